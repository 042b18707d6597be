import type { Ground } from '../ground.ts';
import type { WrappedLabel } from '../wrap-label.ts';
import { wrapLabel } from '../wrap-label.ts';
import { isInTime, type PlotData } from './plot-data.ts';

/** Steps from one name to the next: of years, and of other dates by their order. */
const YEARS = [2, 5, 10, 20, 25, 50, 100];
const OTHERS = [2, 3, 4, 6, 12, 24, 48, 96];

const NONE: WrappedLabel = { lines: [], width: 0 };

/**
 * Names below bars that follow one another in time, where not each has room: the highlighted ones and every second, fifth
 * or tenth beside them; null where positions are in no such order, or even the widest step is too little.
 */
export function thinNames(data: PlotData, { width, small, fonts }: Ground): readonly WrappedLabel[] | null {
  if (!isInTime(data) || data.spec.sort !== 'author') return null;
  const slot = (width - small * 3) / data.positions.length;
  const names = data.names.map((words) => wrapLabel(words, Number.MAX_SAFE_INTEGER, { size: small }, fonts));
  const widest = Math.max(...names.map((name) => name.width)) + small * 0.8;
  const years = data.dates === null;
  const step = (years ? YEARS : OTHERS).find((one) => one * slot >= widest);
  if (step === undefined) return null;
  const some = data.marked.includes(false);
  const apart = Math.ceil(widest / slot);
  const chosen = some ? data.marked.flatMap((one, index) => (one ? [index] : [])) : [];
  const kept: number[] = [];
  const regular = data.positions.flatMap((at, index) =>
    (years ? Number(at) : index) % step === 0 ? [index] : [],
  );
  for (const index of [...chosen, ...regular])
    if (kept.every((other) => Math.abs(other - index) >= apart)) kept.push(index);
  return names.map((name, index) => (kept.includes(index) ? name : NONE));
}
