import { scanProse } from '../markdown/scan-prose.ts';
import type { Prose } from '../model/prose.ts';
import { cutRanges, proseText, type Range } from './cut-text.ts';

const DEFINITION = /^ {0,3}\[(\^?[^\]\n]+)\]:[^\n]*(?:\n(?: {4}|\t)[^\n]*)*\n?/gm;

/**
 * A prose that has lost passages, without what they leave hanging: headings that headed something in `before` and now
 * head nothing, and definitions of notes and links that were used and no longer are.
 */
export function cutOrphans(prose: Prose, before: Prose): Prose {
  const written = proseText(before);
  const filled = filledHeadings(written);
  let left = prose;
  for (;;) {
    const text = proseText(left);
    const ranges = [...emptyHeadings(text, filled), ...unusedDefinitions(text, written)];
    if (ranges.length === 0) return left;
    left = cutRanges(left, ranges);
  }
}

function emptyHeadings(text: string, filled: ReadonlySet<string>): Range[] {
  const { headings } = scanProse(text);
  return headings.filter((heading) => filled.has(heading.text) && isEmptyBelow(heading, headings, text));
}

function filledHeadings(text: string): ReadonlySet<string> {
  const { headings } = scanProse(text);
  return new Set(
    headings.filter((heading) => !isEmptyBelow(heading, headings, text)).map((heading) => heading.text),
  );
}

function isEmptyBelow(heading: Heading, headings: readonly Heading[], text: string): boolean {
  const next = headings.find((other) => other.start >= heading.end);
  const end = next?.start ?? text.length;
  if (text.slice(heading.end, end).trim() !== '') return false;
  return next === undefined || next.level <= heading.level;
}

type Heading = ReturnType<typeof scanProse>['headings'][number];

function unusedDefinitions(text: string, before: string): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(DEFINITION)) {
    const label = match[1] ?? '';
    const range = { start: match.index, end: match.index + match[0].length };
    if (!isUsed(text, label) && isUsed(before, label)) ranges.push(range);
  }
  return ranges;
}

/** Whether `[label]` stands anywhere but at its own definition. */
function isUsed(text: string, label: string): boolean {
  const mention = `[${label}]`;
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
    if (text[at + mention.length] !== ':') return true;
  }
  return false;
}
