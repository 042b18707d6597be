import { warning } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { PlotSpec } from '../../model/chart-spec.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { RawLine } from './read-lines.ts';

/** Most marks of a chart with an axis of numbers, and of one with a name for each. */
const MOST = { along: 10_000, named: 200 };

const NAMED: readonly PlotSpec['type'][] = ['bar', 'dot', 'interval', 'doughnut', 'waterfall', 'heatmap'];

/** Whether a chart has more marks than can be drawn or read: `charts/too-many`, which asks to sum them up. */
export function isTooMuch(spec: PlotSpec, positions: number, report: Report): boolean {
  const most = NAMED.includes(spec.type) ? MOST.named : MOST.along;
  if (positions <= most) return false;
  const message = `The ${spec.type} chart "${spec.id}" would show ${positions} positions; at most ${most} can be read.`;
  const hint = 'Sum up the rows before (by month, by group), or keep some of them with `where`.';
  report(warning('charts/too-many', spec.data.span, message, hint));
  return true;
}

/** More parts of a ring than this are not told apart. */
const MOST_PARTS = 12;

/** A ring of more parts than can be told apart is drawn as bars: `charts/too-many`. */
export function hasManyParts(spec: PlotSpec, positions: number, report: Report): boolean {
  if (spec.type !== 'doughnut' || positions <= MOST_PARTS) return false;
  const message = `The ${positions} parts of the doughnut chart "${spec.id}" cannot be told apart; bars are drawn instead.`;
  const hint = `Sum up the smallest, so that ${MOST_PARTS} parts remain at most, or choose the type bar.`;
  report(warning('charts/too-many', spec.span, message, hint));
  return true;
}

/** Layers of a stack that have no colour of their own: `charts/too-many`. */
export function checkLayers(spec: PlotSpec, raw: readonly RawLine[], colors: number, report: Report): void {
  const stacked = spec.stacked && (spec.type === 'bar' || spec.type === 'area') && !spec.panels;
  if (!stacked || raw.length <= colors || raw.some(({ highlight }) => highlight)) return;
  const message = `The ${raw.length} parts of the stacks in "${spec.id}" cannot be told apart: the theme has ${colors} colours.`;
  report(
    warning(
      'charts/too-many',
      spec.span,
      message,
      'Sum up the smallest, highlight one, or set `panels: true`.',
    ),
  );
}

/** An index has no unit: `charts/unit-ignored`. */
export function checkUnit({ id, index, unit }: PlotSpec, report: Report): void {
  if (!index || !unit) return;
  const message = `"${unit.text}" is not printed: every line of "${id}" is an index, 100 at "${index.id}".`;
  report(warning('charts/unit-ignored', unit.span, message, 'Leave out `unit`, or `index`.'));
}

/** A value that notes, highlights or the index name and no row has: `charts/no-such-value`. */
export function checkNames(
  spec: PlotSpec,
  { positions, names }: { readonly positions: readonly string[]; readonly names: readonly string[] },
  report: Report,
): void {
  const missing = (value: string, span: Span, known: readonly string[], what: string) => {
    if (known.includes(value)) return;
    const message = `The chart "${spec.id}" shows no "${value}" for ${what}.`;
    report(warning('charts/no-such-value', span, message, didYouMean(value, known, 'It shows')));
  };
  for (const note of spec.notes)
    for (const at of [note.at, ...(note.to === null ? [] : [note.to])])
      missing(at, note.text.span, positions, 'its note');
  for (const { id, span } of spec.highlight) missing(id, span, [...positions, ...names], '`highlight`');
  if (spec.index) missing(spec.index.id, spec.index.span, positions, '`index`');
}

/** Stacks and slices add up what is above zero only: `charts/negative`. Returns whether there is a value below. */
export function hasNegative(spec: PlotSpec, raw: readonly RawLine[], report: Report): boolean {
  const summed = spec.type === 'doughnut' || (spec.stacked && (spec.type === 'bar' || spec.type === 'area'));
  if (!summed) return false;
  const found = raw.flatMap((line) =>
    [...line.cells].flatMap(([at, { value }]) => (value !== null && value < 0 ? [{ line, at, value }] : [])),
  );
  const [first] = found;
  if (!first) return false;
  const instead =
    spec.type === 'doughnut'
      ? 'bars are drawn instead'
      : spec.type === 'area'
        ? 'lines are drawn instead'
        : 'they are drawn below zero, and no total is';
  const message = `"${first.line.label}" is ${first.value} at "${first.at}", below zero, and cannot be a part of a whole in "${spec.id}": ${instead}.`;
  report(warning('charts/negative', spec.span, message, 'Choose bars or lines that are not stacked.'));
  return true;
}
