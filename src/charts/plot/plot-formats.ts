import type { PlotSpec } from '../../model/chart-spec.ts';
import { formatNumber } from '../../text/format-number.ts';
import type { PlotData } from './plot-data.ts';

/** How values are printed, by language and unit; an index has no unit. */
export function plotFormats(spec: PlotSpec, language: string): Pick<PlotData, 'say' | 'sayTick' | 'unit'> {
  const unit = spec.index ? '' : (spec.unit?.text ?? '');
  const tight = /^[%°‰]/.test(unit);
  const number = (value: number, decimals: number | null) =>
    formatNumber(value, { language, decimals, sign: false });
  // Shares of a base have endless fractions.
  const decimals = spec.decimals ?? (spec.index ? 0 : null);
  return {
    say: (value) => `${number(value, decimals)}${tight ? unit : unit === '' ? '' : `\u00a0${unit}`}`,
    sayTick: (value, finest) => `${number(value, finest)}${tight ? unit : ''}`,
    unit: tight || unit === '' ? null : unit,
  };
}
