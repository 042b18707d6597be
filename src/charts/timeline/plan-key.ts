import type { TimelineEvent } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { LINE, type Paragraph, setParagraph } from '../set-text.ts';
import { wordsIn } from '../words/words-in.ts';
import { cutText } from './cut-text.ts';
import { shortTitle } from './label-forms.ts';
import type { MarkLabel } from './plan-labels.ts';
import type { TimelineData } from './timeline-data.ts';

/** A paragraph of the key, in points from the key's top left. */
export interface KeyEntry {
  readonly paragraph: Paragraph;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The key of numbered marks; `events` are those it explains, `more` counts the others; `cut` where a title lost its end. */
export interface KeyPlan {
  readonly entries: readonly KeyEntry[];
  readonly events: readonly TimelineEvent[];
  readonly more: number;
  readonly cut: boolean;
  readonly height: number;
}

const EMPTY: KeyPlan = { entries: [], events: [], more: 0, cut: false, height: 0 };

/** How entries are worded, from most to least wanted: whole (not on a screen), short, then no more lines than so many, at last in one more column. */
interface Wording {
  readonly short: boolean;
  readonly most: number;
  readonly extra: 0 | 1;
}

const LAST: Wording = { short: true, most: 1, extra: 1 };
const WORDINGS: readonly Wording[] = [
  { short: false, most: Number.POSITIVE_INFINITY, extra: 0 },
  { short: true, most: Number.POSITIVE_INFINITY, extra: 0 },
  { short: true, most: 3, extra: 0 },
  { short: true, most: 2, extra: 0 },
  { short: true, most: 1, extra: 0 },
  LAST,
];

interface Numbered {
  readonly event: TimelineEvent;
  readonly number: number;
}

/** Lays out keys for one ground. An entry is set once for all keys it stands in. */
export type KeyPlanner = (labels: readonly MarkLabel[], height: number) => KeyPlan;

/** The key: number, date, title; in the fullest words that let `height` points hold all, else as many as they hold. */
export function makeKeyPlanner(data: TimelineData, ground: Ground): KeyPlanner {
  const known = new Map<string, Paragraph>();
  const set = (entry: Numbered, wording: Wording) => {
    const key = `${entry.number} ${entry.event.id} ${wording.short} ${wording.most} ${wording.extra}`;
    const { width } = columnsOf(ground, wording);
    const made = known.get(key) ?? setEntry(entry, wording, { data, ground, width });
    known.set(key, made);
    return made;
  };
  return (labels, height) => {
    const numbered = numberedEvents(labels);
    if (numbered.length === 0) return EMPTY;
    const events = numbered.map(({ event }) => event);
    const { small, size, language } = ground;
    const words = wordsIn(language).timeline;
    const wordings = size === 'slide' || size === 'square' ? WORDINGS.slice(1) : WORDINGS;
    for (const wording of wordings) {
      const room = columnsOf(ground, wording);
      // One line an entry is the least there is: what cannot fit so need not be set.
      if (Math.ceil(numbered.length / room.columns) * small * LINE > height) continue;
      const entries = numbered.map((entry) => set(entry, wording));
      const cut = entries.some(isCut);
      const note = cut ? [setNote(words.titlesCut, ground, room)] : [];
      const placed = inColumns([...entries, ...note], room);
      const full = placed.height + small * 0.6;
      if (full > height) continue;
      return { entries: placed.entries, events, more: 0, cut, height: full };
    }
    const room = columnsOf(ground, LAST);
    return partly(numbered, { height, room, ground, set: (entry) => set(entry, LAST) });
  };
}

/** A column narrower than this, as a factor of the size, holds no title beside a date. */
const LEAST_COLUMN = 13;

function columnsOf({ width, small }: Ground, { extra }: Wording): ColumnRoom {
  const between = small * 1.5;
  const widthOf = (columns: number) => (width - between * (columns - 1)) / columns;
  const usual = Math.max(1, Math.round(width / (small * 21)));
  const columns = widthOf(usual + extra) >= small * LEAST_COLUMN ? usual + extra : usual;
  const own = widthOf(columns);
  return { columns, width: own, step: own + between, gap: small * 0.15 };
}

function numberedEvents(labels: readonly MarkLabel[]): readonly Numbered[] {
  return labels.flatMap(({ number, mark }) =>
    number === null ? [] : mark.events.map((event, index) => ({ event, number: number + index })),
  );
}

/** As many entries as fit, and how many more there are. */
function partly(
  numbered: readonly Numbered[],
  {
    height,
    room,
    ground,
    set,
  }: {
    readonly height: number;
    readonly room: ColumnRoom;
    readonly ground: Ground;
    readonly set: (entry: Numbered) => Paragraph;
  },
): KeyPlan {
  const row = ground.small * (LINE + 0.15);
  const rows = Math.max(1, Math.floor((height - ground.small * 0.6) / row));
  const shown = numbered.slice(0, Math.max(0, rows * room.columns - 1));
  const rest = numbered.length - shown.length;
  const more = setNote(wordsIn(ground.language).timeline.andMore(rest), ground, room);
  const placed = inColumns([...shown.map(set), more], room);
  return {
    entries: placed.entries,
    events: shown.map(({ event }) => event),
    more: rest,
    cut: true,
    height: placed.height + ground.small * 0.6,
  };
}

function isCut({ lines }: Paragraph): boolean {
  return lines.at(-1)?.runs.at(-1)?.text.endsWith('…') ?? false;
}

/** What the key says at its end. */
function setNote(text: string, { theme, small, fonts }: Ground, { width }: ColumnRoom): Paragraph {
  return setParagraph([{ text, color: theme.colors.muted }], { width, size: small, fonts });
}

function setEntry(
  { event, number }: Numbered,
  { short, most }: Wording,
  { data, ground, width }: { readonly data: TimelineData; readonly ground: Ground; readonly width: number },
): Paragraph {
  const { colors } = ground.theme;
  const entryOf = (title: string) =>
    setParagraph(
      [
        { text: `${number}  `, color: colors.text, weight: 600 },
        { text: `${data.sayDate(event, 'short')}  `, color: colors.muted },
        { text: title, color: colors.text },
      ],
      { width, size: ground.small, fonts: ground.fonts },
    );
  const title = short ? shortTitle(event) : event.title.text;
  return entryOf(cutText(title, (tried) => entryOf(tried).lines.length <= most));
}

interface ColumnRoom {
  readonly columns: number;
  readonly width: number;
  readonly step: number;
  readonly gap: number;
}

/** Column by column, all about as high as the others. */
function inColumns(
  list: readonly Paragraph[],
  { columns, width, step, gap }: ColumnRoom,
): { readonly entries: readonly KeyEntry[]; readonly height: number } {
  const total = list.reduce((sum, { height }) => sum + height + gap, 0);
  for (let target = total / columns; ; target *= 1.04) {
    const entries: KeyEntry[] = [];
    let column = 0;
    let y = 0;
    let height = 0;
    for (const paragraph of list) {
      if (y > 0 && y + paragraph.height > target + 0.01) {
        column++;
        y = 0;
      }
      entries.push({ paragraph, x: column * step, y, width });
      y += paragraph.height + gap;
      height = Math.max(height, y);
    }
    if (column < columns) return { entries, height };
  }
}
