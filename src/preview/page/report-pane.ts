import type { ShownMessage } from '../messages.ts';
import { byId, make, onPress, say } from './dom.ts';
import { paintPages } from './paint-pages.ts';
import { arrangeSheets, frameAt, placeSheets, type Sheet } from './sheets.ts';

/** Told what was picked on a page, by the page's position from 0; -1 is nothing in particular. */
export type OnPagePick = (page: number, frame: number) => void;

export interface ReportPane {
  /** Resolves when all that is in sight has been painted. */
  readonly show: (shown: ShownMessage) => Promise<void>;
  readonly clear: () => void;
}

/** Where the pages of a version are fetched. */
export type PagesAddress = (version: number, pages: readonly number[]) => string;

/** A page of which no more than this many CSS pixels are seen shows its margin. */
const EDGE = 40;

/** The report: its pages one below another, painted when they come into sight, and again only when they have changed. */
export function openReportPane(addressOf: PagesAddress, onPick: OnPagePick): ReportPane {
  const holder = byId('pages');
  const mark = make('div', { class: 'mark', 'aria-hidden': 'true' });
  let sheets: Sheet[] = [];
  let version = 0;
  let at: { readonly page: number; readonly frame: number } | null = null;
  let painting: Promise<void> = Promise.resolve();

  const isNear = ({ element }: Sheet, margin: number): boolean => {
    const view = holder.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return box.bottom > view.top - margin && box.top < view.bottom + margin;
  };

  /** Paints what is in sight, then what is near it. */
  function paint(): Promise<void> {
    const inSight = painting.then(() => paintNear(-EDGE));
    painting = inSight.then(() => paintNear(holder.clientHeight)).catch(() => {});
    return inSight;
  }

  async function paintNear(margin: number): Promise<void> {
    const wanted = [...sheets.entries()].filter(
      ([, sheet]) => sheet.painted !== sheet.page.key && isNear(sheet, margin),
    );
    if (wanted.length === 0) return;
    const indexes = wanted.map(([index]) => index);
    const answer = await fetch(addressOf(version, indexes));
    // Changed meanwhile: what is there now is on its way.
    if (answer.status !== 200) return;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const width = holder.querySelector('.sheet')?.clientWidth ?? 600;
    const texts: Promise<void>[] = [];
    const done = await paintPages(bytes, width, (position, canvas, text) => {
      const [, sheet] = wanted[position] ?? [];
      // Its page may have changed again, or gone, while it was painted.
      const index = sheets.findIndex(
        ({ element, page }) => element === sheet?.element && page.key === sheet.page.key,
      );
      if (sheet === undefined || index < 0) return;
      sheet.element.querySelector('canvas')?.remove();
      sheet.element.prepend(canvas);
      sheets[index] = { ...sheet, painted: sheet.page.key };
      texts.push(
        text().then((layer) => {
          sheet.element.querySelector('.textLayer')?.remove();
          canvas.after(layer);
        }),
      );
    });
    void Promise.allSettled(texts).then(done);
  }

  function current(): number {
    const top = holder.getBoundingClientRect().top + holder.clientHeight / 3;
    const found = sheets.findLastIndex(({ element }) => element.getBoundingClientRect().top <= top);
    return Math.max(0, found);
  }

  function tell(): void {
    say(byId('page-count'), sheets.length === 0 ? '' : `${current() + 1} / ${sheets.length}`);
    byId('page-previous').setAttribute('aria-disabled', `${current() === 0}`);
    byId('page-next').setAttribute('aria-disabled', `${current() >= sheets.length - 1}`);
  }

  function turn(to: number): void {
    const sheet = sheets[Math.max(0, Math.min(sheets.length - 1, to))];
    if (sheet !== undefined) holder.scrollTop = sheet.element.offsetTop - 12;
  }

  function clear(): void {
    mark.remove();
    at = null;
  }

  function pick(page: number, frame: number): void {
    clear();
    const sheet = sheets[page];
    const box = sheet?.page.frames[frame];
    if (sheet !== undefined && box !== undefined) {
      const [left, top, width, height] = box;
      const share = (length: number, of: number) => `${(100 * length) / of}%`;
      mark.style.left = share(left, sheet.page.width);
      mark.style.top = share(top, sheet.page.height);
      mark.style.width = share(width, sheet.page.width);
      mark.style.height = share(height, sheet.page.height);
      sheet.element.append(mark);
      at = { page, frame };
    }
    onPick(page, frame);
  }

  function step(by: number): void {
    let { page, frame } = at ?? { page: current(), frame: by > 0 ? -1 : 0 };
    frame += by;
    while (sheets[page] !== undefined && sheets[page]?.page.frames[frame] === undefined) {
      page += by;
      frame = by > 0 ? 0 : (sheets[page]?.page.frames.length ?? 0) - 1;
    }
    if (sheets[page] === undefined) return;
    pick(page, frame);
    mark.scrollIntoView({ block: 'nearest' });
  }

  holder.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('.sheet') : null;
    const page = sheets.findIndex(({ element }) => element === target);
    const sheet = sheets[page];
    if (sheet === undefined || String(getSelection()) !== '') return;
    const box = sheet.element.getBoundingClientRect();
    const scale = sheet.page.width / box.width;
    pick(page, frameAt(sheet.page, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
  });
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
    if (!event.shiftKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  });
  let resting = 0;
  holder.addEventListener('scroll', () => {
    tell();
    clearTimeout(resting);
    resting = setTimeout(paint, 60);
  });
  let width = holder.clientWidth;
  new ResizeObserver(() => {
    if (holder.clientWidth === width) return;
    width = holder.clientWidth;
    clearTimeout(resting);
    resting = setTimeout(() => {
      sheets = sheets.map((sheet) => ({ ...sheet, painted: '' }));
      void paint();
    }, 200);
  }).observe(holder);
  onPress('page-previous', () => turn(current() - 1));
  onPress('page-next', () => turn(current() + 1));
  onPress('page-up', () => step(-1));
  onPress('page-down', () => step(1));

  return {
    clear,
    show: (shown) => {
      version = shown.version;
      sheets = [...arrangeSheets(sheets, shown.pages)];
      placeSheets(holder, sheets);
      if (at !== null && sheets[at.page]?.page.frames[at.frame] === undefined) clear();
      tell();
      return paint();
    },
  };
}
