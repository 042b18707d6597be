import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { type Form, type LabelLine, labelForms, type TitleWrapper } from './label-forms.ts';
import { type LabelRequest, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { AxisPlan } from './plan-axis.ts';
import type { TimelineData } from './timeline-data.ts';

/** The label of a mark: at its place, or (`number` set) a number that the key explains. */
export interface MarkLabel {
  readonly mark: AxisPlan['marks'][number];
  readonly lines: readonly LabelLine[];
  /** Null where not even a number found room: the key then goes by the date. */
  readonly place: PlacedLabel | null;
  readonly width: number;
  readonly height: number;
  /** First number in the key; null where the label is printed in full. */
  readonly number: number | null;
}

/** Places the labels of all marks in `height` points above them. Numbers run along the axis. */
export function planLabels(
  data: TimelineData,
  axis: AxisPlan,
  { ground, height, wrap }: { readonly ground: Ground; readonly height: number; readonly wrap: TitleWrapper },
): readonly MarkLabel[] {
  const order = axis.marks.map((_, index) => index);
  const xOf = (index: number) => axis.left + (axis.marks[index]?.anchor ?? 0);
  order.sort((a, b) => xOf(a) - xOf(b) || a - b);
  const forms = axis.marks.map((mark) => labelForms(mark, data, { ground, wrap }));
  const requests = order.map((index): LabelRequest => {
    const weight = axis.marks[index]?.events.some((event) => event.key) ? 3 : 1;
    const own = forms[index] ?? [];
    const costly = own.map((form) => (form.centred ? { ...form, cost: form.cost * weight } : form));
    return { x: xOf(index), forms: costly, dropCost: 400 * weight };
  });
  const gap = ground.text * 0.3;
  const room = { width: ground.width, height, gap, inset: gap, unit: ground.text * LINE * 1.5 };
  const places = placeLabels(requests, room);
  const found = order.flatMap((index, at): readonly Found[] => {
    const mark = axis.marks[index];
    const place = places[at] ?? null;
    return mark ? [{ mark, place, form: forms[index]?.[place?.form ?? -1] ?? null }] : [];
  });
  return withNumbers(found);
}

interface Found {
  readonly mark: AxisPlan['marks'][number];
  readonly place: PlacedLabel | null;
  readonly form: Form | null;
}

/**
 * Numbers along the axis for what is not printed in full. Where a number found no room, its neighbour speaks for both:
 * "3–5".
 */
function withNumbers(found: readonly Found[]): readonly MarkLabel[] {
  let next = 1;
  let spoken = 1;
  return found.map(({ mark, place, form }, index): MarkLabel => {
    if (form && !form.centred) {
      spoken = next;
      return { mark, lines: form.lines, place, width: form.width, height: form.height, number: null };
    }
    const number = next;
    next += mark.events.length;
    const size = { width: form?.width ?? 0, height: form?.height ?? 0 };
    if (!place) return { mark, lines: [], place, ...size, number };
    const last = next - 1 + silentAfter(found, index);
    const text = spoken === last ? `${last}` : `${spoken}–${last}`;
    spoken = last + 1;
    return { mark, lines: [{ text, bold: true, event: null }], place, ...size, number };
  });
}

/** Events right behind a numbered label that found no room and have no other number to go by. */
function silentAfter(found: readonly Found[], index: number): number {
  const behind = found.slice(index + 1);
  const end = behind.findIndex((one) => one.place !== null);
  const silent = end < 0 ? behind : behind.slice(0, end);
  const next = end < 0 ? null : (behind[end]?.form ?? null);
  return next?.centred ? 0 : silent.reduce((sum, one) => sum + one.mark.events.length, 0);
}
