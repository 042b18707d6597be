import { warning } from '../../diagnostics/diagnose.ts';
import type { PlotSpec } from '../../model/chart-spec.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { PlotPoint } from './plot-data.ts';
import type { RawLine } from './read-lines.ts';

/**
 * Every line as a share of its value at the base, which becomes 100. A line without a value there, or with a zero, is
 * left out with `charts/no-base`.
 */
export function indexLines(raw: readonly RawLine[], spec: PlotSpec, report: Report): readonly RawLine[] {
  const { index } = spec;
  if (!index) return raw;
  return raw.flatMap((line) => {
    const base = line.cells.get(index.id)?.value ?? 0;
    if (base > 0) {
      const share = (value: number | null) => (value === null ? null : (value / base) * 100);
      const point = ({ value, low, high, size }: PlotPoint): PlotPoint => ({
        ...{ value: share(value), low: share(low), high: share(high), size },
      });
      return [{ ...line, cells: new Map([...line.cells].map(([key, cell]) => [key, point(cell)])) }];
    }
    const message = `"${line.label}" has no value above zero at "${index.id}", the base of "${spec.id}", and is left out.`;
    report(warning('charts/no-base', index.span, message, 'Choose a base at which every line has a value.'));
    return [];
  });
}
