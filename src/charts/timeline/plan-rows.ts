import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { measureText } from '../sketch.ts';
import { type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { cutToWidth } from './cut-text.ts';
import type { FormContext } from './label-forms.ts';
import { type PlacedMark, placeMarks } from './place-marks.ts';
import type { AxisPlan } from './plan-axis.ts';
import { type MarkLabel, planLabels } from './plan-labels.ts';
import type { CategoryLook } from './read-looks.ts';
import { type Mark, readMarks } from './read-marks.ts';
import type { TimelineData } from './timeline-data.ts';

/** A category's marks, where each has a row of its own; else all marks, without a name. */
export interface RowMarks {
  readonly look: CategoryLook | null;
  readonly name: WrappedLabel | null;
  readonly marks: readonly PlacedMark[];
  /** Lanes that the marks take. */
  readonly lanes: number;
}

/** A row with its labels; heights in points. */
export interface RowPlan extends RowMarks {
  readonly labels: readonly MarkLabel[];
  /** From the highest label to the marks, and from there to the row's own line. */
  readonly labelHeight: number;
  readonly markHeight: number;
}

/** Share of the width that the names of rows may take. */
const NAMES = 0.16;

/** Room at the left for the names of rows; 0 where there is one row. */
export function rowIndent(data: TimelineData, ground: Ground): number {
  if (!data.lanes) return 0;
  const widths = data.categories.map((look) => rowName(look.label, ground).width);
  return Math.max(...widths) + ground.text * 0.4;
}

function rowName(label: string, { width, small, fonts }: Ground): WrappedLabel {
  const look = { size: small, weight: 600 } as const;
  const room = width * NAMES;
  const wrapped = wrapLabel(label, room, look, fonts);
  if (wrapped.lines.length <= 2) return wrapped;
  const short = cutToWidth(label, room, { look, fonts });
  return { lines: [short], width: measureText(fonts, short, look) };
}

/** Marks → rows: one a category where that is asked for, those of none in a row without a name. */
export function splitRows(
  marks: readonly Mark[],
  axis: AxisPlan,
  context: { readonly data: TimelineData; readonly ground: Ground },
): readonly RowMarks[] {
  const { data, ground } = context;
  const rowOf = (look: CategoryLook | null, own: readonly Mark[]): RowMarks => {
    const placed = placeMarks(own, axis, context);
    const lanes = Math.max(1, ...placed.map((mark) => mark.lane + mark.lanes));
    return { look, name: look && rowName(look.label, ground), marks: placed, lanes };
  };
  if (!data.lanes) return [rowOf(null, marks)];
  const events = marks.flatMap((mark) => mark.events);
  const known = new Set(data.categories.map(({ id }) => id));
  const rest = events.filter(({ category }) => !known.has(category ?? ''));
  const rows = data.categories.map((look) => {
    const own = events.filter(({ category }) => category === look.id);
    return rowOf(look, readMarks(own, data.clock));
  });
  return rest.length === 0 ? rows : [...rows, rowOf(null, readMarks(rest, data.clock))];
}

/** Places the labels of all rows: each has room for a number, and its share of the rest by the number of its marks. */
export function labelRows(
  rows: readonly RowMarks[],
  context: FormContext,
  { height, lane, indent }: { readonly height: number; readonly lane: number; readonly indent: number },
): readonly RowPlan[] {
  const { text, small } = context.ground;
  const filled = rows.filter((row) => row.marks.length > 0).length || 1;
  const least = Math.min(small * LINE, height / filled);
  const all = rows.reduce((sum, row) => sum + row.marks.length, 0) || 1;
  let first = 1;
  return rows.map((row): RowPlan => {
    const share = least + ((height - least * filled) * row.marks.length) / all;
    const labels = planLabels(row.marks, context, { height: share, first, indent });
    for (const { number, mark } of labels)
      if (number !== null) first = Math.max(first, number + mark.events.length);
    const used = Math.max(0, ...labels.map(({ place, height: own }) => (place ? place.bottom + own : 0)));
    const markHeight = row.lanes * lane + text * 0.3;
    const name = (row.name?.lines.length ?? 0) * small * LINE;
    return {
      ...row,
      labels,
      labelHeight: Math.max(used, name - markHeight, rows.length > 1 ? 0 : text),
      markHeight,
    };
  });
}
