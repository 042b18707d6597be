import type { Chunk, Draft } from './chunk.ts';
import { citedNotes } from './cited-notes.ts';
import type { Flow, Place } from './flow.ts';
import { asMuchAsFits, notedElsewhere, noteSetter } from './foot-notes.ts';
import type { Filled, NotePart, NotePlan } from './note-plan.ts';
import { heightOf, stackChunks } from './stack-chunks.ts';

/** Between the text and the column of notes, and between two notes. */
const GAP = { text: 16, note: 5 } as const;

/** Where a column is free, from and to, in points from the top of the body. */
interface Free {
  readonly top: number;
  readonly bottom: number;
}

/** Notes in a column to the right of the text, each beside the line that cites it as far as the others let it. */
export function marginNotes(flow: Flow): NotePlan {
  const { body, measure } = flow.geometry;
  const { note } = flow.theme.page.styles;
  const style = { ...note, size: note.size - 1, lineHeight: note.lineHeight * 0.95 };
  const x = measure + GAP.text;
  const width = body.width - x;
  const place: Place = { x, width, measure: width, tag: 0, box: null, depth: 0, body: style };
  const placed = (parts: readonly NotePart[], page: Filled) => placeBeside(parts, page, x);
  return {
    note: noteSetter(flow, { place, style }),
    again: (elsewhere) => notedElsewhere(elsewhere, { place, style, flow }),
    fits: (parts, page) => placed(parts, page) !== null,
    left: (_, { y, height }) => height - y,
    place: (parts, page) => {
      const { whole, rest } = asMuchAsFits(parts, (some) => placed(some, page) !== null);
      return { drafts: placed(whole, page) ?? [], rest };
    },
  };
}

/** Every note beside its line or below the one before it, moved up where the page ends; null where they have no room. */
function placeBeside(parts: readonly NotePart[], page: Filled, x: number): readonly Draft[] | null {
  const text = stackChunks(page.chunks).drafts;
  const free = freeColumn(text, page.height, x);
  const wanted = new Map<number, number>();
  for (const draft of text) {
    if (draft.content.kind !== 'lines') continue;
    for (const line of draft.content.lines) {
      for (const number of citedNotes(line))
        if (!wanted.has(number)) wanted.set(number, draft.y + line.baseline);
    }
  }
  const blocks = parts.map(({ number, chunks }) => ({
    chunks,
    height: heightOf(null, chunks),
    wants: (number === null ? undefined : wanted.get(number)) ?? 0,
  }));
  for (const lead of [0, 40, 90, 160, 260, 400, 600, page.height]) {
    const tops = topsOf(blocks, free, lead);
    if (tops !== null) return blocks.flatMap(({ chunks }, index) => movedDown(chunks, tops[index] ?? 0));
  }
  return null;
}

/** Tops of notes none of which stands more than `lead` points above its line, unless the page's foot asks for it. */
function topsOf(
  blocks: readonly { readonly height: number; readonly wants: number }[],
  free: readonly Free[],
  lead: number,
): readonly number[] | null {
  const tops: number[] = [];
  let y = 0;
  for (const { height, wants } of blocks) {
    const from = Math.max(y, wants - lead - height * 0.2);
    const room = free.find(({ top, bottom }) => Math.max(from, top) + height <= bottom + 0.01);
    if (room === undefined) return null;
    const at = Math.max(from, room.top);
    tops.push(at);
    y = at + height + GAP.note;
  }
  return tops;
}

/** The stretches of the column that no table, figure or box reaches into. */
function freeColumn(text: readonly Draft[], height: number, x: number): readonly Free[] {
  const wide = text
    .filter((draft) => draft.x + draft.width > x - 1)
    .map((draft) => ({ top: draft.y - GAP.note, bottom: draft.y + draft.height + GAP.note }))
    .sort((a, b) => a.top - b.top);
  const free: Free[] = [];
  let y = 0;
  for (const { top, bottom } of wide) {
    if (top > y) free.push({ top: y, bottom: top });
    y = Math.max(y, bottom);
  }
  return [...free, { top: y, bottom: height }];
}

function movedDown(chunks: readonly Chunk[], by: number): readonly Draft[] {
  return stackChunks(chunks).drafts.map((draft) => ({ ...draft, y: draft.y + by }));
}
