import type { TextStyle } from '../model/theme.ts';
import { type Chunk, spaceAbove } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { hangMark } from './flow-list.ts';
import { flowLines } from './flow-text.ts';

/** The notes, numbered: each number leads back to where it is first cited. */
export function flowNotes(place: Place, flow: Flow): readonly Chunk[] {
  const style = flow.theme.page.styles.note;
  const marked: TextStyle = { ...style, family: 'sans', weight: 600, color: 'primary' };
  const indent = flow.notes.length > 99 ? 24 : 20;
  const list = flow.tree.add(place.tag, 'L', { attribute: 'Decimal' });
  return flow.notes.flatMap((note, index) => {
    const item = flow.tree.add(list, 'LI');
    const label = flow.tree.add(item, 'Lbl');
    const tag = flow.tree.add(flow.tree.add(item, 'LBody'), 'Note');
    const lines = flowLines(note.content, style, {
      flow,
      x: place.x + indent,
      width: Math.min(place.width - indent, place.measure),
      align: 'start',
      lines: 'ragged',
      tag,
      origins: [],
      anchors: [],
    });
    const text = `${note.number}`;
    const anchors = [`note-${note.number}`];
    const href = `#cite-${note.number}`;
    const chunks = hangMark(lines, { text, style: marked, place, indent, tag: label, flow, href, anchors });
    return index === 0 ? chunks : spaceAbove(chunks, 3);
  });
}
