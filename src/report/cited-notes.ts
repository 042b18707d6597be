import type { Line, Run } from '../model/page.ts';

/** The number of the note that a run leads to; null for any other run. */
export function noteOf({ href }: Pick<Run, 'href'>): number | null {
  const number = href?.startsWith('#note-') ? Number(href.slice('#note-'.length)) : Number.NaN;
  return Number.isInteger(number) ? number : null;
}

/** Whether a run stands between the first and the last number of a raised "1–4". */
export function isRange({ rise, text }: Pick<Run, 'rise' | 'text'>): boolean {
  return rise > 0 && text === '–';
}

/** Numbers of the notes that a line cites; a raised "1–4" cites four. */
export function citedNotes(line: Line): readonly number[] {
  const numbers: number[] = [];
  let range = false;
  for (const run of line.runs) {
    const number = noteOf(run);
    if (number !== null) {
      const from = range ? (numbers.at(-1) ?? number - 1) + 1 : number;
      for (let each = from; each <= number; each++) numbers.push(each);
    }
    range = number === null && isRange(run);
  }
  return numbers;
}
