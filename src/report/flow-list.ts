import type { ListBlock } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Chunk, type Draft, plainChunk, spaceAbove } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { baselineOf, setText } from './set-text.ts';

/** A list: each item's mark hangs to the left of its text, on the same baseline. */
export function flowList(list: ListBlock, place: Place, flow: Flow): readonly Chunk[] {
  const tag = flow.tree.add(place.tag, 'L', { attribute: list.start === null ? 'Disc' : 'Decimal' });
  const marks = list.items.map((_, index) => mark(list, index, place));
  const style = markStyle(list, place, flow);
  const indent = markWidth(marks, style, list, place, flow);
  const space = place.box === 'judgments' && place.depth === 0 ? 8 : list.tight ? 2.5 : 5;
  const outermost = place.depth === 0 ? flow.nextId() : null;
  const chunks = list.items.flatMap((item, index) => {
    const node = flow.tree.add(tag, 'LI');
    const label = flow.tree.add(node, 'Lbl');
    const inner: Place = {
      ...place,
      x: place.x + indent,
      width: place.width - indent,
      measure: place.measure - indent,
      tag: flow.tree.add(node, 'LBody'),
      depth: place.depth + 1,
    };
    const text = marks[index] ?? '';
    const chunks = hangMark(flow.blocks(item.blocks, inner), {
      text,
      style,
      place,
      indent,
      tag: label,
      flow,
    });
    return index === 0 ? chunks : spaceAbove(chunks, space);
  });
  return outermost === null ? chunks : chunks.map((chunk) => ({ ...chunk, list: outermost }));
}

function mark(list: ListBlock, index: number, place: Place): string {
  if (list.start === null) return place.depth % 2 === 0 ? '•' : '–';
  return place.box === 'judgments' && place.depth === 0 ? `${list.start + index}` : `${list.start + index}.`;
}

function markStyle(list: ListBlock, place: Place, flow: Flow): TextStyle {
  if (list.start === null) return { ...place.body, color: 'primary' };
  const sans: TextStyle = { ...place.body, family: 'sans', weight: 600, color: 'primary' };
  return place.box === 'judgments' && place.depth === 0
    ? { ...sans, size: flow.theme.page.styles.heading3.size }
    : sans;
}

function markWidth(
  marks: readonly string[],
  style: TextStyle,
  list: ListBlock,
  place: Place,
  flow: Flow,
): number {
  const face = flow.fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const widest = Math.max(0, ...marks.map((text) => face.measure(text, style.size)));
  if (place.box === 'judgments' && place.depth === 0) return Math.max(24, widest + 10);
  return Math.max(list.start === null ? 13 : 18, widest + 7);
}

/** Puts a mark to the left of the first line of some chunks; an item without any is its mark alone. */
export function hangMark(
  chunks: readonly Chunk[],
  {
    text,
    style,
    place,
    indent,
    tag,
    flow,
    href = null,
    anchors = [],
  }: {
    readonly text: string;
    readonly style: TextStyle;
    readonly place: Place;
    readonly indent: number;
    readonly tag: number;
    readonly flow: Flow;
    readonly href?: string | null;
    readonly anchors?: readonly string[];
  },
): readonly Chunk[] {
  const height = style.size * style.lineHeight;
  const [first = plainChunk(height, []), ...rest] = chunks;
  const content = first.drafts[0]?.content;
  const baseline = content?.kind === 'lines' ? content.lines[0]?.baseline : undefined;
  const lines = setText([{ kind: 'text', text }], style, { width: indent, align: 'left', flow });
  const runs = (lines[0]?.runs ?? []).map((run) => ({ ...run, href }));
  const draft: Draft = {
    x: place.x,
    y: 0,
    width: indent - 2,
    height: Math.max(1, Math.min(height, first.height)),
    content: {
      kind: 'lines',
      lines: [{ baseline: baseline ?? baselineOf(style, flow), runs, end: 'space', stretch: 0 }],
    },
    tag,
    anchors,
    origins: [],
    joins: null,
  };
  return [{ ...first, drafts: [draft, ...first.drafts] }, ...rest];
}
