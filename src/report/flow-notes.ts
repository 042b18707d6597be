import type { Note } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Chunk, spaceAbove } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { hangMark } from './flow-list.ts';
import { flowLines } from './flow-text.ts';

/** The list of notes, numbered: each number leads back to where it is first cited. */
export function flowNotes(place: Place, flow: Flow): readonly Chunk[] {
  const list = flow.tree.add(place.tag, 'L', { attribute: 'Decimal' });
  return flow.listed.flatMap((note, index) => {
    const item = flow.tree.add(list, 'LI');
    const label = flow.tree.add(item, 'Lbl');
    const tag = flow.tree.add(flow.tree.add(item, 'LBody'), 'Note');
    const style = flow.theme.page.styles.note;
    const chunks = flowNote(note, { place, style, indent: noteIndent(flow), tags: { label, tag }, flow });
    return index === 0 ? chunks : spaceAbove(chunks, 3);
  });
}

/** Room for the number of the last note, in points for a note of nine points. */
export function noteIndent({ notes }: Flow): number {
  return notes.length > 99 ? 24 : 20;
}

/** One note: its number, which leads back, hangs to the left of its lines. */
export function flowNote(
  { number, content }: Note,
  {
    place,
    style,
    indent,
    tags,
    flow,
  }: {
    readonly place: Place;
    readonly style: TextStyle;
    readonly indent: number;
    readonly tags: { readonly label: number; readonly tag: number };
    readonly flow: Flow;
  },
): readonly Chunk[] {
  const lines = flowLines(content, style, {
    flow,
    x: place.x + indent,
    width: Math.min(place.width - indent, place.measure),
    align: 'start',
    lines: 'ragged',
    tag: tags.tag,
    origins: [],
    anchors: [],
  });
  return hangMark(lines, {
    text: `${number}`,
    style: { ...style, family: 'sans', weight: 600, color: 'primary' },
    place,
    indent,
    tag: tags.label,
    flow,
    href: `#cite-${number}`,
    anchors: [`note-${number}`],
  });
}
