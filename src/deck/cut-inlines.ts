import type { Inline } from '../model/block.ts';
import type { BrokenLine } from '../text/break-lines.ts';

/** Content before and after a cut. */
export interface CutInlines {
  readonly head: readonly Inline[];
  readonly tail: readonly Inline[];
}

/**
 * Cuts content after `count` printed characters (white space not counted, soft hyphens neither). A citation, an image or
 * a break is never cut: it goes with what stands before it. White space at the cut is dropped.
 */
export function cutInlines(content: readonly Inline[], count: number): CutInlines {
  const head: Inline[] = [];
  const tail: Inline[] = [];
  let left = count;
  for (const inline of content) {
    const size = printedSize(inline);
    if (tail.length === 0 && size <= left) {
      if (left > 0 || size > 0 || inline.kind === 'cite') head.push(inline);
      else tail.push(inline);
      left -= size;
    } else if (tail.length > 0 || left <= 0) {
      tail.push(inline);
    } else {
      const cut = cutOne(inline, left);
      head.push(...cut.head);
      tail.push(...cut.tail);
      left = 0;
    }
  }
  return { head: trimEnd(head), tail: trimStart(tail) };
}

/** Characters of content that are printed, without white space. */
function printedSize(inline: Inline): number {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return printed(inline.text).length;
    case 'image':
      return printed(inline.alt).length;
    case 'cite':
    case 'break':
      return 0;
    default:
      return inline.content.reduce((sum, one) => sum + printedSize(one), 0);
  }
}

/** Printed characters of some lines, as `printedSize` counts them: citations left out, a soft hyphen's hyphen too. */
export function printedInLines(lines: readonly BrokenLine[]): number {
  let count = 0;
  for (const line of lines)
    for (const run of line.runs) if (run.rise === 0) count += printed(run.text).length;
  return count;
}

/** The text of content, citations left out. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'image') return inline.alt;
      if (inline.kind === 'break') return ' ';
      return inline.kind === 'cite' ? '' : plainText(inline.content);
    })
    .join('');
}

/** What of a text is printed, white space aside. */
export function printed(text: string): string {
  return text.replace(/[\s\u00ad\u200b]/gu, '');
}

function cutOne(inline: Inline, count: number): CutInlines {
  switch (inline.kind) {
    case 'text':
    case 'code': {
      const at = offsetOf(inline.text, count);
      const part = (text: string): readonly Inline[] => (text === '' ? [] : [{ ...inline, text }]);
      return { head: part(inline.text.slice(0, at)), tail: part(inline.text.slice(at)) };
    }
    case 'strong':
    case 'emphasis':
    case 'span':
    case 'link': {
      const { head, tail } = cutInlines(inline.content, count);
      const part = (content: readonly Inline[]): readonly Inline[] =>
        content.length === 0 ? [] : [{ ...inline, content }];
      return { head: part(head), tail: part(tail) };
    }
    default:
      return { head: [inline], tail: [] };
  }
}

/** Offset after `count` printed characters. */
function offsetOf(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (seen === count) return at;
    if (printed(text.charAt(at)) !== '') seen++;
  }
  return text.length;
}

function trimEnd(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last?.kind === 'break') return trimEnd(content.slice(0, -1));
  if (last?.kind !== 'text') return content;
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(content.slice(0, -1)) : [...content.slice(0, -1), { ...last, text }];
}

function trimStart(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.kind === 'break') return trimStart(rest);
  if (first?.kind !== 'text') return content;
  const text = first.text.trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}
