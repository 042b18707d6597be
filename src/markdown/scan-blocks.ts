import { indexLines, type Range, rangeOfLines } from './line-index.ts';
import { newEnv } from './parse-env.ts';
import { PARSER } from './parser.ts';

/** A unit of prose that stands or falls with its evidence: a paragraph, a list item with all it holds, a table row, a term, a definition. */
export interface ScannedBlock extends Range {
  readonly kind: 'paragraph' | 'item' | 'row' | 'term' | 'definition';
}

const KINDS: Readonly<Record<string, ScannedBlock['kind']>> = {
  paragraph_open: 'paragraph',
  list_item_open: 'item',
  tr_open: 'row',
  dt_open: 'term',
  dd_open: 'definition',
};

/**
 * Markdown as an author wrote it → its units, outer before inner, in order. Ranges are whole lines without the last line
 * break; a table's heading row is none of them.
 */
export function scanBlocks(text: string): readonly ScannedBlock[] {
  const lines = indexLines(text);
  let inHead = false;
  const blocks: ScannedBlock[] = [];
  for (const { type, map } of PARSER.parse(text, newEnv())) {
    if (type === 'thead_open') inHead = true;
    else if (type === 'thead_close') inHead = false;
    const kind = KINDS[type];
    if (kind !== undefined && map !== null && !(kind === 'row' && inHead)) {
      blocks.push({ kind, ...rangeOfLines(lines, ...map) });
    }
  }
  return blocks;
}
