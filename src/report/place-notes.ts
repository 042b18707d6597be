import { citesOfBlocks } from '../markdown/cites.ts';
import type { Block, Note } from '../model/block.ts';
import type { Publication } from '../model/publication.ts';
import type { Flow } from './flow.ts';
import { footNotes } from './foot-notes.ts';
import { marginNotes } from './margin-notes.ts';
import type { NotePlan } from './note-plan.ts';

/** Where notes stand; null for a list at the end. */
export function notePlan(flow: Flow): NotePlan | null {
  switch (flow.publication.report.notes) {
    case 'end':
      return null;
    case 'foot':
      return footNotes(flow);
    case 'margin':
      return marginNotes(flow);
  }
}

/** Notes for the list of notes: where the others stand with the text that cites them, those that only the deck cites. */
export function listedNotes(
  blocks: readonly Block[],
  notes: readonly Note[],
  { report }: Publication,
): readonly Note[] {
  if (report.notes === 'end') return notes;
  const cited = new Set(citesOfBlocks(blocks).flatMap(({ numbers }) => numbers));
  return notes.filter(({ number }) => !cited.has(number));
}

/** Notes that stand where they are cited are not listed again; nor does a heading head the list that is not there. */
export function withoutNotesList(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block, index) =>
      block.kind !== 'notes-list' && !(block.kind === 'heading' && blocks[index + 1]?.kind === 'notes-list'),
  );
}
