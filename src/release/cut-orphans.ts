import { scanProse } from '../markdown/scan-prose.ts';
import type { Prose } from '../model/prose.ts';
import { cutRanges, proseText, type Range } from './cut-text.ts';

type Scan = ReturnType<typeof scanProse>;

/**
 * A prose that has lost passages, without what they leave hanging: headings that headed something in `before` and now
 * head nothing, and definitions of links and pictures that nothing uses. Whether what was cut used them does not count, since that
 * would tell of it; they print nothing.
 */
export function cutOrphans(prose: Prose, before: Prose): Prose {
  const written = proseText(before);
  const then = scanProse(written);
  const filled = new Set(
    then.headings
      .filter((one) => !isEmptyBelow(one, then, written))
      .map(({ start }) => placeIn(before, start)),
  );
  let left = prose;
  for (;;) {
    const text = proseText(left);
    const now = scanProse(text);
    const used = new Set([...now.links.map(({ href }) => href), ...now.images.map(({ path }) => path)]);
    const ranges: Range[] = [
      ...now.headings.filter((one) => filled.has(placeIn(left, one.start)) && isEmptyBelow(one, now, text)),
      ...now.definitions.filter(({ href }) => !used.has(href)),
    ];
    if (ranges.length === 0) return left;
    left = cutRanges(left, ranges);
  }
}

/** Where in the author's file an offset of a prose stands. */
function placeIn({ pieces }: Prose, offset: number): number {
  let from = 0;
  for (const { text, span } of pieces) {
    if (offset < from + text.length) return Math.min(span.start + offset - from, span.end);
    from += text.length;
  }
  return from;
}

/** Whether a prose prints nothing: definitions of links are not printed. */
export function isBlank(prose: Prose): boolean {
  const text = proseText(prose);
  return isBlankBetween(0, text.length, scanProse(text), text);
}

function isEmptyBelow(heading: Scan['headings'][number], scan: Scan, text: string): boolean {
  const next = scan.headings.find((other) => other.start >= heading.end);
  if (!isBlankBetween(heading.end, next?.start ?? text.length, scan, text)) return false;
  return next === undefined || next.level <= heading.level;
}

function isBlankBetween(start: number, end: number, { definitions }: Scan, text: string): boolean {
  let at = start;
  let printed = '';
  for (const definition of definitions) {
    if (definition.start < at || definition.end > end) continue;
    printed += text.slice(at, definition.start);
    at = definition.end;
  }
  return `${printed}${text.slice(at, end)}`.trim() === '';
}
