import type { TimelineEvent } from '../../model/briefing.ts';
import type { Fonts } from '../../text/open-fonts.ts';
import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { measureText } from '../sketch.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import type { LabelForm } from './place-labels.ts';
import type { Mark } from './read-marks.ts';
import type { TimelineData } from './timeline-data.ts';

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

/** Wraps a title to at most two lines of so many ems; widths are in ems. Null where it takes more lines. */
export type TitleWrapper = (title: string, ems: number) => WrappedLabel | null;

/** Breaks each title once for all sizes, since lines in ems are the same at any size. */
export function makeTitleWrapper(fonts: Fonts): TitleWrapper {
  const known = new Map<string, WrappedLabel | null>();
  const size = 100;
  const look = { size };
  return (title, ems) => {
    const key = `${ems} ${title}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    // One long word may take more than its share rather than none.
    const whole = wrapLabel(title, size * ems * 1.25, look, fonts);
    const loose = whole.lines.length <= 2 ? whole : null;
    const wrapped = balanceLabel(title, { width: size * ems, most: 2, look, fonts }) ?? loose;
    const made = wrapped && { lines: wrapped.lines, width: wrapped.width / size };
    known.set(key, made);
    return made;
  };
}

interface FormContext {
  readonly ground: Ground;
  readonly wrap: TitleWrapper;
}

/** Cost of a number instead of a title; a key event's costs more. */
const NUMBERED = 60;

/** A date above titles: whole in one or two lines, short, and at last a number. On a screen the short one is best. */
export function labelForms(mark: Mark, data: TimelineData, context: FormContext): readonly Form[] {
  const { ground } = context;
  const screen = ground.size === 'slide' || ground.size === 'square';
  const form = (wanted: Wanted) => labelForm(mark, data, { ...context, ...wanted }) ?? [];
  const named = [
    form({ ems: 13, short: true, cost: screen ? 0 : 3 }),
    form({ ems: 8, short: true, cost: screen ? 1 : 4 }),
    form({ ems: 15, short: false, cost: screen ? 3 : 0 }),
    form({ ems: 10, short: false, cost: screen ? 4 : 1.2 }),
  ].flat();
  const number: Form = {
    lines: [],
    width: measureText(ground.fonts, '88–88', { size: ground.small, weight: 600 }),
    height: ground.small * LINE,
    cost: NUMBERED * mark.events.length,
    centred: true,
  };
  return [...undominated(named), number];
}

interface Wanted {
  readonly ems: number;
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

function labelForm(mark: Mark, data: TimelineData, wanted: FormContext & Wanted): Form | null {
  const { ground, wrap, ems, short, cost } = wanted;
  const { text: size, fonts } = ground;
  const [first] = mark.events;
  const several = mark.events.length > 1;
  const glyph = data.categories.length > 1 ? size * 0.85 : 0;
  const date = first ? data.sayDate(first, 'long') : '';
  const lines: LabelLine[] = [{ text: date, bold: true, event: several ? null : (first ?? null) }];
  let width = measureText(fonts, date, { size, weight: 600 }) + glyph;
  for (const event of mark.events) {
    const wrapped = wrap(short ? shortTitle(event) : event.title.text, ems);
    if (!wrapped) return null;
    for (const [index, line] of wrapped.lines.entries())
      lines.push({ text: line, bold: false, event: several && index === 0 ? event : null });
    width = Math.max(width, wrapped.width * size + (several ? glyph : 0));
  }
  const height = lines.length * size * LINE;
  return { lines, width, height, cost: cost + (lines.length - 2) * 0.3, centred: false };
}

function shortTitle({ short, title }: TimelineEvent): string {
  return short?.text ?? title.short ?? title.text;
}
