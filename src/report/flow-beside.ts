import type { ColumnsBlock, DefinitionsBlock } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Chunk, keptTogether, keptWithNext, plainChunk, spaceAbove } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { flowLines } from './flow-text.ts';
import { plainText } from './set-text.ts';
import { stackChunks } from './stack-chunks.ts';

const GUTTER = 24;
/** Columns narrower than this have no room for terms beside their definitions, in points. */
const NARROW = 260;

/** Columns side by side where they fit a page, else one below another. */
export function flowColumns(block: ColumnsBlock, place: Place, flow: Flow): readonly Chunk[] {
  const count = Math.max(1, block.columns.length);
  const width = (place.width - GUTTER * (count - 1)) / count;
  const columns = block.columns.map((blocks, index) =>
    flow.blocks(blocks, { ...place, x: place.x + index * (width + GUTTER), width, measure: width }),
  );
  const one = beside(columns);
  if (one.height <= flow.geometry.body.height * 0.6) return [one];
  return block.columns.flatMap((blocks, index) => {
    const chunks = flow.blocks(blocks, place);
    return index === 0 ? chunks : spaceAbove(chunks, 12);
  });
}

/** Terms in a column of their own, as wide as they need; what does not fit beside goes below. */
export function flowDefinitions(block: DefinitionsBlock, place: Place, flow: Flow): readonly Chunk[] {
  const style: TextStyle = { ...flow.theme.page.styles.tableHead, size: place.body.size - 0.5 };
  const face = flow.fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const widest = Math.max(0, ...block.items.map((item) => face.measure(plainText(item.term), style.size)));
  const left = Math.min(widest + 16, place.width * 0.32);
  const list = flow.tree.add(place.tag, 'L');
  if (place.width < NARROW) return flowTermsAbove(block, style, { list, place, flow });
  return block.items.flatMap((item, index) => {
    const node = flow.tree.add(list, 'LI');
    const common = { flow, x: place.x, align: 'start', origins: [], anchors: [], lines: 'ragged' } as const;
    const term = flowLines(item.term, style, {
      ...common,
      width: left - 12,
      tag: flow.tree.add(node, 'Lbl'),
    });
    const tag = flow.tree.add(node, 'LBody');
    const right: Place = {
      ...place,
      x: place.x + left,
      width: place.width - left,
      measure: Math.min(place.measure, place.width - left),
      tag,
      depth: place.depth + 1,
    };
    const definition = flow.blocks(item.blocks, right);
    const one = beside([levelled(term, definition), definition]);
    const tall = one.height > flow.geometry.body.height * 0.4;
    const chunks = tall ? [...term.map((chunk) => ({ ...chunk, keep: true })), ...definition] : [one];
    return index === 0 ? chunks : spaceAbove(chunks, 5);
  });
}

/** In a narrow column terms stand above what they mean. */
function flowTermsAbove(
  { items }: DefinitionsBlock,
  style: TextStyle,
  { list, place, flow }: { readonly list: number; readonly place: Place; readonly flow: Flow },
): readonly Chunk[] {
  const common = { flow, x: place.x, width: place.measure, origins: [], anchors: [] } as const;
  return items.flatMap((item, index) => {
    const node = flow.tree.add(list, 'LI');
    const tag = flow.tree.add(node, 'Lbl');
    const term = flowLines(item.term, style, { ...common, align: 'start', lines: 'ragged', tag });
    const under: Place = { ...place, tag: flow.tree.add(node, 'LBody'), depth: place.depth + 1 };
    const chunks = [...keptWithNext(keptTogether(term)), ...flow.blocks(item.blocks, under)];
    return index === 0 ? chunks : spaceAbove(chunks, 6);
  });
}

/** Moves a term down so that it stands on its definition's first baseline. */
function levelled(term: readonly Chunk[], definition: readonly Chunk[]): readonly Chunk[] {
  const baseline = (chunk: Chunk | undefined): number | null => {
    const content = chunk?.drafts[0]?.content;
    return content?.kind === 'lines' ? (content.lines[0]?.baseline ?? null) : null;
  };
  const [own, other] = [baseline(term[0]), baseline(definition[0])];
  if (own === null || other === null || other <= own) return term;
  return [plainChunk(other - own, []), ...term];
}

/** One chunk that holds several stacks of chunks, each where it was set. */
function beside(columns: readonly (readonly Chunk[])[]): Chunk {
  const stacks = columns.map(stackChunks);
  const height = Math.max(0, ...stacks.map((stack) => stack.height));
  return plainChunk(
    height,
    stacks.flatMap((stack) => stack.drafts.map((draft) => ({ ...draft, joins: null }))),
  );
}
