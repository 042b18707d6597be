import type { Block } from '../model/block.ts';
import type { Place } from './flow.ts';

const HEADING = [24, 24, 17, 13] as const;
const AFTER_HEADING = [10, 6, 4, 3] as const;

/** Space between two blocks that follow one another, as a share of the theme's gap of 12 points. */
export function spaceBetween(above: Block | null, below: Block, place: Place, gap: number): number {
  return above === null ? 0 : (points(above, below, place) * gap) / 12;
}

function points(above: Block, below: Block, place: Place): number {
  const inside = place.depth > 0;
  if (place.box === 'title-block') return titleSpace(above, below);
  if (below.kind === 'heading') {
    if (above.kind === 'heading') return 7;
    return place.box === null || place.box === 'judgments' ? (HEADING[level(below)] ?? 13) : 9;
  }
  if (above.kind === 'heading') {
    if (place.box === 'bottom-line' || place.box === 'note') return 4;
    return isSetOff(below) ? 9 : (AFTER_HEADING[level(above)] ?? 3);
  }
  if (isLabel(above) || isQuestion(above)) return 3;
  if (isQuestion(below)) return 12;
  if (isExplained(above, below)) return above.kind === 'table' ? 5 : 3;
  if (isSmall(above) && !isSmall(below)) return inside ? 4 : 12;
  if (isSetOff(above) || isSetOff(below))
    return above.kind === 'box' && above.name === 'title-block' ? 20 : 16;
  if (above.kind === 'quote' || below.kind === 'quote') return 11;
  if (isSmall(below)) return inside ? 2 : 4;
  if (below.kind === 'list' || above.kind === 'list') return inside ? 3 : 6;
  return inside ? 4 : 7;
}

function titleSpace(above: Block, below: Block): number {
  if (isLabel(above)) return 10;
  if (below.kind === 'heading') return 12;
  if (above.kind === 'heading') return 6;
  return 8;
}

function level(block: Block): number {
  return block.kind === 'heading' ? Math.min(Math.max(block.level, 1), 4) - 1 : 0;
}

function isSetOff(block: Block): boolean {
  return ['box', 'figure', 'table', 'columns', 'code', 'rule'].includes(block.kind);
}

/** Whether a block stands on the page of the one below it: a question with its answer, a rule with what it parts off, small print with what it is about. */
export function staysWith(above: Block, below: Block | undefined, place: Place): boolean {
  if (below === undefined) return false;
  if (above.kind === 'rule') return true;
  if (isQuestion(above) || announces(above)) return true;
  if (isSmall(above) && (below.kind === 'table' || below.kind === 'figure')) return true;
  return isExplained(above, below) || (place.depth > 0 && above.kind === 'paragraph' && isSmall(below));
}

/** A paragraph that ends with a colon. */
function announces(block: Block): boolean {
  const last = block.kind === 'paragraph' ? block.content.at(-1) : undefined;
  return last?.kind === 'text' && /:\s*$/.test(last.text);
}

/** A paragraph that is strong from end to end heads what follows. */
function isQuestion(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.content.length > 0 &&
    block.content.every(({ kind }) => kind === 'strong')
  );
}

/** A figure or table, and the small print that belongs to it. */
function isExplained(above: Block, below: Block | undefined): boolean {
  return (above.kind === 'figure' || above.kind === 'table') && below !== undefined && isSmall(below);
}

function isLabel(block: Block): boolean {
  return block.kind === 'paragraph' && block.style === 'label';
}

function isSmall(block: Block): boolean {
  return block.kind === 'paragraph' && (block.style === 'small' || block.style === 'note');
}
