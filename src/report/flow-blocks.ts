import type { Block } from '../model/block.ts';
import { type Annex, annexOf, annexPlace, spansColumns } from './annex-columns.ts';
import { type Chunk, keptWithNext, plainChunk, spaceAbove } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { flowColumns, flowDefinitions } from './flow-beside.ts';
import { flowBox, flowCode, flowQuote } from './flow-box.ts';
import { flowContents } from './flow-contents.ts';
import { flowFigure } from './flow-figure.ts';
import { flowList } from './flow-list.ts';
import { flowNotes } from './flow-notes.ts';
import { flowTable } from './flow-table.ts';
import { flowHeading, flowParagraph } from './flow-text.ts';
import { spaceBetween, staysWith } from './space-between.ts';

/** Blocks → chunks one below another, with the space between them; those of the annex in columns, where it has some. */
export function flowBlocks(blocks: readonly Block[], place: Place, flow: Flow): readonly Chunk[] {
  const { gap } = flow.theme.page;
  const chunks: Chunk[] = [];
  let above: Block | null = null;
  let turn = false;
  let begins = false;
  let annex: Annex | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-break') turn = true;
    if (block.kind === 'annex') annex = annexOf(flow);
    begins ||= block.kind === 'annex';
    if (block.kind === 'page-break' || block.kind === 'annex') continue;
    const columns = annex && !spansColumns(blocks, index, { annex, place }) ? annex.columns : null;
    const here = annex ? annexPlace(place, annex, columns) : place;
    const made = spaceAbove(
      flowBlock(block, here, annex?.flow ?? flow),
      spaceBetween(above, block, here, gap),
    );
    const explained = staysWith(block, blocks[index + 1], here) ? keptWithNext(made) : made;
    const placed = columns === null ? explained : explained.map((chunk) => ({ ...chunk, columns }));
    const [first, ...rest] = floats(block, made, here, flow) ? floating(placed) : placed;
    if (!first) continue;
    chunks.push({ ...first, breakBefore: first.breakBefore || turn, afterFigures: begins }, ...rest);
    above = block;
    turn = false;
    begins = false;
  }
  return chunks;
}

/** Numbered figures and tables may move to where there is room, if nothing but the page is around them. */
function floats(block: Block, chunks: readonly Chunk[], place: Place, { geometry }: Flow): boolean {
  if (place.box !== null || place.depth > 0 || place.width < geometry.body.width) return false;
  if (isNumberedFigure(block)) return true;
  // Or they would overtake a figure that waits.
  if (block.kind === 'columns') return chunks.length === 1 && block.columns.flat().some(isNumberedFigure);
  return block.kind === 'table' && block.number !== null && chunks.slice(0, -1).every((chunk) => chunk.keep);
}

function isNumberedFigure(block: Block): boolean {
  return block.kind === 'figure' && block.number !== null;
}

function floating(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.map((chunk) => ({ ...chunk, float: true }));
}

function flowBlock(
  block: Exclude<Block, { kind: 'page-break' }>,
  place: Place,
  flow: Flow,
): readonly Chunk[] {
  switch (block.kind) {
    case 'heading':
      return flowHeading(block, place, flow);
    case 'paragraph':
      return flowParagraph(block, place, flow);
    case 'list':
      return flowList(block, place, flow);
    case 'table':
      return flowTable(block, place, flow);
    case 'figure':
      return flowFigure(block, place, flow);
    case 'quote':
      return flowQuote(block, place, flow);
    case 'code':
      return flowCode(block, place, flow);
    case 'rule':
      return [rule(place, flow)];
    case 'definitions':
      return flowDefinitions(block, place, flow);
    case 'box':
      return flowBox(block, place, flow);
    case 'columns':
      return flowColumns(block, place, flow);
    case 'contents':
      return flowContents(place, flow);
    case 'notes-list':
      return flowNotes(place, flow);
    case 'slide':
      return flow.blocks(block.blocks, place);
    default:
      return [];
  }
}

function rule(place: Place, flow: Flow): Chunk {
  const { x, measure: width } = place;
  const content = { kind: 'rule', color: flow.theme.colors.rule } as const;
  return plainChunk(0.6, [
    { x, y: 0, width, height: 0.6, content, tag: null, anchors: [], origins: [], joins: null },
  ]);
}
