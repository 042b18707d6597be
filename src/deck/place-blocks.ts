import type { Block } from '../model/block.ts';
import type { LayoutName } from './layouts.ts';

/** Blocks of one of the layout's flow regions. */
export interface Placement {
  readonly region: string;
  readonly blocks: readonly Block[];
}

/**
 * A slide's blocks → the regions of its layout that show them, in reading order. Columns are the regions side by side;
 * in `statement` and `chart-points` figures stand by themselves; text without a neighbour takes the region `wide`.
 */
export function placeBlocks(layout: LayoutName, blocks: readonly Block[]): readonly Placement[] {
  const columns = blocks.find((block) => block.kind === 'columns');
  switch (layout) {
    case 'title':
      return filled([
        { region: 'kicker', blocks: blocks.filter(isKicker) },
        { region: 'body', blocks: blocks.filter((block) => !isKicker(block)) },
      ]);
    case 'columns':
      return inColumns(blocks, columns?.kind === 'columns' ? columns.columns : []);
    case 'statement':
      return beside(blocks, { text: 'body', figure: 'aside', alone: 'wide' });
    case 'chart-points':
      return beside(blocks.map(drawnBeside), { text: 'points', figure: 'figure', alone: 'wide' });
    case 'chart':
    case 'timeline':
      return filled([{ region: 'figure', blocks }]);
    default:
      return filled([{ region: 'body', blocks }]);
  }
}

/** A chart beside points is drawn for the room that it has there. */
function drawnBeside(block: Block): Block {
  if (block.kind === 'columns')
    return { ...block, columns: block.columns.map((one) => one.map(drawnBeside)) };
  if (block.kind !== 'figure' || block.target.kind !== 'chart' || block.target.size !== 'slide') return block;
  return { ...block, target: { ...block.target, size: 'beside' } };
}

/** On a cover, a label stands at the top. */
function isKicker(block: Block): boolean {
  return block.kind === 'paragraph' && block.style === 'label';
}

function filled(placements: readonly Placement[]): readonly Placement[] {
  return placements.filter(({ blocks }) => blocks.length > 0);
}

const SIDE_BY_SIDE: Readonly<Record<number, readonly string[]>> = {
  2: ['left', 'right'],
  3: ['first', 'second', 'third'],
};

/** What stands before the columns heads the first, what follows them ends the last; a fourth column follows the third. */
function inColumns(blocks: readonly Block[], columns: readonly (readonly Block[])[]): readonly Placement[] {
  const names = SIDE_BY_SIDE[Math.min(3, columns.length)];
  if (!names) return filled([{ region: 'wide', blocks }]);
  const at = blocks.findIndex((block) => block.kind === 'columns');
  const last = names.length - 1;
  return filled(
    names.map((region, index) => ({
      region,
      blocks: [
        ...(index === 0 ? blocks.slice(0, at) : []),
        ...(index === last ? columns.slice(last).flat() : (columns[index] ?? [])),
        ...(index === last ? blocks.slice(at + 1) : []),
      ],
    })),
  );
}

function beside(
  blocks: readonly Block[],
  names: { readonly text: string; readonly figure: string; readonly alone: string },
): readonly Placement[] {
  const flat = blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block]));
  const figures = flat.filter((block) => block.kind === 'figure');
  const text = flat.filter((block) => block.kind !== 'figure');
  if (figures.length === 0) return filled([{ region: names.alone, blocks: text }]);
  const placed = [
    { region: names.text, blocks: text },
    { region: names.figure, blocks: figures },
  ];
  return filled(names.figure === 'figure' ? placed.reverse() : placed);
}
