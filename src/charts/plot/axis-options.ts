import type { Ground } from '../ground.ts';
import { dateNamesHeight } from './draw-date-names.ts';
import { isQuiet, type PlotData } from './plot-data.ts';

function tickFont(ground: Ground): { readonly family: string; readonly size: number } {
  return { family: 'sans', size: ground.small };
}

/** Values that start below this share of the greatest are shown from zero. */
const NEAR_ZERO = 0.5;

interface ValueScaleOptions {
  /** Whether zero must be on the scale. */
  readonly zero: boolean;
  /** Whether the scale ends at the greatest value. */
  readonly tight?: boolean;
  readonly near?: number;
}

/** A Chart.js scale for values: quiet grid lines, few ticks, the author's range where given. */
export function valueScale(
  data: PlotData,
  ground: Ground,
  { zero, tight = false, near = NEAR_ZERO }: ValueScaleOptions,
) {
  const { colors } = ground.theme;
  const { least, most } = data.reach;
  const { low, high } = data.spec.range;
  const nearZero = least >= 0 && least < most * near;
  // A panel is too low for an axis that goes on to the next round number.
  const panel = data.lines.some(isQuiet) && most > 0;
  const ends = tight ? { max: Math.max(0, most) } : panel ? { max: most } : {};
  return {
    type: 'linear' as const,
    beginAtZero: zero || nearZero,
    // Chart.js sees neither bounds nor references, nor the rows that a size has no room for.
    suggestedMin: least,
    suggestedMax: most,
    ...(low === null || (zero && low > 0) ? {} : { min: low }),
    ...(high === null || (zero && high < 0) ? ends : { max: high }),
    border: { display: false },
    grid: {
      color: (context: { readonly tick?: { readonly value: number } }) =>
        context.tick?.value === 0 ? colors.muted : colors.rule,
      lineWidth: ground.text * 0.05,
      drawTicks: false,
      tickLength: 0,
    },
    ticks: {
      color: colors.muted,
      font: tickFont(ground),
      padding: ground.small * 0.5,
      maxTicksLimit: 6,
      includeBounds: !panel,
      callback: (value: string | number, _: number, ticks: readonly Tick[]) =>
        data.sayTick(Number(value), decimalsOf(ticks)),
    },
  };
}

interface Tick {
  readonly value: number;
}

/** Decimals that the finest tick of an axis needs, so that all are written alike. */
function decimalsOf(ticks: readonly Tick[]): number {
  const digits = ticks.map(({ value }) => `${roundTick(value)}`.split('.')[1]?.length ?? 0);
  return Math.max(0, ...digits);
}

/** Steps are sums of fractions: 0.1 + 0.2. */
function roundTick(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Years and other plain counts are printed without separators. */
function sayPosition(value: number, data: PlotData, ticks: readonly Tick[]): string {
  const years = data.numbers?.every((one) => Number.isInteger(one) && Math.abs(one) < 10000) ?? false;
  if (!Number.isInteger(value) && years) return '';
  return years
    ? `${value}`.replace('-', '\u2212')
    : data.sayTick(value, decimalsOf(ticks)).replace(/[%°‰].*$/, '');
}

/** Whether an axis of positions that starts at zero leaves little of its length empty. */
function isNearZero(numbers: readonly number[]): boolean {
  const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return least >= 0 && numbers.some((value) => least < value * 0.5);
}

/** A Chart.js scale for numbers along the bottom; for dates, whose names are drawn apart, it only leaves them room. */
export function numberScale(data: PlotData, ground: Ground, { padded }: { readonly padded: boolean }) {
  const { colors } = ground.theme;
  const numbers = (data.numbers ?? []).filter((value) => Number.isFinite(value));
  const exact =
    padded || numbers.length === 0
      ? {}
      : {
          min: numbers.reduce((least, one) => Math.min(least, one)),
          max: numbers.reduce((most, one) => Math.max(most, one)),
        };
  return {
    type: 'linear' as const,
    ...exact,
    ...(padded && isNearZero(numbers) ? { min: 0 } : {}),
    // Chart.js measures no names of dates, since it draws none.
    ...(data.dates ? { afterFit: (axis: { height: number }) => setHeight(axis, ground) } : {}),
    border: { display: false },
    grid: { display: false, tickLength: 0 },
    ticks: {
      color: colors.muted,
      font: tickFont(ground),
      padding: ground.small * 0.5,
      includeBounds: false,
      maxRotation: 0,
      maxTicksLimit: Math.max(3, Math.round(ground.width / (ground.small * 6))),
      callback: (value: string | number, _: number, ticks: readonly Tick[]) =>
        data.dates ? '' : sayPosition(Number(value), data, ticks),
    },
  };
}

function setHeight(axis: { height: number }, ground: Ground): void {
  axis.height = dateNamesHeight(ground);
}

/** A Chart.js scale for categories along the bottom. */
export function categoryScale(ground: Ground) {
  const { colors } = ground.theme;
  return {
    type: 'category' as const,
    // A zero has its own line; a foot that is not zero must not look like one.
    border: { display: false },
    grid: { display: false, tickLength: 0 },
    ticks: {
      color: colors.muted,
      font: tickFont(ground),
      padding: ground.small * 0.5,
      maxRotation: 0,
      autoSkip: true,
    },
  };
}
