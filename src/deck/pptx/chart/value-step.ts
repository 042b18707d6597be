import type { NativeChart } from '../../../model/native-chart.ts';

/** Distance of about five lines, in ones, twos or fives; null where values are stacked. */
export function valueStep({ series, low, high, stacked }: NativeChart): number | null {
  if (stacked) return null;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const most = high ?? Math.max(...values);
  const least = low ?? Math.min(0, ...values);
  const rough = (most - least) / 5;
  if (!(rough > 0)) return null;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((one) => one * power >= rough * 0.99) ?? 10) * power;
  return Math.round(step * 1e9) / 1e9;
}
