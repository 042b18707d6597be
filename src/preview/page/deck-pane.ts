import type { ShownMessage } from '../messages.ts';
import { byId, make, onPress, say } from './dom.ts';
import { setFaces } from './faces.ts';
import { type Pick, pickAround, picksOn } from './slide-picks.ts';
import { sectionOf, setDeckRules, slideFrame } from './slide-sheet.ts';

/** Told what was picked on a slide, by the slide's position from 0. */
export type OnSlidePick = (slide: number, path: string) => void;

export interface DeckPane {
  readonly show: (shown: ShownMessage) => void;
  /** Takes the mark from what was picked. */
  readonly clear: () => void;
}

/** The deck: one slide large, all of them small. It stays at its slide when the deck changes, wherever that slide goes. */
export function openDeckPane(start: number, onPick: OnSlidePick): DeckPane {
  const stage = byId('stage');
  const thumbs = byId('thumbs');
  const known = new Map<string, string>();
  let keys: readonly string[] = [];
  let current = start;
  let picked: Pick | null = null;

  const scale = (host: HTMLElement): void => {
    host.style.setProperty('--scale', `${host.clientWidth / 1280}`);
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) scale(target as HTMLElement);
  });

  function turn(to: number): void {
    if (keys.length === 0) return;
    const goes = to !== current;
    current = Math.max(0, Math.min(keys.length - 1, to));
    const key = keys[current] ?? '';
    if (stage.dataset.key !== key) {
      clear();
      const host = slideFrame(known.get(key) ?? '');
      host.classList.add('asks');
      stage.replaceChildren(host);
      stage.dataset.key = key;
      scale(host);
      sizes.observe(host);
    }
    tell();
    if (goes) thumbs.children[current]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function tell(): void {
    say(byId('slide-count'), keys.length === 0 ? '' : `${current + 1} / ${keys.length}`);
    stage.setAttribute('aria-label', sectionOf(stage.querySelector('.slide'))?.ariaLabel ?? 'Slide');
    byId('slide-previous').setAttribute('aria-disabled', `${current === 0}`);
    byId('slide-next').setAttribute('aria-disabled', `${current >= keys.length - 1}`);
    for (const [index, item] of [...thumbs.children].entries()) {
      const button = item.querySelector('button');
      if (index === current) button?.setAttribute('aria-current', 'true');
      else button?.removeAttribute('aria-current');
    }
    const address = new URL(location.href);
    address.hash = `${current + 1}`;
    if (address.href !== location.href) history.replaceState(null, '', address);
  }

  function thumb(key: string, index: number): HTMLLIElement {
    const host = slideFrame(known.get(key) ?? '');
    const holder = make('div', { 'aria-hidden': 'true', inert: true }, host);
    const name = sectionOf(host)?.ariaLabel ?? `Slide ${index + 1}`;
    const number = make('span', { class: 'number', 'aria-hidden': 'true' }, `${index + 1}`);
    const button = make('button', { type: 'button', 'aria-label': name });
    const item = make('li', { 'data-key': key }, button, number, holder);
    sizes.observe(host);
    return item;
  }

  /** Keeps the small slides that have not changed. */
  function showThumbs(): void {
    const before = [...thumbs.children] as HTMLElement[];
    keys.forEach((key, index) => {
      const here = before[index];
      if (here?.dataset.key === key) return;
      const item = thumb(key, index);
      if (here === undefined) thumbs.append(item);
      else here.replaceWith(item);
      scale(item.querySelector<HTMLElement>('.slide') ?? item);
    });
    for (const extra of before.slice(keys.length)) extra.remove();
  }

  function pick(found: Pick | null): void {
    clear();
    if (found === null) return;
    picked = found;
    found.element.classList.add('picked');
    onPick(current, found.path);
  }

  function clear(): void {
    picked?.element.classList.remove('picked');
    picked = null;
  }

  function step(by: number): void {
    const section = sectionOf(stage.querySelector('.slide'));
    if (section === null) return;
    const picks = picksOn(section);
    const at = picks.findIndex(({ element }) => element === picked?.element);
    const next = at < 0 ? (by > 0 ? 0 : picks.length - 1) : at + by;
    pick(picks[Math.max(0, Math.min(picks.length - 1, next))] ?? null);
  }

  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => turn(current - 1),
    PageUp: () => turn(current - 1),
    ArrowRight: () => turn(current + 1),
    PageDown: () => turn(current + 1),
    Home: () => turn(0),
    End: () => turn(keys.length - 1),
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    Escape: clear,
  };
  stage.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  stage.addEventListener('click', (event) => {
    const section = sectionOf(stage.querySelector('.slide'));
    const target = event.composedPath()[0];
    if (section === null || !(target instanceof Element)) return;
    event.preventDefault();
    pick(pickAround(picksOn(section), target) ?? { element: section, path: '' });
  });
  thumbs.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    if (item !== null) turn([...thumbs.children].indexOf(item));
  });
  onPress('slide-previous', () => turn(current - 1));
  onPress('slide-next', () => turn(current + 1));
  onPress('slide-up', () => step(-1));
  onPress('slide-down', () => step(1));

  return {
    clear,
    show: (shown) => {
      for (const { key, html } of shown.slides) if (html !== null) known.set(key, html);
      const now = shown.slides.map(({ key }) => key);
      for (const key of known.keys()) if (!now.includes(key)) known.delete(key);
      setFaces(shown.faces);
      setDeckRules(shown.css);
      const before = keys[current];
      const moved = before === undefined || now[current] === before ? -1 : now.indexOf(before);
      keys = now;
      showThumbs();
      turn(moved < 0 ? current : moved);
    },
  };
}
