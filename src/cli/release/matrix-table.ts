import { isDerivedId } from '../../model/derived-id.ts';
import { numberReasons, whyOf } from '../../model/explain-reason.ts';
import { KIND_WORDS } from '../../model/kind-words.ts';
import {
  type MatrixAudience,
  type MatrixCell,
  type MatrixRow,
  type ReleaseMatrix,
  rowsByKind,
} from '../../model/release-matrix.ts';
import { toWidth, wrap } from './columns.ts';
import { diffMatrix } from './diff-matrix.ts';

/** Columns of a terminal. */
const WIDTH = 100;
/** Room for what an item is, at the least. */
const LEAST_ITEM = 36;
const GAP = 2;

const SIGNS = { shown: '●', shortened: '◐', withheld: '○' } as const;

/**
 * A matrix → lines of at most a hundred columns: the brief, how much each audience gets, the items by kind with a sign
 * and the numbers of the reasons, and below what the numbers mean. Audiences that find no room follow in a table of their own.
 */
export function matrixTable(whole: ReleaseMatrix, { diff }: { readonly diff: boolean }): string {
  const matrix = diff ? diffMatrix(whole) : whole;
  const numbers = numberReasons(matrix);
  const { brief, title, issued, status, version, marking, sha256, audiences } = matrix;
  const facts = [
    `issued ${issued}`,
    ...(version === null ? [] : [`version ${version}`]),
    ...(status === null ? [] : [status]),
    `highest label ${marking?.label ?? 'none'}`,
    `SHA-256 ${sha256.slice(0, 16)}…`,
  ];
  const shares = panels(matrix, numbers);
  const tables = shares.flatMap((at) => [...counts(whole, at, numbers), '', ...panel(matrix, at, numbers)]);
  const nothing = matrix.rows.length === 0;
  const same = diff ? 'No item differs between the two.' : 'The brief has no items.';
  return [
    ...wrap(`${brief}: ${title}`, { width: WIDTH, indent: 2 }),
    ...wrap(facts.join(' · '), { width: WIDTH, indent: 2 }),
    '',
    ...(diff && !nothing ? [`${matrix.rows.length} of ${whole.rows.length} items differ.`, ''] : []),
    ...(nothing ? [same] : tables),
    ...(nothing ? [] : legend(numbers, audiences)),
    '',
  ].join('\n');
}

/** Columns of audiences that find room beside one another, by their places. */
function panels(matrix: ReleaseMatrix, numbers: ReadonlyMap<string, number>): readonly (readonly number[])[] {
  const shares: number[][] = [];
  let room = 0;
  for (const at of matrix.audiences.keys()) {
    const width = GAP + widthOf(matrix, at, numbers);
    const last = shares.at(-1);
    if (last === undefined || room < width) {
      shares.push([at]);
      room = WIDTH - LEAST_ITEM - width;
    } else {
      last.push(at);
      room -= width;
    }
  }
  return shares;
}

function widthOf(matrix: ReleaseMatrix, at: number, numbers: ReadonlyMap<string, number>): number {
  const { id, ceiling } = matrix.audiences[at] ?? { id: '', ceiling: null };
  const cells = matrix.rows.flatMap(({ cells }) => cells[at] ?? []);
  const widest = Math.max(0, ...cells.map((cell) => cellWords(cell, numbers).length));
  return Math.min(24, Math.max(id.length, (ceiling ?? ANYTHING).length, widest));
}

const ANYTHING = 'everything';

/** How much each of some audiences gets of the whole brief. */
function counts(
  matrix: ReleaseMatrix,
  places: readonly number[],
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  const line = liner(matrix, places, numbers);
  const audiences = places.flatMap((at) => matrix.audiences[at] ?? []);
  const count = (outcome: MatrixCell['outcome']) =>
    places.map((at) => `${matrix.rows.filter(({ cells }) => cells[at]?.outcome === outcome).length}`);
  return [
    line(
      '',
      audiences.map(({ id }) => id),
    ),
    line(
      'May see at most',
      audiences.map(({ ceiling }) => ceiling ?? ANYTHING),
    ),
    line(`${SIGNS.shown} shown`, count('shown')),
    line(`${SIGNS.shortened} shortened`, count('shortened')),
    line(`${SIGNS.withheld} withheld`, count('withheld')),
  ];
}

/** Items by kind, with what becomes of each for some of the audiences. */
function panel(
  matrix: ReleaseMatrix,
  places: readonly number[],
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  const line = liner(matrix, places, numbers);
  return [...rowsByKind(matrix)].flatMap(([kind, rows]) => [
    `${KIND_WORDS[kind] ?? kind} (${rows.length})`,
    ...rows.map(({ id, says, cells }) =>
      line(
        itemWords(id, says, longestId(rows)),
        places.map((at) => (cells[at] === undefined ? '' : cellWords(cells[at], numbers))),
      ),
    ),
    '',
  ]);
}

/** Sets a name and a cell for each of some audiences beside one another. */
function liner(matrix: ReleaseMatrix, places: readonly number[], numbers: ReadonlyMap<string, number>) {
  const widths = places.map((at) => widthOf(matrix, at, numbers));
  const first = WIDTH - widths.reduce((sum, width) => sum + width + GAP, 0);
  return (name: string, cells: readonly string[]): string =>
    [toWidth(name, first), ...cells.map((cell, index) => `  ${toWidth(cell, widths[index] ?? 0)}`)]
      .join('')
      .trimEnd();
}

/** An id that stands for a position says nothing. */
function itemWords(id: string, says: string, width: number): string {
  if (says === '') return `  ${id}`;
  return isDerivedId(id) ? `  ${says}` : `  ${toWidth(id, width)}  ${says}`;
}

function longestId(rows: readonly MatrixRow[]): number {
  return Math.min(22, Math.max(0, ...rows.filter(({ says }) => says !== '').map(({ id }) => id.length)));
}

function legend(
  numbers: ReadonlyMap<string, number>,
  audiences: readonly MatrixAudience[],
): readonly string[] {
  const why = [...numbers].flatMap(([words, number]) =>
    wrap(`${`${number}`.padStart(3)}  ${words}`, { width: WIDTH, indent: 5 }),
  );
  const hashes = audiences.map(({ id, sha256 }) => `${id} ${sha256?.slice(0, 16) ?? 'nothing'}`);
  return [
    ...(why.length === 0 ? [] : ['Why', ...why, '']),
    ...wrap(`Released, by the hash in each manifest.json: ${hashes.join(' · ')}`, {
      width: WIDTH,
      indent: 2,
    }),
  ];
}

function cellWords(cell: MatrixCell, numbers: ReadonlyMap<string, number>): string {
  const why = whyOf(cell).map((words) => numbers.get(words) ?? 0);
  return why.length === 0 ? SIGNS[cell.outcome] : `${SIGNS[cell.outcome]} ${why.join(',')}`;
}
