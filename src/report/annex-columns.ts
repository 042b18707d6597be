import type { Block } from '../model/block.ts';
import type { ColumnSet } from './chunk.ts';
import type { Flow, Place } from './flow.ts';
import { naturalWidth } from './flow-figure.ts';
import { comfortableWidth } from './lay-columns.ts';
import { restyleFlow } from './restyle-flow.ts';
import { staysWith } from './space-between.ts';

const GUTTER = 20;
/** Text of an annex in columns is set smaller than the report's, by this share. */
const SMALLER = 0.88;

/** An annex in columns: they, and how its text is set. */
export interface Annex {
  readonly columns: ColumnSet;
  readonly flow: Flow;
}

/** The columns of the report's annex; null where it has one, and beside a column of notes. */
export function annexOf(flow: Flow): Annex | null {
  const { annexColumns: count, notes } = flow.publication.report;
  if (count < 2 || notes === 'margin') return null;
  const width = (flow.geometry.body.width - GUTTER * (count - 1)) / count;
  const smaller = restyleFlow(flow, (style) => ({ ...style, size: style.size * SMALLER }));
  return { columns: { count, width, gutter: GUTTER }, flow: smaller };
}

/** Where blocks of the annex stand: in the first column, or in the whole width. */
export function annexPlace(place: Place, { flow }: Annex, columns: ColumnSet | null): Place {
  const inside = { ...place, body: flow.theme.page.styles.body };
  return columns === null ? inside : { ...inside, width: columns.width, measure: columns.width };
}

/** Whether a block takes the whole width: it does not fit a column, or it heads what does not. */
export function spansColumns(
  blocks: readonly Block[],
  index: number,
  { annex, place }: { readonly annex: Annex; readonly place: Place },
): boolean {
  const { columns, flow } = annex;
  const block = blocks[index];
  if (block === undefined) return false;
  if (isWide(block, columns.width, flow)) return true;
  const isLabel = block.kind === 'paragraph' && block.style === 'label';
  const heads = block.kind === 'heading' || isLabel || staysWith(block, blocks[index + 1], place);
  return heads && spansColumns(blocks, index + 1, { annex, place });
}

function isWide(block: Block, width: number, flow: Flow): boolean {
  const someWide = (blocks: readonly Block[]) => blocks.some((inner) => isWide(inner, width, flow));
  switch (block.kind) {
    case 'table':
      return comfortableWidth(block, flow) > width;
    case 'figure':
      return naturalWidth(block, flow) > width;
    case 'code':
      return true;
    case 'columns':
      return block.columns.length > 1 || block.columns.some(someWide);
    case 'box':
    case 'quote':
      return someWide(block.blocks);
    case 'list':
      return block.items.some((item) => someWide(item.blocks));
    default:
      return false;
  }
}
