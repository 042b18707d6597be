import type { TimelineEvent } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { type Paragraph, type Stretch, setParagraph } from '../set-text.ts';
import { counted } from '../words.ts';
import type { MarkLabel } from './plan-labels.ts';
import type { TimelineData } from './timeline-data.ts';

/** Paragraphs in columns below the axis. */
export interface ListPlan {
  readonly columns: number;
  readonly columnWidth: number;
  readonly entries: readonly Paragraph[];
  /** Height of each row of entries. */
  readonly rows: readonly number[];
  readonly height: number;
}

const EMPTY: ListPlan = { columns: 1, columnWidth: 0, entries: [], rows: [], height: 0 };

/** The key of numbered marks: number, date, title; as many as `height` points hold, and how many more the table has. */
export function planKey(
  labels: readonly MarkLabel[],
  data: TimelineData,
  { ground, height }: { readonly ground: Ground; readonly height: number },
): ListPlan {
  const { colors } = ground.theme;
  const numbered = labels.flatMap((label) =>
    label.number === null
      ? []
      : label.mark.events.map((event, index) => ({ event, number: (label.number ?? 0) + index })),
  );
  if (numbered.length === 0) return EMPTY;
  const columns = Math.max(1, Math.round(ground.width / (ground.small * 21)));
  const gap = ground.small * 1.5;
  const columnWidth = (ground.width - gap * (columns - 1)) / columns;
  const set = (stretches: readonly Stretch[]) =>
    setParagraph(stretches, { width: columnWidth, size: ground.small, fonts: ground.fonts });
  const entries = numbered.map(({ event, number }) =>
    set([
      { text: `${number}  `, color: colors.text, weight: 600 },
      {
        text: `${data.sayDate(event, 'short')}  `,
        color: colors.muted,
      },
      { text: (event.short ?? event.title).text, color: colors.text },
    ]),
  );
  for (let shown = entries.length; shown > 0; shown--) {
    const rest = entries.length - shown;
    const more = set([
      { text: `and ${counted(rest, 'more', 'more')} in the table of events`, color: colors.muted },
    ]);
    const list = [...entries.slice(0, shown), ...(rest > 0 ? [more] : [])];
    const plan = inColumns(list, { columns, columnWidth, gap: ground.small * 0.15 });
    if (plan.height <= height || shown === 1) return { ...plan, height: plan.height + ground.small * 0.6 };
  }
  return EMPTY;
}

/** Column by column, rows aligned. */
function inColumns(
  list: readonly Paragraph[],
  {
    columns,
    columnWidth,
    gap,
  }: { readonly columns: number; readonly columnWidth: number; readonly gap: number },
): ListPlan {
  const used = Math.min(columns, list.length);
  const perColumn = Math.ceil(list.length / used);
  const rows = Array.from({ length: perColumn }, (_, row) =>
    Math.max(...list.filter((_, index) => index % perColumn === row).map((entry) => entry.height + gap)),
  );
  return { columns: used, columnWidth, entries: list, rows, height: rows.reduce((sum, row) => sum + row, 0) };
}

/**
 * Undated events in a tray of their own: running text of at most `most` lines. Titles and what is known of their order
 * where all of it fits (on a screen, on one line), else short titles, and how many more the table has.
 */
export function planTray(undated: readonly TimelineEvent[], ground: Ground, most: number): Paragraph | null {
  if (undated.length === 0) return null;
  const { colors } = ground.theme;
  const set = (items: readonly string[]) =>
    setParagraph(
      [
        { text: 'Undated  ', color: colors.text, weight: 600 },
        { text: items.join(' · '), color: colors.muted },
      ],
      { width: ground.width, size: ground.small, fonts: ground.fonts },
    );
  const whole = set(
    undated.map(({ title, order }) => (order ? `${title.text} (${order.text})` : title.text)),
  );
  const onScreen = ground.size === 'slide' || ground.size === 'square';
  if (whole.lines.length <= (onScreen ? 1 : most)) return whole;
  const short = undated.map((event) => (event.short ?? event.title).text);
  for (let shown = short.length; ; shown--) {
    const rest = short.length - shown;
    const tail = rest > 0 ? [`${counted(rest, 'more', 'more')} in the table of events`] : [];
    const tried = set([...short.slice(0, shown), ...tail]);
    if (tried.lines.length <= most || shown === 0) return tried;
  }
}
