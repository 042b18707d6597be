import type { FaceRef } from '../model/drawing.ts';
import type { Fonts } from './open-fonts.ts';

/** Text of one face, size and colour, before it is broken into lines; "\n" ends a line. */
export interface TextRun {
  readonly text: string;
  readonly face: FaceRef;
  readonly size: number;
  readonly color: string;
  /** Points above the baseline. */
  readonly rise: number;
  readonly href: string | null;
  /** Where it is not the document's (BCP 47). */
  readonly language: string | null;
}

/** Runs as one text. */
export interface WholeText {
  readonly string: string;
  readonly runs: readonly TextRun[];
  /** Offset at which each run begins. */
  readonly starts: readonly number[];
  readonly measure: (start: number, end: number, fonts: Pick<Fonts, 'face'>) => number;
}

/** Runs → one text that can be measured between two offsets. */
export function wholeText(runs: readonly TextRun[]): WholeText {
  const starts: number[] = [];
  let string = '';
  for (const run of runs) {
    starts.push(string.length);
    string += run.text;
  }
  const measure = (start: number, end: number, fonts: Pick<Fonts, 'face'>): number => {
    let total = 0;
    for (const part of partsOf(runs, starts, start, end)) {
      total += fonts.face(part.run.face).measure(printed(part.text), part.run.size);
    }
    return total;
  };
  return { string, runs, starts, measure };
}

/** The runs, or parts of runs, between two offsets. */
export function partsOf(
  runs: readonly TextRun[],
  starts: readonly number[],
  start: number,
  end: number,
): { readonly run: TextRun; readonly text: string }[] {
  const parts: { run: TextRun; text: string }[] = [];
  for (let index = runAt(starts, start); index < runs.length; index++) {
    const run = runs[index];
    const from = starts[index];
    if (!run || from === undefined || from >= end) break;
    const text = run.text.slice(Math.max(0, start - from), end - from);
    if (text !== '') parts.push({ run, text });
  }
  return parts;
}

/** Index of the last run that begins at or before an offset. */
export function runAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where trailing white space begins; a no-break space counts as text. */
export function trimmed(string: string, start: number, end: number): number {
  let at = end;
  while (
    at > start &&
    /[ \t\n\r\v\f\u0085\u2000-\u2006\u2008-\u200b\u2028\u2029\u3000]/u.test(string.charAt(at - 1))
  )
    at--;
  return at;
}

/** Soft hyphens are opportunities, not characters. */
export function printed(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}
