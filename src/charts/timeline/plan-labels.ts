import type { TimelineEvent } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { makeSketch } from '../sketch.ts';
import { balanceLabel, wrapLabel } from '../wrap-label.ts';
import { type LabelForm, type LabelRequest, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { AxisPlan } from './plan-axis.ts';
import type { TimelineData } from './timeline-data.ts';

/** One line of a label; `event` set where a title begins and shows its own glyph. */
export interface LabelLine {
  readonly text: string;
  readonly bold: boolean;
  readonly event: TimelineEvent | null;
}

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

interface Form extends LabelForm {
  readonly lines: readonly LabelLine[];
}

/** Cost of a number instead of a title; a key event's costs more. */
const NUMBERED = 60;

/** Places the labels of all marks in `height` points above them. Numbers run along the axis. */
export function planLabels(
  data: TimelineData,
  axis: AxisPlan,
  { ground, height }: { readonly ground: Ground; readonly height: number },
): readonly MarkLabel[] {
  const order = axis.marks.map((_, index) => index);
  const xOf = (index: number) => axis.left + (axis.marks[index]?.anchor ?? 0);
  order.sort((a, b) => xOf(a) - xOf(b) || a - b);
  const forms = axis.marks.map((mark) => formsOf(mark, data, ground));
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

/** A date above titles: whole in one or two lines, short, and at last a number. */
function formsOf(mark: AxisPlan['marks'][number], data: TimelineData, ground: Ground): readonly Form[] {
  const screen = ground.size === 'slide' || ground.size === 'square';
  const whole = labelForm(mark, data, { ground, ems: 15, short: false, cost: screen ? 3 : 0 });
  const narrow = labelForm(mark, data, { ground, ems: 10, short: false, cost: screen ? 4 : 1.2 });
  const short = labelForm(mark, data, { ground, ems: 13, short: true, cost: screen ? 0 : 3 });
  const tight = labelForm(mark, data, { ground, ems: 8, short: true, cost: screen ? 1 : 4 });
  const named = [short, tight, whole, narrow].flatMap((form) => (form ? [form] : []));
  const { measure } = makeSketch(ground.fonts);
  const number: Form = {
    lines: [],
    width: measure('88–88', { size: ground.small, weight: 600 }),
    height: ground.small * LINE,
    cost: NUMBERED * mark.events.length,
    centred: true,
  };
  return [...undominated(named), number];
}

/** Without those that another form beats in cost and takes no more room than. */
function undominated(forms: readonly Form[]): readonly Form[] {
  return forms.filter((form, index) =>
    forms.every((other, at) => {
      const smaller = other.width <= form.width && other.height <= form.height;
      const cheaper = other.cost < form.cost || (other.cost === form.cost && at < index);
      return at === index || !smaller || !cheaper;
    }),
  );
}

function labelForm(
  mark: AxisPlan['marks'][number],
  data: TimelineData,
  {
    ground,
    ems,
    short,
    cost,
  }: {
    readonly ground: Ground;
    readonly ems: number;
    readonly short: boolean;
    readonly cost: number;
  },
): Form | null {
  const { text: size, fonts } = ground;
  const { measure } = makeSketch(fonts);
  const [first] = mark.events;
  const shown = first ? data.sayDate(first, 'long') : '';
  const glyph = data.categories.length > 1 ? size * 0.85 : 0;
  const lines: LabelLine[] = [{ text: shown, bold: true, event: first ?? null }];
  let width = measure(shown, { size, weight: 600 }) + glyph;
  const several = mark.events.length > 1;
  for (const event of mark.events) {
    const title = short ? (event.short ?? event.title.short ?? event.title) : event.title;
    const text = typeof title === 'string' ? title : title.text;
    const wrapped =
      balanceLabel(text, { width: size * ems, most: 2, look: { size }, fonts }) ??
      unbroken(text, ems, ground);
    if (!wrapped) return null;
    for (const [index, line] of wrapped.lines.entries())
      lines.push({ text: line, bold: false, event: several && index === 0 ? event : null });
    width = Math.max(width, wrapped.width + (several ? glyph : 0));
  }
  const titled =
    several && glyph > 0
      ? lines.map((line, index) => (index === 0 ? { ...line, event: null } : line))
      : lines;
  return {
    lines: titled,
    width,
    height: lines.length * size * LINE,
    cost: cost + (lines.length - 2) * 0.3,
    centred: false,
  };
}

/** One long word may take more than its share rather than none. */
function unbroken(text: string, ems: number, ground: Ground): ReturnType<typeof wrapLabel> | null {
  const whole = wrapLabel(text, ground.text * ems * 1.25, { size: ground.text }, ground.fonts);
  return whole.lines.length <= 2 ? whole : null;
}
