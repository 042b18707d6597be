import type { Block, Inline } from '../model/block.ts';
import { MARKDOWN_DEFAULTS, type MarkdownOptions } from './markdown-options.ts';
import { writeContents } from './write-contents.ts';
import { writeInlines } from './write-inlines.ts';
import { prefixLines, quote, writeCodeBlock, writeHeading, writeParagraph } from './write-lines.ts';
import { writeTable } from './write-table.ts';

export type { MarkdownOptions } from './markdown-options.ts';

/**
 * Numbered blocks → plain CommonMark with pipe tables and footnotes, a paragraph a line. Columns, slides and plain boxes are
 * written as what they hold; contents list the sections without pages, and page breaks are left out.
 */
export function writeMarkdown(blocks: readonly Block[], options: Partial<MarkdownOptions> = {}): string {
  const all = { ...MARKDOWN_DEFAULTS, ...options };
  const flat = flatten(blocks, all);
  const body = writeBlocks(flat, { ...all, contents: writeContents(flat, all) });
  const notes = flat.some((block) => block.kind === 'notes-list') ? '' : writeNotes(all);
  return `${[body, notes].filter((part) => part !== '').join('\n\n')}\n`;
}

/** `contents` is the list of contents, written. */
interface Writing extends MarkdownOptions {
  readonly contents: string;
}

function flatten(blocks: readonly Block[], options: MarkdownOptions): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'columns') return flatten(block.columns.flat(), options);
    if (block.kind === 'slide') return flatten(block.blocks, options);
    if (block.kind === 'box' && options.plainBoxes.includes(block.name))
      return flatten(block.blocks, options);
    return [block];
  });
}

/** A written block. `marker` is a list's, from which that of a list right after it must differ. */
interface Written {
  readonly markdown: string;
  readonly marker: string | null;
}

function writeBlocks(blocks: readonly Block[], options: Writing): string {
  return writeEach(blocks, options)
    .map((written) => written.markdown)
    .join('\n\n');
}

function writeEach(blocks: readonly Block[], options: Writing): readonly Written[] {
  const written: Written[] = [];
  for (const block of flatten(blocks, options)) {
    const next = writeBlock(block, written.at(-1)?.marker ?? null, options);
    if (next.markdown !== '') written.push(next);
  }
  return written;
}

function writeBlock(block: Block, taken: string | null, options: Writing): Written {
  if (block.kind !== 'list') return { markdown: writeLeaf(block, options), marker: null };
  const markers = block.start === null ? ['-', '*'] : ['.', ')'];
  const marker = markers.find((candidate) => candidate !== taken) ?? '-';
  return { markdown: writeList(block, marker, options), marker };
}

function writeLeaf(block: Exclude<Block, { kind: 'list' }>, options: Writing): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block.level, block.content, options);
    case 'paragraph':
      return writeParagraph(block.content, options);
    case 'table': {
      const caption = writeCaption(options.words.table, block, options);
      return [caption, writeTable(block, options)].filter((part) => part !== '').join('\n\n');
    }
    case 'figure':
      return writeFigure(block, options);
    case 'quote':
      return quote(writeBlocks(block.blocks, options));
    case 'box': {
      const label = options.boxLabel(block.name);
      const head = label === null ? '' : writeParagraph([strong(label)], options);
      const body = writeBlocks(block.blocks, options);
      return quote([head, body].filter((part) => part !== '').join('\n\n'));
    }
    case 'code':
      return writeCodeBlock(block.text, block.language);
    case 'rule':
      return '___';
    case 'definitions':
      return block.items.map((item) => writeDefinition(item, options)).join('\n\n');
    case 'contents':
      return options.contents;
    case 'notes-list':
      return writeNotes(options);
    default:
      return '';
  }
}

const strong = (text: string): Inline => ({ kind: 'strong', content: [{ kind: 'text', text }] });

function writeCaption(
  word: string,
  { number, caption }: { readonly number: number | null; readonly caption: readonly Inline[] | null },
  options: MarkdownOptions,
): string {
  if (caption === null) return '';
  if (number === null) return writeParagraph(caption, options);
  return writeParagraph([strong(`${word} ${number}.`), { kind: 'text', text: ' ' }, ...caption], options);
}

function writeFigure(block: Extract<Block, { kind: 'figure' }>, options: Writing): string {
  const { target, alt } = block;
  if (target.kind === 'yardstick')
    return writeParagraph([{ kind: 'text', text: options.yardstick(target.band) }], options);
  const path = options.picture(target);
  const picture = writeInlines([{ kind: 'image', path, alt }], { ...options, image: () => path });
  const caption = writeCaption(options.words.figure, block, options);
  return caption === '' ? picture : `${picture}\n\n${caption}`;
}

/** The term in bold, and its definition from the next line on. */
function writeDefinition(
  { term, blocks }: { readonly term: readonly Inline[]; readonly blocks: readonly Block[] },
  options: Writing,
): string {
  const [first, ...rest] = blocks;
  const bold: Inline = { kind: 'strong', content: term };
  if (first?.kind !== 'paragraph') {
    return [writeParagraph([bold], options), writeBlocks(blocks, options)]
      .filter((part) => part !== '')
      .join('\n\n');
  }
  const line = writeParagraph([bold, { kind: 'break' }, ...first.content], options);
  return [line, writeBlocks(rest, options)].filter((part) => part !== '').join('\n\n');
}

function writeNotes({ notes, ...options }: MarkdownOptions): string {
  return notes
    .map((note) => `[^${note.number}]: ${writeInlines(note.content, options).replace(/\\\n/g, ' ')}`)
    .join('\n\n');
}

function writeList(list: Extract<Block, { kind: 'list' }>, marker: string, options: Writing): string {
  const items = list.items.map((item, index) => {
    const first = list.start === null ? marker : `${orderedNumber(list.start + index)}${marker}`;
    return writeItem(item.blocks, { first, tight: list.tight, options });
  });
  return items.join(list.tight ? '\n' : '\n\n');
}

/** Markdown takes nine digits. */
const orderedNumber = (number: number) => (number >= 0 && number < 1e9 ? number : 1);

interface ItemStyle {
  readonly first: string;
  readonly tight: boolean;
  readonly options: Writing;
}

function writeItem(blocks: readonly Block[], { first, tight, options }: ItemStyle): string {
  const written = writeEach(blocks, options);
  const body = written
    .map(({ markdown, marker }, index) => {
      const touches = tight && index === 1 && written.length === 2 && /^(?:[-*]|1[.)]) \S/.test(markdown);
      const joint = index === 0 ? '' : touches && marker !== null ? '\n' : '\n\n';
      return joint + markdown;
    })
    .join('');
  const indented = prefixLines(body, ' '.repeat(first.length + 1));
  return `${first} ${indented.trimStart()}`.trimEnd();
}
