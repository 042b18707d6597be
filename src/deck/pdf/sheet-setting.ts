import type { TextStyle, Theme } from '../../model/theme.ts';
import { breakLines } from '../../text/break-lines.ts';
import type { Fonts } from '../../text/open-fonts.ts';
import { styleInlines } from '../../text/style-inlines.ts';

/** How close what stands below the slide of a handout is set; sizes in points. */
export interface SheetSetting {
  readonly notes: { readonly size: number; readonly lineHeight: number };
  readonly sources: { readonly size: number; readonly lineHeight: number };
  /** Of the notes and of the sources; in one column no line is longer than `ONE_COLUMN`. */
  readonly columns: 1 | 2;
}

/** From the most open one to the closest that can be read on paper. */
export const SHEET_SETTINGS: readonly SheetSetting[] = [
  { notes: { size: 10.5, lineHeight: 1.42 }, sources: { size: 9, lineHeight: 1.42 }, columns: 1 },
  { notes: { size: 10, lineHeight: 1.38 }, sources: { size: 8, lineHeight: 1.34 }, columns: 2 },
  { notes: { size: 9, lineHeight: 1.34 }, sources: { size: 7.5, lineHeight: 1.3 }, columns: 2 },
];

/** Millimetres of the longest line. */
export const ONE_COLUMN = 150;

/** Millimetres below headings, paragraphs, and between the two parts; of a list's indent and between columns. */
export const SHEET_GAPS = { heading: 1.5, paragraph: 2.5, item: 1, part: 5, indent: 5, columns: 6 } as const;

/** Height of a part's heading, in points. */
const HEADING = 9.5 * 1.3;

/** What stands below a slide, as plain text. */
export interface SheetText {
  /** Paragraphs and lists: the lines of each. */
  readonly notes: readonly (readonly string[])[];
  readonly sources: readonly string[];
}

export interface SheetRoom {
  /** Width of the sheet between its margins and height below the slide, in millimetres. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly fonts: Fonts;
}

/**
 * The most open setting in which a slide's notes and sources stay on its sheet, as its place in `SHEET_SETTINGS`; the
 * closest where they go on overleaf in any.
 */
export function sheetSetting(text: SheetText, room: SheetRoom): number {
  const fits = (setting: SheetSetting): boolean => heightOf(text, setting, room) <= points(room.height);
  const first = SHEET_SETTINGS.findIndex(fits);
  return first === -1 ? SHEET_SETTINGS.length - 1 : first;
}

/** Points that notes and sources need one below the other. */
function heightOf({ notes, sources }: SheetText, setting: SheetSetting, room: SheetRoom): number {
  const { paragraph, item, part, heading } = SHEET_GAPS;
  const list = (lines: readonly string[], type: SheetSetting['notes']): number =>
    stack(lines, type, columnWidth(setting, room), room);
  const said = notes.reduce(
    (height, lines) => height + list(lines, setting.notes) + points(paragraph - item),
    0,
  );
  const parts = [
    inColumns(said, setting.notes, setting),
    inColumns(list(sources, setting.sources), setting.sources, setting),
  ];
  const filled = parts.filter((height) => height > 0);
  const heads = filled.length * (HEADING + points(heading)) + Math.max(0, filled.length - 1) * points(part);
  return filled.reduce((sum, height) => sum + height, heads);
}

/** Columns between whose items no page is turned end unevenly. */
function inColumns(
  height: number,
  { size, lineHeight }: SheetSetting['notes'],
  { columns }: SheetSetting,
): number {
  return height === 0 || columns === 1 ? height : height / columns + 2 * size * lineHeight;
}

function columnWidth({ columns }: SheetSetting, { width }: SheetRoom): number {
  return columns === 1 ? Math.min(width, ONE_COLUMN) : (width - SHEET_GAPS.columns) / columns;
}

/** Height of texts one below the other, each set in by a list's indent. */
function stack(
  texts: readonly string[],
  type: SheetSetting['notes'],
  width: number,
  { theme, fonts }: SheetRoom,
): number {
  const style: TextStyle = { ...type, family: 'sans', weight: 400, italic: false, color: 'text' };
  const measure = points(width - SHEET_GAPS.indent);
  return texts.reduce((height, text) => {
    const runs = styleInlines([{ kind: 'text', text }], style, theme);
    return (
      height + breakLines(runs, measure, fonts).length * type.size * type.lineHeight + points(SHEET_GAPS.item)
    );
  }, 0);
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
