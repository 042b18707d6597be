import type { Run } from '../model/page.ts';

/** Wider spaces than this many points for a point of type look worse than a line that stops short. */
const MOST = 0.7;

/** A line made wider by some points, all of them in its spaces; as it is where it has none or they would be holes. */
export function spaceOut<Line extends { readonly runs: readonly Run[]; readonly width: number }>(
  line: Line,
  by: number,
): Line & { readonly stretch: number } {
  const count = line.runs.reduce((total, { text }) => total + spacesIn(text), 0);
  const size = Math.max(0, ...line.runs.map((run) => run.size));
  const stretch = count === 0 ? 0 : by / count;
  if (Math.abs(stretch) < 1e-6 || stretch > MOST * size) return { ...line, stretch: 0 };
  return { ...line, runs: stretchRuns(line.runs, stretch), width: line.width + by, stretch };
}

/** Runs whose spaces are each wider by some points. */
export function stretchRuns(runs: readonly Run[], stretch: number): readonly Run[] {
  let moved = 0;
  return inPlace(runs, (run) => {
    const x = run.x + moved;
    const more = spacesIn(run.text) * stretch;
    moved += more;
    return { ...run, x, width: run.width + more };
  });
}

/** Changes runs one after another as they stand on the line, which is not always the order in which they are read. */
export function inPlace(runs: readonly Run[], change: (run: Run) => Run): readonly Run[] {
  const changed = new Map<Run, Run>();
  for (const run of runs.toSorted((a, b) => a.x - b.x)) changed.set(run, change(run));
  return runs.map((run) => changed.get(run) ?? run);
}

/** Spaces that can be stretched: a no-break space cannot. */
export function spacesIn(text: string): number {
  return text.split(' ').length - 1;
}
