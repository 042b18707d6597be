import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import type { LabelRequest, PlacedLabel } from './label-boxes.ts';
import { type Form, type FormContext, formsOf, type LabelLine } from './label-forms.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedMark } from './place-marks.ts';

/** The label of a mark: at its place, or (`number` set) a number that the key explains. */
export interface MarkLabel {
  readonly mark: PlacedMark;
  readonly lines: readonly LabelLine[];
  /** Null where not even a number found room: the key then goes by the date. */
  readonly place: PlacedLabel | null;
  readonly width: number;
  readonly height: number;
  /** First number in the key; null where the label is printed in full. */
  readonly number: number | null;
}

/** Places the labels of all marks in `height` points above them and right of `indent`. Numbers run along the axis, from `first` on. */
export function planLabels(
  marks: readonly PlacedMark[],
  context: FormContext,
  { height, first, indent }: { readonly height: number; readonly first: number; readonly indent: number },
): readonly MarkLabel[] {
  const { ground } = context;
  const sorted = marks.map((mark, index) => ({ mark, index, forms: formsOf(mark, context) }));
  sorted.sort((a, b) => a.mark.anchor - b.mark.anchor || a.index - b.index);
  const requests = sorted.map(({ mark, forms }): LabelRequest => {
    const weight = mark.events.some((event) => event.key) ? 3 : 1;
    const costly = forms.map((form) => (form.centred ? { ...form, cost: form.cost * weight } : form));
    return { x: mark.anchor - indent, forms: costly, dropCost: 400 * weight };
  });
  const gap = labelInset(ground);
  const room = { width: ground.width - indent, height, gap, inset: gap, unit: ground.text * LINE * 1.5 };
  const places = placeLabels(requests, room);
  const found = sorted.map(({ mark, forms }, at): Found => {
    const placed = places[at] ?? null;
    const place = placed && { ...placed, left: placed.left + indent };
    return { mark, place, form: forms[place?.form ?? -1] ?? null };
  });
  return withNumbers(found, first);
}

/** Between a label and its leader, in points. */
export function labelInset({ text }: Ground): number {
  return text * 0.3;
}

interface Found {
  readonly mark: PlacedMark;
  readonly place: PlacedLabel | null;
  readonly form: Form | null;
}

/**
 * Numbers along the axis for what is not printed in full. Where a number found no room, its neighbour speaks for both:
 * "3–5".
 */
function withNumbers(found: readonly Found[], first: number): readonly MarkLabel[] {
  let next = first;
  let spoken = first;
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
