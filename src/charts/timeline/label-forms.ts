import type { TimelineEvent } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { measureText } from '../sketch.ts';
import type { LabelForm } from './label-boxes.ts';
import type { Mark } from './read-marks.ts';
import type { TimelineData } from './timeline-data.ts';
import type { TitleWrapper, Wrapping } from './title-wrapper.ts';

/** One line of a label; `event` set where a title begins and shows its own glyph. */
export interface LabelLine {
  readonly text: string;
  readonly bold: boolean;
  readonly event: TimelineEvent | null;
}

/** A label's form with its words. */
export interface Form extends LabelForm {
  readonly lines: readonly LabelLine[];
}

export interface FormContext {
  readonly data: TimelineData;
  readonly ground: Ground;
  readonly wrap: TitleWrapper;
  /** What stands for a title that finds no room: a number that the key explains, or the title cut short. */
  readonly otherwise: 'number' | 'cut';
  /** Widest number there will be. */
  readonly widest: string;
  /** Forms of marks that were asked for before: labels are placed several times over. */
  readonly forms: Map<Mark, readonly Form[]>;
}

/** Cost of a number instead of a title; a key event's costs more. */
const NUMBERED = 60;

/** A mark's forms, made once for all rounds in which labels are placed. */
export function formsOf(mark: Mark, context: FormContext): readonly Form[] {
  const made = context.forms.get(mark) ?? labelForms(mark, context);
  context.forms.set(mark, made);
  return made;
}

/** A date above titles: whole in one to three lines, short, and at last a number. On a screen the short one is best. */
function labelForms(mark: Mark, context: FormContext): readonly Form[] {
  const { ground, otherwise, widest } = context;
  const screen = ground.size === 'slide' || ground.size === 'square';
  const form = (wanted: Wanted) => labelForm(mark, { ...context, ...wanted }) ?? [];
  const whole = { most: 2, cut: false };
  const named = [
    form({ ...whole, ems: 13, short: true, cost: screen ? 0 : 3 }),
    form({ ...whole, ems: 8, short: true, cost: screen ? 1 : 4 }),
    form({ ...whole, ems: 15, short: false, cost: screen ? 3 : 0 }),
    form({ ...whole, ems: 10, short: false, cost: screen ? 4 : 1.2 }),
    form({ ...whole, ems: 9, short: false, most: 3, cost: screen ? 5 : 2.5 }),
  ].flat();
  if (otherwise === 'cut') {
    const cut = form({ ems: 12, most: 2, cut: true, short: true, cost: 8 });
    return undominated([...named, cut].flat());
  }
  const number: Form = {
    lines: [],
    width: measureText(ground.fonts, `${widest}–${widest}`, { size: ground.small, weight: 600 }),
    height: ground.small * LINE,
    cost: NUMBERED * mark.events.length,
    centred: true,
  };
  return [...undominated(named), number];
}

interface Wanted extends Wrapping {
  readonly short: boolean;
  readonly cost: number;
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

function labelForm(mark: Mark, wanted: FormContext & Wanted): Form | null {
  const { data, ground, wrap, short, cost } = wanted;
  const { text: size, fonts } = ground;
  const [first] = mark.events;
  const several = mark.events.length > 1;
  const glyph = data.categories.length > 1 && !data.lanes ? size * 0.85 : 0;
  const date = first ? data.sayDate(first, 'label') : '';
  const lines: LabelLine[] = [{ text: date, bold: true, event: several ? null : (first ?? null) }];
  let width = measureText(fonts, date, { size, weight: 600 }) + glyph;
  for (const event of mark.events) {
    const wrapped = wrap(short ? shortTitle(event) : event.title.text, wanted);
    if (!wrapped) return null;
    for (const [index, line] of wrapped.lines.entries())
      lines.push({ text: line, bold: false, event: several && index === 0 ? event : null });
    width = Math.max(width, wrapped.width * size + (several ? glyph : 0));
  }
  const height = lines.length * size * LINE;
  return { lines, width, height, cost: cost + (lines.length - 2) * 0.3, centred: false };
}

export function shortTitle({ short, title }: TimelineEvent): string {
  return short?.text ?? title.short ?? title.text;
}
