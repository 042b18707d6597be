import type { Block, FigureBlock, ListBlock, TableBlock } from '../model/block.ts';
import type { Box } from './figure-box.ts';
import { numberDigits, paragraphStyle, type Setting } from './measure-blocks.ts';
import { tableColumns } from './table-columns.ts';
import { writeFigure } from './write-figure.ts';
import { writeInlines } from './write-inlines.ts';

/** How blocks are written: as they were set, with their figures at the sizes they got. */
export interface Writing {
  readonly setting: Setting;
  readonly figures: ReadonlyMap<FigureBlock, Box>;
  /** Told the column widths of every table, for the style sheet. */
  readonly onColumns: (shares: readonly number[]) => void;
  /** Told the digits of numbers that need more room than a bullet. */
  readonly onDigits: (digits: number) => void;
  /** Told of a list that stands further in, without an item of its own. */
  readonly onDeeper: () => void;
}

/** Blocks as Marp Markdown, with a blank line between them. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  const written: string[] = [];
  let lists = 0;
  for (const [index, block] of blocks.entries()) {
    const follows = block.kind === 'list' && blocks[index - 1]?.kind === 'list';
    lists = follows ? lists + 1 : 0;
    const text = writeBlock(block, writing, lists % 2 === 1);
    if (text !== '') written.push(text);
  }
  return written.join('\n\n');
}

/** Class of a table whose columns have these widths in tenths of a per cent. */
export function columnsClass(shares: readonly number[]): string {
  return `cols-${shares.join('-')}`;
}

/** Class of a list with numbers of so many digits. */
export function digitsClass(digits: number): string {
  return `digits-${digits}`;
}

function writeBlock(block: Block, writing: Writing, other: boolean): string {
  const { theme } = writing.setting.context;
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(4, Math.max(2, block.level)))} ${writeInlines(block.content, theme)}`;
    case 'paragraph': {
      const style = paragraphStyle(block.style);
      const text = writeInlines(block.content, theme);
      return style === 'body' ? text : div(style, text);
    }
    case 'list':
      return writeLists(block, writing, other);
    case 'table':
      return writeTable(block, writing);
    case 'figure': {
      const box = writing.figures.get(block);
      return box ? div('figure', writeFigure(block, box)) : '';
    }
    case 'quote':
      return prefixed(writeBlocks(block.blocks, writing), '> ', '> ');
    case 'code':
      return writeCode(block.text);
    case 'rule':
      return '<hr>';
    case 'box':
      return div(`box box-${block.name.replace(/[^a-z0-9-]/giu, '')}`, writeBlocks(block.blocks, writing));
    default:
      return '';
  }
}

/** Markdown inside an element of a class; blank lines let it be read as Markdown. */
export function div(name: string, markdown: string): string {
  return `<div class="${name}">\n\n${markdown}\n\n</div>`;
}

/**
 * A list. An item that begins with a list, its own text standing on the slide before, has no marker: what it holds is
 * written as a list further in, between those of the items round it.
 */
function writeLists(list: ListBlock, writing: Writing, other: boolean): string {
  const at = list.items.findIndex(beginsWithList);
  const [deeper, ...rest] = at < 0 ? [] : list.items.slice(at);
  if (deeper) writing.onDeeper();
  const before = at < 0 ? list.items : list.items.slice(0, at);
  const parts = [
    before.length === 0 ? '' : spaced({ ...list, items: before }, writing, other),
    deeper ? div('deeper', writeBlocks(deeper.blocks, writing)) : '',
    rest.length === 0
      ? ''
      : writeLists({ ...list, start: later(list.start, at + 1), items: rest }, writing, other),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function beginsWithList({ blocks }: ListBlock['items'][number]): boolean {
  return blocks[0]?.kind === 'list';
}

function later(start: number | null, by: number): number | null {
  return start === null ? null : start + by;
}

/** A list whose numbers are wider than a bullet stands in an element that gives them room. */
function spaced(list: ListBlock, writing: Writing, other: boolean): string {
  const digits = numberDigits(list);
  const text = writeList(list, writing, other);
  if (digits < 2) return text;
  writing.onDigits(digits);
  return div(digitsClass(digits), text);
}

/** A list; one that follows another takes the other marker, or the two would be read as one. */
function writeList(list: ListBlock, writing: Writing, other: boolean): string {
  const tight = list.items.every(({ blocks }) => blocks.every(inTightItem));
  const items = list.items.map((item, index) => {
    const marker = list.start === null ? (other ? '*' : '-') : `${list.start + index}${other ? ')' : '.'}`;
    return prefixed(writeItem(item.blocks, writing, tight), `${marker} `, ' '.repeat(marker.length + 1));
  });
  return items.join(tight ? '\n' : '\n\n');
}

function inTightItem(block: Block, index: number): boolean {
  return index === 0
    ? block.kind === 'paragraph' && paragraphStyle(block.style) === 'body'
    : block.kind === 'list' && numberDigits(block) < 2 && !block.items.some(beginsWithList);
}

function writeItem(blocks: readonly Block[], writing: Writing, tight: boolean): string {
  if (!tight) return writeBlocks(blocks, writing);
  return blocks.map((block, index) => writeBlock(block, writing, index % 2 === 0)).join('\n');
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) =>
      index === 0 ? `${first}${line}` : line === '' ? others.trimEnd() : `${others}${line}`,
    )
    .join('\n');
}

function writeTable(table: TableBlock, writing: Writing): string {
  const { width, styles, context } = writing.setting;
  const shares = tableColumns(table, width, styles, context);
  writing.onColumns(shares);
  const cells = (row: TableBlock['head']): string =>
    `| ${table.head.map((_, index) => writeInlines(row[index]?.content ?? [], context.theme, false)).join(' | ')} |`;
  const rules = table.head.map((_, index) => RULES[table.align[index] ?? 'left']);
  const lines = [cells(table.head), `| ${rules.join(' | ')} |`, ...table.rows.map((row) => cells(row.cells))];
  return div(`table ${columnsClass(shares)}`, lines.join('\n'));
}

const RULES = { left: '---', right: '---:', center: ':---:' } as const;

/** Code as an element, so that nothing in it is read as Markdown and its signs stay signs. */
function writeCode(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /[^\t\n -~\u00a0-\u024f\u2010-\u2027]/gu,
      (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`,
    );
  return `<pre><code>${escaped}</code></pre>`;
}
