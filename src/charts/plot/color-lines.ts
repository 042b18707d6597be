import type { PlotSpec } from '../../model/chart-spec.ts';
import type { Theme } from '../../model/theme.ts';
import type { RawLine } from './read-lines.ts';

/** A line with its colour. */
export type ColoredLine = RawLine & { readonly color: string };

/** One highlighted: colour and the rest grey. None: a colour each while there are enough, else grey for all. */
export function colorLines(raw: readonly RawLine[], spec: PlotSpec, theme: Theme): readonly ColoredLine[] {
  const { primary, grey, muted, series } = theme.colors;
  const some = raw.some((line) => line.highlight);
  const rows = spec.type === 'interval' || spec.type === 'dot';
  return raw.map((line, index) => {
    if (raw.length === 1) return { ...line, highlight: true, color: primary };
    if (some) return { ...line, color: line.highlight ? primary : grey };
    if (rows && raw.length === 2) return { ...line, color: index === 0 ? muted : primary };
    const enough = raw.length <= series.length;
    return { ...line, highlight: enough, color: enough ? (series[index] ?? grey) : grey };
  });
}
