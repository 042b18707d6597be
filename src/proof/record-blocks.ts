import type { Block, Inline } from '../model/block.ts';
import { isDerivedId } from '../model/derived-id.ts';
import { KIND_WORDS } from '../model/kind-words.ts';
import { type MatrixCell, type MatrixRow, type ReleaseMatrix, rowsByKind } from '../model/release-matrix.ts';
import { heading, paragraph, strong, table, text } from './plain-blocks.ts';

type Outcome = MatrixCell['outcome'];
type Cells = readonly (readonly Inline[])[];

/** The matrix in full, which a record stands for: an attached file, and its SHA-256. */
export interface Annexed {
  readonly file: string;
  readonly sha256: string;
}

/** How much of a matrix a record says itself: every item that is not shown whole, by its id; how many of each kind; or only how many. */
export type Detail = 'items' | 'kinds' | 'counts';

/**
 * A matrix → the blocks of a page to sign: what it is of, for whom, how many items each audience gets, what the signature
 * stands for, and a line for it. Where `detail` leaves something out, the page says where it is.
 */
export function recordBlocks(
  matrix: ReleaseMatrix,
  { annexed, detail }: { readonly annexed: Annexed; readonly detail: Detail },
): readonly Block[] {
  return [
    heading(1, matrix.title, 'top'),
    paragraph(text(`Release record of the brief “${matrix.brief}”${particulars(matrix)}`)),
    heading(2, 'What each audience receives', 'audiences'),
    table(
      [
        'Audience',
        'May see',
        'Whole',
        'In part',
        'Withheld',
        'SHA-256 of what it receives, as in its manifest',
      ],
      matrix.audiences.map((_, at) => audience(matrix, at)),
      { anchor: 'counts', header: true },
    ),
    ...(detail === 'counts' ? [] : kinds(matrix)),
    ...(detail === 'items' ? items(matrix) : []),
    heading(2, 'What is signed', 'approval'),
    paragraph(text(stands(matrix, annexed))),
    table(
      ['Name', 'Role', 'Date', 'Signature'],
      [[40, 34, 20, 66].map((width) => [text('\u00a0'), { kind: 'break' }, text('\u00a0'.repeat(width))])],
      { anchor: 'signature', header: true },
    ),
  ];
}

function particulars({ issued, version, status, marking, rows }: ReleaseMatrix): string {
  const said = [
    `issued ${issued}`,
    ...(version === null ? [] : [`version ${version}`]),
    ...(status === null ? [] : [`status: ${status}`]),
    marking === null ? 'no label in it' : `highest label in it ${marking.label}`,
    `${rows.length} items`,
  ];
  return `, ${said.join(', ')}.`;
}

function stands({ sha256 }: ReleaseMatrix, annexed: Annexed): string {
  return (
    `What becomes of every item for each audience, and why, is in the file ${annexed.file} that is attached to this page ` +
    `(SHA-256 ${spaced(annexed.sha256)}). Each audience may receive what that file says is shown or shortened for it, and ` +
    `nothing else of the brief. The signature holds for that file and for the brief with the SHA-256 ` +
    `${spaced(sha256)}; a change of the brief changes the numbers, and asks for another one.`
  );
}

function audience({ audiences, rows }: ReleaseMatrix, at: number): Cells {
  const { id = '', ceiling = null, sha256 = null } = audiences[at] ?? {};
  const counts = (['shown', 'shortened', 'withheld'] as const).map((outcome) => count(rows, at, outcome));
  const hash = sha256 === null ? 'nothing is released to it' : spaced(sha256);
  return [[strong(id)], ...[ceiling ?? 'everything', ...counts.map(String), hash].map((one) => [text(one)])];
}

/** Of each kind of which an audience does not get all, how many it does. */
function kinds(matrix: ReleaseMatrix): readonly Block[] {
  const all = [...rowsByKind(matrix)];
  const isWhole = ([, rows]: (typeof all)[number]) =>
    rows.every(({ cells }) => cells.every(({ outcome }) => outcome === 'shown'));
  const rest = all.filter(isWhole).map(([kind]) => wordsOf(kind).toLowerCase());
  const rows = all
    .filter((one) => !isWhole(one))
    .map(([kind, of]) =>
      [wordsOf(kind), `${of.length}`, ...matrix.audiences.map((_, at) => share(of, at))].map((words) => [
        text(words),
      ]),
    );
  const head = ['Kind', 'Items', ...matrix.audiences.map(({ id }) => `to ${id}`)];
  return [
    ...(rows.length === 0 ? [] : [table(head, rows, { anchor: 'kinds', header: true })]),
    ...(rest.length === 0 ? [] : [paragraph(text(`All audiences receive all of the ${rest.join(', ')}.`))]),
  ];
}

function share(rows: readonly MatrixRow[], at: number): string {
  const [whole, part] = [count(rows, at, 'shown'), count(rows, at, 'shortened')];
  if (whole === rows.length) return 'all';
  if (whole + part === 0) return 'none';
  return `${whole} of ${rows.length}${part === 0 ? '' : `, ${part} in part`}`;
}

/** For each audience, what it does not receive whole, by kind and id. */
function items(matrix: ReleaseMatrix): readonly Block[] {
  const rows = matrix.audiences.map(({ id }, at) => [
    [strong(id)],
    ...(['withheld', 'shortened'] as const).map((outcome) => [text(names(matrix, at, outcome))]),
  ]);
  return [table(['Audience', 'Withheld from it', 'In part'], rows, { anchor: 'items', header: true })];
}

function names(matrix: ReleaseMatrix, at: number, outcome: Outcome): string {
  const lists = [...rowsByKind(matrix)].flatMap(([kind, rows]) => {
    const ids = rows.filter(({ cells }) => cells[at]?.outcome === outcome).map(({ id }) => nameOf(id));
    return ids.length === 0 ? [] : [`${wordsOf(kind).toLowerCase()} ${ids.join(', ')}`];
  });
  return lists.length === 0 ? 'nothing' : lists.join('; ');
}

function wordsOf(kind: string): string {
  return KIND_WORDS[kind] ?? kind;
}

/** An id that stands for a position is that number. */
function nameOf(id: string): string {
  return isDerivedId(id) ? id.replace(/^.*#/u, 'no. ') : id;
}

function count(rows: readonly MatrixRow[], at: number, outcome: Outcome): number {
  return rows.filter(({ cells }) => cells[at]?.outcome === outcome).length;
}

/** A hash in groups that a line can break between. */
function spaced(hash: string): string {
  return (hash.match(/.{1,16}/gu) ?? []).join(' ');
}
