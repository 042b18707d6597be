import { scanProse } from '../markdown/scan-prose.ts';
import type { Prose } from '../model/prose.ts';
import { cutRanges, proseText, type Range } from './cut-text.ts';

type Scan = ReturnType<typeof scanProse>;

/**
 * A prose that has lost passages, without what they leave hanging: headings that headed something in `before` and now
 * head nothing, and definitions of links that were used and no longer are.
 */
export function cutOrphans(prose: Prose, before: Prose): Prose {
  const written = proseText(before);
  const then = scanProse(written);
  const filled = new Set(
    then.headings.filter((one) => !isEmptyBelow(one, then, written)).map((one) => one.text),
  );
  const linked = new Set(then.links.map(({ href }) => href));
  let left = prose;
  for (;;) {
    const text = proseText(left);
    const now = scanProse(text);
    const used = new Set(now.links.map(({ href }) => href));
    const ranges: Range[] = [
      ...now.headings.filter((one) => filled.has(one.text) && isEmptyBelow(one, now, text)),
      ...now.definitions.filter(({ href }) => linked.has(href) && !used.has(href)),
    ];
    if (ranges.length === 0) return left;
    left = cutRanges(left, ranges);
  }
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
