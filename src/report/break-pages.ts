import { type Chunk, type ColumnSet, type Draft, spaceAbove } from './chunk.ts';
import { fillColumns } from './fill-columns.ts';
import {
  NO_NOTES,
  type NotePlan,
  type NoteState,
  notesFit,
  partsOf,
  turnNotes,
  withCitations,
} from './note-plan.ts';
import { closing, heightOf } from './stack-chunks.ts';
import { type Passage, passagesOf, type Unit, unitsOf } from './units.ts';

/** Below a figure at the top of a page, and at most between two paragraphs whose figure has moved on. */
const BELOW_FLOAT = 20;
const CLOSED_UP = 8;

/** A page this full is no place to begin what takes more than a page. */
const FULL = 0.6;

/** Spaces between what stands on a page may shrink to this share so that a box or figure has room on it. */
const TIGHTEST = 2 / 3;
const SHRUNK = [0.9, 0.8, TIGHTEST] as const;

/** Columns lower than this are no place to begin what goes on overleaf, in points. */
const LOWEST = 90;

/** Shares of a page's room that columns take, so that what is left holds their notes. */
const SHARES = [1, 0.85, 0.7, 0.55, 0.4, 0.25] as const;

/** What stands on a page, and the notes that belong to it at their places from the top of its body. */
export interface BrokenPage {
  readonly chunks: readonly Chunk[];
  readonly notes: readonly Draft[];
}

/** Room for a page's body, and how notes stand on it; null where they stand elsewhere. */
interface Frame {
  readonly height: number;
  readonly plan: NotePlan | null;
  /** The number of the first page. */
  readonly first: number;
}

/**
 * The page being filled: chunks so far, how far down they reach, its notes, and figures waiting for the next page, or for the
 * end of a list that goes on from the last page.
 */
interface Sheet {
  chunks: Chunk[];
  y: number;
  notes: NoteState;
  waiting: Unit[];
  afterList: number | null;
}

/**
 * Chunks → pages of chunks no higher than `height` points with their notes. Chunks kept together move together; a run of
 * them that is higher than a page breaks where the page ends. A figure that does not fit any more goes to the top of the
 * next page, or behind the list that goes on there, and the text after it fills this one.
 */
export function breakPages(chunks: readonly Chunk[], frame: Frame): readonly BrokenPage[] {
  const { height } = frame;
  const pages: BrokenPage[] = [];
  const sheet: Sheet = { chunks: [], y: 0, notes: NO_NOTES, waiting: [], afterList: null };
  const turn = (next: number | null = null): void => turnPage(sheet, next, { pages, frame });
  let moved = false;
  for (const passage of passagesOf(unitsOf(chunks))) {
    const [found = []] = passage.units;
    if (found[0]?.breakBefore) while (sheet.chunks.length > 0 || sheet.waiting.length > 0) turn();
    if (found[0]?.afterFigures) while (sheet.waiting.length > 0) turn();
    const unit = moved ? closedUp(found) : found;
    moved = false;
    const list = unit[0]?.list ?? null;
    if (sheet.afterList !== null && sheet.afterList !== list) {
      sheet.afterList = null;
      placeWaiting(sheet, frame);
    }
    if (passage.columns !== null) {
      placeColumns(passage, sheet, { frame, turn });
      continue;
    }
    if (unit[0]?.float && (sheet.waiting.length > 0 || !settle(unit, sheet, frame))) {
      sheet.waiting.push(unit);
      moved = true;
    } else if (!unit[0]?.float) {
      const tall = tallerThan(height, unit);
      // What it begins with, a heading perhaps, shall not stand at the foot of a page.
      if (tall && sheet.y > height * FULL) turn();
      for (const part of tall ? unit.map((chunk) => [chunk]) : [unit]) {
        while (!settle(part, sheet, frame)) turn(list);
      }
    }
  }
  if (sheet.afterList !== null) {
    sheet.afterList = null;
    placeWaiting(sheet, frame);
  }
  while (sheet.chunks.length > 0 || sheet.waiting.length > 0 || sheet.notes.carried.length > 0) turn();
  return pages;
}

/** Runs a passage down columns, page after page; the feet of its last columns are level. */
function placeColumns(
  { columns, units: found }: Passage,
  sheet: Sheet,
  { frame, turn }: { readonly frame: Frame; readonly turn: () => void },
): void {
  const { height } = frame;
  let left = found.flatMap((unit) => (tallerThan(height, unit) ? unit.map((chunk) => [chunk]) : [unit]));
  while (columns !== null && left.length > 0) {
    const used = placeBand(left, columns, { sheet, frame });
    left = left.slice(used);
    if (left.length > 0) turn();
  }
}

/** Fills what is left of a page with columns, lower ones where their notes ask for it, and says how many units that took. */
function placeBand(
  units: readonly Unit[],
  columns: ColumnSet,
  { sheet, frame }: { readonly sheet: Sheet; readonly frame: Frame },
): number {
  const empty = sheet.chunks.length === 0;
  const gap = sheet.chunks.at(-1)?.float ? BELOW_FLOAT : (units[0]?.[0]?.before ?? 0);
  const room = frame.height - (empty ? 0 : downTo(sheet) + gap);
  const shares = frame.plan === null ? [1] : SHARES;
  for (const share of shares) {
    const last = empty && share === shares.at(-1);
    const filled = fillColumns(units, columns, { height: room * share, force: last });
    if (filled === null || (!empty && filled.used < units.length && room < LOWEST)) continue;
    if (place(filled.band, sheet, frame, last ? 'forced' : 'fitting')) return filled.used;
  }
  return 0;
}

/**
 * Ends the page; the next one begins with the figures that waited for it, unless the list `next`, which is to be placed, goes
 * on there.
 */
function turnPage(
  sheet: Sheet,
  next: number | null,
  { pages, frame }: { readonly pages: BrokenPage[]; readonly frame: Frame },
): void {
  const { plan, height } = frame;
  const { chunks, notes } = sheet;
  const y = downTo(sheet);
  const settled = plan?.place(partsOf(notes, plan), { chunks, y, height }) ?? { drafts: [], rest: [] };
  if (chunks.length > 0 || settled.drafts.length > 0) pages.push({ chunks, notes: settled.drafts });
  const goesOn = next !== null && next === (chunks.at(-1)?.list ?? null);
  // A list longer than a page has figures above what is left of it all the same.
  sheet.afterList = goesOn && sheet.afterList === null ? next : null;
  sheet.chunks = [];
  sheet.y = 0;
  if (plan !== null)
    sheet.notes = turnNotes(notes, { page: pages.length + frame.first - 1, rest: settled.rest, plan });
  if (sheet.afterList === null) placeWaiting(sheet, frame);
}

function placeWaiting(sheet: Sheet, frame: Frame): void {
  for (let next = sheet.waiting[0]; next && place(next, sheet, frame); next = sheet.waiting[0])
    sheet.waiting.shift();
}

function downTo({ chunks, y }: Sheet): number {
  const last = chunks.at(-1);
  return y + (last ? closing(last) : 0);
}

/** Puts a unit on the page if there is room for it and its notes; an empty page has room for anything, unless it must fit. */
function place(
  unit: Unit,
  sheet: Sheet,
  { height, plan }: Frame,
  manner: 'fitting' | 'forced' = sheet.chunks.length === 0 ? 'forced' : 'fitting',
): boolean {
  const above = sheet.chunks.at(-1) ?? null;
  const spaced = above?.float ? spaceAbove(unit, Math.max(unit[0]?.before ?? 0, BELOW_FLOAT)) : unit;
  const down = heightOf(above, spaced);
  const last = spaced.at(-1);
  const y = sheet.y + down + (last ? closing(last) : 0);
  if (manner === 'fitting' && y > height + 0.01) return false;
  const notes = plan === null ? NO_NOTES : withCitations(sheet.notes, spaced);
  if (plan !== null && manner === 'fitting') {
    const before = { notes: sheet.notes, page: { chunks: sheet.chunks, y: downTo(sheet), height } };
    const after = { notes, page: { chunks: [...sheet.chunks, ...spaced], y, height } };
    if (!notesFit(before, after, plan)) return false;
  }
  // What belongs to a figure is part of it, for whatever comes below.
  const float = unit[0]?.float ?? false;
  sheet.chunks.push(...(float ? spaced.map((chunk) => ({ ...chunk, float })) : spaced));
  sheet.y += down;
  sheet.notes = notes;
  return true;
}

/** Puts a unit on the page as it is, or a box or figure with less space between what stands there. */
function settle(unit: Unit, sheet: Sheet, frame: Frame): boolean {
  if (place(unit, sheet, frame)) return true;
  const [first] = unit;
  const last = unit.at(-1);
  if (first === undefined || last === undefined || !(first.float || first.boxes.length > 0)) return false;
  const over = sheet.y + heightOf(sheet.chunks.at(-1) ?? null, unit) + closing(last) - frame.height;
  const spaces = [...sheet.chunks.slice(1), ...unit].reduce((total, { before }) => total + before, 0);
  const most = 1 - (Math.max(over, 0) + 0.5) / spaces;
  // Notes at the foot may ask for more.
  const shares = frame.plan === null ? [most] : [most, ...SHRUNK.filter((share) => share < most)];
  return shares.some((share) => share >= TIGHTEST && placeTightly(unit, sheet, { frame, share }));
}

/** Puts a unit on the page with a share of the spaces there. */
function placeTightly(
  unit: Unit,
  sheet: Sheet,
  { frame, share }: { readonly frame: Frame; readonly share: number },
): boolean {
  const tighten = (chunk: Chunk): Chunk => ({ ...chunk, before: chunk.before * share });
  const chunks = sheet.chunks.map(tighten);
  const tight: Sheet = { ...sheet, chunks, y: heightOf(null, chunks) };
  if (!place(unit.map(tighten), tight, frame)) return false;
  Object.assign(sheet, tight);
  return true;
}

function tallerThan(height: number, unit: Unit): boolean {
  const last = unit.at(-1);
  return heightOf(null, unit) + (last ? closing(last) : 0) > height;
}

function closedUp(unit: Unit): Unit {
  const before = unit[0]?.before ?? 0;
  return before > BELOW_FLOAT ? unit : spaceAbove(unit, Math.min(before, CLOSED_UP));
}
