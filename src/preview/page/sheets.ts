import type { PageMessage } from '../messages.ts';
import { make } from './dom.ts';

/** A page of the report on this page. */
export interface Sheet {
  readonly element: HTMLElement;
  readonly page: PageMessage;
  /** What its picture shows: the key of a page, empty for none yet. */
  readonly painted: string;
}

/**
 * The sheets for pages: one that shows a page already goes with it, one whose page has changed keeps its picture until the
 * new one is there.
 */
export function arrangeSheets(before: readonly Sheet[], pages: readonly PageMessage[]): readonly Sheet[] {
  const free = new Set(before);
  const take = (sheet: Sheet | undefined): Sheet | null => {
    if (sheet === undefined || !free.delete(sheet)) return null;
    return sheet;
  };
  const same = pages.map((page, index) => {
    const here = before[index]?.painted === page.key ? before[index] : undefined;
    return take(here) ?? take(before.find((sheet) => free.has(sheet) && sheet.painted === page.key));
  });
  return pages.map((page, index) => {
    const sheet = same[index] ?? take(before[index]);
    return {
      element: sheet?.element ?? make('div', { class: 'sheet', role: 'group' }),
      page,
      painted: sheet?.painted ?? '',
    };
  });
}

/** Puts the sheets in their order; those that stay are not touched, so that nothing scrolls. */
export function placeSheets(holder: HTMLElement, sheets: readonly Sheet[]): void {
  sheets.forEach(({ element, page }, index) => {
    element.setAttribute('aria-label', `Page ${page.label} of ${sheets.length}`);
    element.style.setProperty('aspect-ratio', `${page.width} / ${page.height}`);
    const there = holder.children[index];
    if (there !== element) holder.insertBefore(element, there ?? null);
  });
  for (const extra of [...holder.children].slice(sheets.length)) extra.remove();
}

/** The smallest frame around a point of a page, in points; -1 where there is none. */
export function frameAt({ frames }: PageMessage, x: number, y: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [left, top, width, height]] of frames.entries()) {
    const isInside = x >= left - 2 && x <= left + width + 2 && y >= top - 2 && y <= top + height + 2;
    if (isInside && width * height < least) {
      best = index;
      least = width * height;
    }
  }
  return best;
}
