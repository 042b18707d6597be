import type { Chunk, Draft } from './chunk.ts';
import { citedNotes } from './cited-notes.ts';
import { heightOf } from './stack-chunks.ts';
import { unitsOf } from './units.ts';

/** One note, or the rest of one that runs over from the page before. */
export interface NotePart {
  /** Null for the line that says where notes stand that are cited again. */
  readonly number: number | null;
  readonly chunks: readonly Chunk[];
}

/** A note, and the page on which it stands, from 1. */
export interface NotedOn {
  readonly number: number;
  readonly page: number;
}

/** A page as far as notes need to know it: its text, how far down it reaches, and how high the page is. Points. */
export interface Filled {
  readonly chunks: readonly Chunk[];
  readonly y: number;
  readonly height: number;
}

/** How notes stand on the pages that cite them. */
export interface NotePlan {
  readonly note: (number: number) => readonly Chunk[];
  /** Says on which earlier pages notes stand that are cited again. */
  readonly again: (elsewhere: readonly NotedOn[]) => readonly Chunk[];
  /** Whether some notes have room on a page. */
  readonly fits: (parts: readonly NotePart[], page: Filled) => boolean;
  /** Points of the page that would stay empty below its text. */
  readonly left: (parts: readonly NotePart[], page: Filled) => number;
  /** Notes at their places, from the top of the page's body; what has no room goes to the next page. */
  readonly place: (
    parts: readonly NotePart[],
    page: Filled,
  ) => { readonly drafts: readonly Draft[]; readonly rest: readonly NotePart[] };
}

/** What is known of notes while pages are filled one after another. */
export interface NoteState {
  /** Notes of earlier pages: number → page, from 1. */
  readonly told: ReadonlyMap<number, number>;
  /** Run over from the page before. */
  readonly carried: readonly NotePart[];
  /** First cited on this page, and cited again on it. */
  readonly fresh: readonly number[];
  readonly again: readonly number[];
}

export const NO_NOTES: NoteState = { told: new Map(), carried: [], fresh: [], again: [] };

/** A page is not left emptier than this for the sake of a note in one piece, in points. */
const SPARE = 60;

/** Nor emptier than this share of it for the sake of having all notes on it; and no more than that share runs over. */
const EMPTY = 0.25;
const OVER = 0.6;

/** What a page's notes are once some chunks stand on it too. */
export function withCitations(state: NoteState, chunks: readonly Chunk[]): NoteState {
  const cited = chunks.flatMap(citedOn);
  if (cited.length === 0) return state;
  const { told } = state;
  const sorted = (numbers: readonly number[]): readonly number[] =>
    [...new Set(numbers)].sort((a, b) => a - b);
  return {
    ...state,
    fresh: sorted([...state.fresh, ...cited.filter((number) => !told.has(number))]),
    again: sorted([...state.again, ...cited.filter((number) => told.has(number))]),
  };
}

function citedOn({ drafts }: Chunk): readonly number[] {
  return drafts.flatMap(({ content }) => (content.kind === 'lines' ? content.lines.flatMap(citedNotes) : []));
}

/** The notes of a page in order: what runs over, its own, and where the others stand. */
export function partsOf({ told, carried, fresh, again }: NoteState, plan: NotePlan): readonly NotePart[] {
  const known = again.map((number) => ({ number, page: told.get(number) ?? 1 }));
  const elsewhere = known.length === 0 ? [] : plan.again(known);
  return [
    ...carried,
    ...fresh.map((number) => ({ number, chunks: plan.note(number) })),
    ...(elsewhere.length === 0 ? [] : [{ number: null, chunks: elsewhere }]),
  ];
}

/** A page and its notes as they would be. */
interface Trial {
  readonly notes: NoteState;
  readonly page: Filled;
}

/**
 * Whether a page has room for the notes it would have `after` something more is put on it. The last of them may run over
 * to the next page where the page would be left rather empty otherwise, and several where it would be left very empty.
 */
export function notesFit(before: Trial, after: Trial, plan: NotePlan): boolean {
  const parts = partsOf(after.notes, plan);
  if (plan.fits(parts, after.page)) return true;
  if (after.notes.fresh.length === before.notes.fresh.length) return false;
  const left = plan.left(partsOf(before.notes, plan), before.page);
  if (left < SPARE) return false;
  const last = parts.findLastIndex(({ number }) => number !== null);
  const begun = parts.map((part, index) =>
    index === last ? { ...part, chunks: unitsOf(part.chunks)[0] ?? [] } : part,
  );
  if (plan.fits(begun, after.page)) return true;
  const { height } = after.page;
  if (left < height * EMPTY) return false;
  const { rest } = plan.place(parts, after.page);
  return (
    heightOf(
      null,
      rest.flatMap(({ chunks }) => chunks),
    ) <
    height * OVER
  );
}

/** The state of the next page, once the notes of page `page` are placed. */
export function turnNotes(
  { told, fresh }: NoteState,
  {
    page,
    rest,
    plan,
  }: { readonly page: number; readonly rest: readonly NotePart[]; readonly plan: NotePlan },
): NoteState {
  const isWhole = ({ number, chunks }: NotePart): boolean =>
    number !== null && chunks.length === plan.note(number).length;
  const moved = new Set(rest.filter(isWhole).map(({ number }) => number));
  const stands = fresh.map((number) => [number, moved.has(number) ? page + 1 : page] as const);
  return { told: new Map([...told, ...stands]), carried: rest, fresh: [], again: [] };
}
