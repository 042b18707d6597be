import type { OriginMessage, SourceMessage } from '../messages.ts';
import { make } from './dom.ts';

/** What is said before anything was picked. */
export function showNoSource(panel: HTMLElement): void {
  panel.replaceChildren(
    make(
      'p',
      { class: 'quiet' },
      'Click anything on a slide or a page: here it says which file and line it came from. ',
      'From the keyboard: on a slide ↑ and ↓, on the report Shift with ↑ and ↓.',
    ),
  );
}

/** Where something came from: content first, then the templates that printed it. */
export function showSource(panel: HTMLElement, where: string, { what, origins }: SourceMessage): void {
  if (origins.length === 0) {
    const words =
      'Contents, notes and what stands on every page are set by Briefpress: they are in no template.';
    panel.replaceChildren(make('h2', {}, `Furniture on ${where}`), make('p', { class: 'quiet' }, words));
  } else {
    const head = make('h2', {}, `${what} on ${where}`);
    panel.replaceChildren(head, make('ol', { class: 'origins' }, ...origins.map(showOrigin)));
  }
}

function showOrigin({ kind, place, frame, change }: OriginMessage): HTMLElement {
  const item = make(
    'li',
    {},
    make('p', { class: 'place' }, make('span', { class: 'kind' }, kind), ' ', make('code', {}, place)),
    make('pre', {}, frame),
  );
  if (change !== null)
    item.append(make('p', { class: 'hint' }, 'To change it here: ', make('code', {}, change)));
  return item;
}
