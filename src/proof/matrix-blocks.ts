import type { Block, Inline, TableBlock } from '../model/block.ts';
import { isDerivedId } from '../model/derived-id.ts';
import { numberReasons, whyOf } from '../model/explain-reason.ts';
import { KIND_WORDS } from '../model/kind-words.ts';
import { type MatrixCell, type ReleaseMatrix, rowsByKind } from '../model/release-matrix.ts';

const PLACED = { origins: [] } as const;
/** Longer texts of items are cut: the row is known by its id. */
const LONGEST = 64;

/**
 * A matrix → the blocks of a report to sign: what it is of and for whom, how many items each audience gets, every item
 * by kind, the reasons by number, and lines for name, role and date.
 */
export function matrixBlocks(matrix: ReleaseMatrix): readonly Block[] {
  const numbers = numberReasons(matrix);
  const kinds = rowsByKind(matrix);
  return [
    heading(1, matrix.title, 'top'),
    paragraph(
      `Release record of the brief “${matrix.brief}”: what each audience receives, item by item, and why.`,
    ),
    table(['Brief', ''], particulars(matrix), { anchor: 'brief', header: false }),
    heading(2, 'Audiences', 'audiences'),
    table(
      ['Audience', 'May see', 'Shown', 'Shortened', 'Withheld', 'SHA-256 in its manifest'],
      audiences(matrix),
      {
        anchor: 'counts',
        header: true,
      },
    ),
    ...signature(),
    ...[...kinds].flatMap(([kind, rows]) => [
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

function particulars(matrix: ReleaseMatrix): readonly (readonly (readonly Inline[])[])[] {
  const rows = [
    ['Issued', matrix.issued],
    ['Version', matrix.version],
    ['Status', matrix.status],
    ['Highest label in it', matrix.marking?.label ?? 'none'],
    ['SHA-256 of the whole brief', spaced(matrix.sha256)],
  ] as const;
  return rows.flatMap(([name, value]) => (value === null ? [] : [[[text(name)], [text(value)]]]));
}

function audiences(matrix: ReleaseMatrix): readonly (readonly (readonly Inline[])[])[] {
  return matrix.audiences.map(({ id, ceiling, sha256 }, at) => {
    const count = (outcome: MatrixCell['outcome']) =>
      `${matrix.rows.filter(({ cells }) => cells[at]?.outcome === outcome).length}`;
    const counts = [count('shown'), count('shortened'), count('withheld')];
    const hash = sha256 === null ? 'nothing is released to it' : sha256.slice(0, 16);
    return [id, ceiling ?? 'everything', ...counts, hash].map((words) => [text(words)]);
  });
}

/** Lines to write on. */
function signature(): readonly Block[] {
  const room: readonly Inline[] = [text('\u00a0'), { kind: 'break' }, text('\u00a0'.repeat(120))];
  return [
    heading(2, 'Release approved', 'approval'),
    table(
      ['', ''],
      ['Name', 'Role', 'Date', 'Signature'].map((name) => [[text(name)], room]),
      { anchor: 'signature', header: false },
    ),
  ];
}

function reasons(numbers: ReadonlyMap<string, number>): readonly Block[] {
  if (numbers.size === 0) return [];
  const items = [...numbers.keys()].map((words) => ({
    ...PLACED,
    blocks: [paragraph(`${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`)],
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

/** A hash in groups that a line can break between. */
function spaced(hash: string): string {
  return (hash.match(/.{1,16}/gu) ?? []).join(' ');
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

function muted(words: string): Inline {
  return { kind: 'span', name: 'muted', content: [text(words)] };
}

function paragraph(words: string): Block {
  return { ...PLACED, kind: 'paragraph', style: null, content: [text(words)] };
}

function heading(level: number, words: string, anchor: string): Block {
  return { ...PLACED, kind: 'heading', level, anchor, content: [text(words)] };
}

function table(
  head: readonly string[],
  rows: readonly (readonly (readonly Inline[])[])[],
  { anchor, header }: { readonly anchor: string; readonly header: boolean },
): TableBlock {
  return {
    ...PLACED,
    kind: 'table',
    anchor,
    number: null,
    caption: null,
    align: head.map(() => 'left'),
    head: header ? head.map((words) => ({ content: [text(words)] })) : [],
    rows: rows.map((cells) => ({ ...PLACED, cells: cells.map((content) => ({ content })) })),
  };
}
