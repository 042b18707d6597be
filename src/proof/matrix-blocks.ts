import type { Block, Inline } from '../model/block.ts';
import { isDerivedId } from '../model/derived-id.ts';
import { numberReasons, whyOf } from '../model/explain-reason.ts';
import { KIND_WORDS } from '../model/kind-words.ts';
import { type MatrixCell, type ReleaseMatrix, rowsByKind } from '../model/release-matrix.ts';
import { heading, muted, PLACED, paragraph, table, text } from './plain-blocks.ts';

/** Longer texts of items are cut: the row is known by its id. */
const LONGEST = 64;

/** A matrix → the blocks of pages that list it: every item by kind, and the reasons by number. */
export function matrixBlocks(matrix: ReleaseMatrix): readonly Block[] {
  const numbers = numberReasons(matrix);
  return [
    ...[...rowsByKind(matrix)].flatMap(([kind, rows]) => [
      heading(2, KIND_WORDS[kind] ?? kind, `kind-${kind}`),
      table(
        ['Item', ...matrix.audiences.map(({ id }) => id)],
        rows.map(({ id, says, cells }) => [
          itemWords(id, says),
          ...cells.map((cell) => [text(cellWords(cell, numbers))]),
        ]),
        { anchor: `items-${kind}`, header: true },
      ),
    ]),
    ...reasons(numbers),
  ];
}

function reasons(numbers: ReadonlyMap<string, number>): readonly Block[] {
  if (numbers.size === 0) return [];
  const items = [...numbers.keys()].map((words) => ({
    ...PLACED,
    blocks: [paragraph(text(`${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`))],
  }));
  return [heading(2, 'Why', 'why'), { ...PLACED, kind: 'list', start: 1, tight: true, items }];
}

function cellWords(cell: MatrixCell, numbers: ReadonlyMap<string, number>): string {
  const why = whyOf(cell).map((words) => numbers.get(words) ?? 0);
  return why.length === 0 ? cell.outcome : `${cell.outcome} (${why.join(', ')})`;
}

/** An id that stands for a position says nothing. */
function itemWords(id: string, says: string): readonly Inline[] {
  if (says === '') return [text(id)];
  return isDerivedId(id) ? [text(cut(says))] : [text(`${cut(says)} `), muted(id)];
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
}
