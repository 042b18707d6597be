import { mixed } from '../../model/contrast.ts';
import type { NativeChart, NativeData, NativeSeries } from '../../model/native-chart.ts';
import type { Theme } from '../../model/theme.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

/** What PowerPoint draws a plot as; a type that is not here stays a picture. */
const KINDS: Readonly<Partial<Record<PlotData['spec']['type'], NativeChart['kind']>>> = {
  bar: 'bar',
  line: 'line',
  area: 'area',
  scatter: 'scatter',
  dot: 'rows',
  interval: 'rows',
  doughnut: 'doughnut',
};

/** A plot's numbers as PowerPoint draws them; null where it has no such chart. */
export function nativePlot(data: PlotData, theme: Theme): NativeData | null {
  const { spec, lines } = data;
  const kind = KINDS[spec.type];
  if (kind === undefined || spec.panels) return null;
  // PowerPoint’s axis of numbers would print days as numbers.
  if (kind === 'scatter' && (data.numbers === null || data.dates !== null)) return null;
  // Nor do its points have names.
  if (kind === 'scatter' && spec.name !== null) return null;
  const shown = kind === 'doughnut' ? lines.slice(0, 1) : lines;
  return {
    kind,
    categories: data.names,
    positions: kind === 'scatter' || (kind === 'line' && data.dates === null) ? data.numbers : null,
    label: data.xLabel,
    unit: unitOf(data, kind),
    series: shown.map((line, index) => ({
      ...seriesOf(line),
      hollow: kind === 'rows' && lines.length === 2 && index === 0,
      pointColors: pointColors(line, kind, data, theme),
    })),
    stacked: spec.stacked,
    format: formatOf(data),
    remarks: remarksOf(data),
  };
}

/** A scatter names both its axes. */
function unitOf({ yLabel, unit }: PlotData, kind: NativeChart['kind']): string | null {
  if (kind !== 'scatter') return unit;
  return [yLabel, unit ?? ''].filter((word) => word !== '').join(', ') || null;
}

function seriesOf({
  label,
  color,
  highlight,
  points,
}: PlotLine): Omit<NativeSeries, 'hollow' | 'pointColors'> {
  const ranged = points.some(({ low, high }) => low !== null && high !== null);
  return {
    name: label,
    color,
    highlight,
    values: points.map(({ value }) => value),
    ranges: ranged
      ? points.map(({ low, high }) => (low === null || high === null ? null : ([low, high] as const)))
      : null,
  };
}

/** What stands for the message keeps its colour, the rest is grey; parts of a ring differ by shade. */
function pointColors(
  { color, points }: PlotLine,
  kind: NativeChart['kind'],
  { marked }: PlotData,
  { colors }: Theme,
): readonly string[] | null {
  if (marked.includes(false) && (kind === 'bar' || kind === 'doughnut'))
    return marked.map((one) => (one ? (kind === 'bar' ? color : colors.primary) : colors.grey));
  if (kind !== 'doughnut') return null;
  if (points.length <= colors.series.length) return colors.series.slice(0, points.length);
  return points.map((_, index) =>
    mixed(colors.primary, colors.background, 1 - (index / (points.length - 1)) * 0.55),
  );
}

/** Excel's format for values: their decimals, and the unit where it stands with each. */
function formatOf({ spec, unit }: PlotData): string {
  const decimals = spec.decimals ?? 0;
  const number =
    spec.decimals === null ? 'General' : decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const said = spec.unit?.text ?? '';
  return said === '' || unit !== null ? number : `${number}"${said.replaceAll('"', '')}"`;
}

/** Words that stand in the drawn chart at a position or at a line of reference. */
function remarksOf({ spec, say }: PlotData): readonly string[] {
  const notes = spec.notes.map(({ at, to, text }) => {
    const place = to === null ? at : `${at}–${to}`;
    return text.text.includes(at) ? text.text : `${place}: ${text.text}`;
  });
  const lines = spec.references.flatMap(({ low, high, text }) =>
    text === null ? [] : [`${high === null ? say(low) : `${say(low)}–${say(high)}`}: ${text.text}`],
  );
  const all = [...notes, ...lines];
  return all.length === 0 ? [] : [`${all.join('; ')}.`];
}
