import type { NativeChart, NativeData } from '../../model/native-chart.ts';
import type { PlotData } from './plot-data.ts';

/** What PowerPoint draws a plot as; a type that is not here stays a picture. */
const KINDS: Readonly<Partial<Record<string, NativeChart['kind']>>> = {
  bar: 'bar',
  line: 'line',
  area: 'area',
  scatter: 'scatter',
  dot: 'rows',
  interval: 'rows',
};

/** Names of this length or more stand beside lying bars, not below standing ones. */
const LONG = 16;

/** A plot's numbers as PowerPoint draws them; null where it has no such chart. */
export function nativePlot(data: PlotData): NativeData | null {
  const { spec, lines } = data;
  const kind = KINDS[spec.type];
  if (kind === undefined || (kind === 'scatter' && data.numbers === null)) return null;
  const ranged = lines.some((line) => line.points.some(({ low, high }) => low !== null && high !== null));
  const longest = Math.max(...data.positions.map((name) => name.length));
  return {
    kind,
    categories: data.positions,
    positions: kind === 'rows' || kind === 'bar' ? null : data.numbers,
    label: data.xLabel,
    series: lines.map((line, index) => ({
      name: line.label,
      color: line.color,
      highlight: line.highlight,
      hollow: kind === 'rows' && lines.length === 2 && index === 0,
      values: line.points.map(({ value }) => value),
      ranges: ranged
        ? line.points.map(({ low, high }) => (low === null || high === null ? null : ([low, high] as const)))
        : null,
    })),
    lying: spec.horizontal || (longest >= LONG && data.positions.length > 3),
    stacked: spec.stacked,
    ...ends(data, kind),
    format: formatOf(data),
  };
}

/** Bars start at zero, whatever range is asked for. A chart of rows needs both ends, to hang its names on. */
function ends(data: PlotData, kind: NativeChart['kind']): Pick<NativeChart, 'low' | 'high'> {
  const { low, high } = data.spec.range;
  if (kind === 'bar')
    return { low: low !== null && low > 0 ? null : low, high: high !== null && high < 0 ? null : high };
  if (kind !== 'rows') return { low, high };
  const values = data.lines.flatMap((line) =>
    line.points.flatMap((point) => [point.value, point.low, point.high].filter((one) => one !== null)),
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.floor(Math.log10(most - Math.min(0, least) || 1));
  const from = least >= 0 && least < most * 0.5 ? 0 : Math.floor(least / step) * step;
  return { low: low ?? from, high: high ?? Math.ceil(most / step) * step };
}

/** Excel's format for values: their decimals, and the unit where it stands with each. */
function formatOf({ spec, unit }: PlotData): string {
  const decimals = spec.decimals ?? 0;
  const number =
    spec.decimals === null ? 'General' : decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const said = spec.unit?.text ?? '';
  return said === '' || unit !== null ? number : `${number}"${said.replaceAll('"', '')}"`;
}
