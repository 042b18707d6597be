import type { Note } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Chunk, type Draft, keptTogether, plainChunk, spaceAbove } from './chunk.ts';
import { type Flow, type Place, pageWord, wording } from './flow.ts';
import { flowNote, noteIndent } from './flow-notes.ts';
import { flowLines } from './flow-text.ts';
import type { Filled, NotedOn, NotePart, NotePlan } from './note-plan.ts';
import { heightOf, stackChunks } from './stack-chunks.ts';
import { unitsOf } from './units.ts';

/** Between the text and the rule, between the rule and the notes, and between two notes. */
const GAP = { text: 12, rule: 5, note: 1.5 } as const;
const RULE = { width: 72, height: 0.6 } as const;

/** Notes at the foot of the page, under a short rule; a long one goes on at the foot of the next. */
export function footNotes(flow: Flow): NotePlan {
  const { body } = flow.geometry;
  const { note } = flow.theme.page.styles;
  const style = { ...note, size: note.size - 0.5, lineHeight: note.lineHeight * 0.95 };
  const place: Place = {
    x: 0,
    width: body.width,
    measure: body.width,
    tag: 0,
    box: null,
    depth: 0,
    body: style,
  };
  const rule = ruleAbove(flow);
  const stacked = (parts: readonly NotePart[]): readonly Chunk[] =>
    parts.length === 0 ? [] : [rule, ...parts.flatMap(({ chunks }) => spaceAbove(chunks, GAP.note))];
  const left = (parts: readonly NotePart[], { y, height }: Filled): number =>
    height - y - (parts.length > 0 && y > 0 ? GAP.text : 0) - heightOf(null, stacked(parts));
  const fits = (parts: readonly NotePart[], page: Filled): boolean =>
    parts.length === 0 || left(parts, page) >= -0.01;
  return {
    note: noteSetter(flow, { place, style }),
    again: (elsewhere) => notedElsewhere(elsewhere, { place, style, flow }),
    fits,
    left,
    place: (parts, page) => {
      const { whole, rest } = asMuchAsFits(parts, (some) => fits(some, page));
      const { drafts, height } = stackChunks(stacked(whole));
      const down = page.height - height;
      return { drafts: drafts.map((draft) => ({ ...draft, y: draft.y + down })), rest };
    },
  };
}

/** Sets each note once, however often it is tried on a page. */
export function noteSetter(
  flow: Flow,
  { place, style }: { readonly place: Place; readonly style: TextStyle },
): NotePlan['note'] {
  const notes = new Map<number, Note>(flow.notes.map((note) => [note.number, note]));
  const set = new Map<number, readonly Chunk[]>();
  const indent = (noteIndent(flow) * style.size) / 10;
  return (number) => {
    const known = set.get(number);
    if (known) return known;
    const note = notes.get(number);
    const tag = flow.tree.add(0, 'Note', { cited: number });
    const label = flow.tree.add(tag, 'Lbl');
    const made = note ? flowNote(note, { place, style, indent, tags: { label, tag }, flow }) : [];
    set.set(number, made);
    return made;
  };
}

/** "Notes on earlier pages: 3, 5–7 (p. 2), 9 (p. 4)", for eyes only: the numbers in the text lead to the notes. */
export function notedElsewhere(
  elsewhere: readonly NotedOn[],
  { place, style, flow }: { readonly place: Place; readonly style: TextStyle; readonly flow: Flow },
): readonly Chunk[] {
  const pages = [...new Set(elsewhere.map(({ page }) => page))].sort((a, b) => a - b);
  const on = (page: number): string => {
    const numbers = elsewhere.filter((each) => each.page === page).map(({ number }) => number);
    return `${numberRanges(numbers)} (${pageWord(flow)}\u00a0${page})`;
  };
  const text = `${wording(flow, 'notes_before', 'Notes on earlier pages')}: ${pages.map(on).join(', ')}`;
  const muted: TextStyle = { ...style, color: 'muted' };
  const { x, width } = place;
  const options = { align: 'start', lines: 'ragged', tag: null, origins: [], anchors: [] } as const;
  return keptTogether(flowLines([{ kind: 'text', text }], muted, { flow, x, width, ...options }));
}

/** 1, 2, 3, 5 → "1–3, 5". */
function numberRanges(numbers: readonly number[]): string {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found.map((run) => (run.length > 2 ? `${run[0]}\u2013${run.at(-1)}` : run.join(', '))).join(', ');
}

/** Whole notes while they fit, and of the next one as many lines as do; the line that is about all of them always stands. */
export function asMuchAsFits(
  parts: readonly NotePart[],
  fits: (parts: readonly NotePart[]) => boolean,
): { readonly whole: readonly NotePart[]; readonly rest: readonly NotePart[] } {
  if (fits(parts)) return { whole: parts, rest: [] };
  const about = parts.filter(({ number }) => number === null);
  const whole: NotePart[] = [];
  const rest: NotePart[] = [];
  for (const { number, chunks } of parts.filter((part) => part.number !== null)) {
    const here: Chunk[] = [];
    const later: Chunk[] = [];
    for (const unit of unitsOf(chunks)) {
      const stands = rest.length === 0 && later.length === 0;
      if (stands && fits([...whole, { number, chunks: [...here, ...unit] }, ...about])) here.push(...unit);
      else later.push(...unit);
    }
    if (here.length > 0) whole.push({ number, chunks: here });
    if (later.length > 0) rest.push({ number, chunks: later });
  }
  const kept = fits([...whole, ...about]) ? about : [];
  return { whole: [...whole, ...kept], rest };
}

function ruleAbove({ theme }: Flow): Chunk {
  const draft: Draft = {
    ...{ x: 0, y: 0, ...RULE },
    content: { kind: 'rule', color: theme.colors.rule },
    tag: null,
    anchors: [],
    origins: [],
    joins: null,
  };
  return plainChunk(RULE.height + GAP.rule, [draft]);
}
