import type { TextRun } from '../text/break-lines.ts';

/** Raised numbers of no more characters stay on one line: 31, 32 and 4–8, 12. */
const SHORT = 9;

/** Runs in which no line ends between the numbers of a short citation, which would begin the next one below the word's line. */
export function holdCitations(runs: readonly TextRun[]): readonly TextRun[] {
  if (!runs.some(isComma)) return runs;
  return runs.map((run, at) => {
    if (!isComma(run)) return run;
    let [first, last] = [at, at];
    while ((runs[first - 1]?.rise ?? 0) > 0) first--;
    while ((runs[last + 1]?.rise ?? 0) > 0) last++;
    const length = runs.slice(first, last + 1).reduce((total, { text }) => total + text.length, 0);
    return length > SHORT ? run : { ...run, text: ',\u00a0' };
  });
}

function isComma({ rise, text }: TextRun): boolean {
  return rise > 0 && text === ', ';
}
