import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import type { PlotData } from './plot-data.ts';

/** How values are said on their marks, all with as many decimals. */
export interface ValueLabels {
  readonly say: (value: number) => string;
  /** The unit, where it is said once for all of them. */
  readonly unit: string | null;
  /** Width of the widest, in points. */
  readonly width: number;
}

/** Values with more decimals than this are said as they are. */
const MOST_DECIMALS = 2;

/**
 * Values as they fit into `room` points, in bold: with their unit, or numbers alone and the unit said once; null where not
 * even those fit.
 */
export function valueLabels(
  data: PlotData,
  values: readonly number[],
  { ground, room }: { readonly ground: Ground; readonly room: number },
): ValueLabels | null {
  const decimals = data.spec.decimals ?? (data.spec.index ? 0 : commonDecimals(values));
  const bare = (value: number) => data.sayTick(value, decimals);
  const whole = (value: number) => (data.unit === null ? bare(value) : `${bare(value)}\u00a0${data.unit}`);
  const look = { size: ground.text, weight: 600 } as const;
  const widest = (say: (value: number) => string) =>
    Math.max(0, ...values.map((value) => measureText(ground.fonts, say(value), look)));
  const width = widest(whole);
  if (width <= room) return { say: whole, unit: null, width };
  const least = widest(bare);
  return least <= room ? { say: bare, unit: data.unit, width: least } : null;
}

/** Decimals of the most exact value; null where that is more than is read at a glance. */
function commonDecimals(values: readonly number[]): number | null {
  const most = Math.max(0, ...values.map((value) => `${value}`.split('.')[1]?.length ?? 0));
  return most <= MOST_DECIMALS ? most : null;
}
