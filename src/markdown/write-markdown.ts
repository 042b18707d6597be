import type { Block, FigureTarget, Inline, Note } from '../model/block.ts';
import { protectLineStart } from './escape-text.ts';
import { INLINE_DEFAULTS, type InlineOptions, writeInlines } from './write-inlines.ts';
import { writeTable } from './write-table.ts';

/** How blocks are written. */
export interface MarkdownOptions extends InlineOptions {
  /** Written as footnotes where the notes' list stands, or at the end. */
  readonly notes: readonly Note[];
  readonly words: { readonly figure: string; readonly table: string };
  /** Where a figure's picture is. */
  readonly picture: (target: Exclude<FigureTarget, { kind: 'yardstick' }>) => string;
  /** A band of the yardstick in words. */
  readonly yardstick: (band: string) => string;
  /** The heading of a box, by its name; null has none. */
  readonly boxLabel: (name: string) => string | null;
  /** Boxes that are written as what they hold, without a quote around it. */
  readonly plainBoxes: readonly string[];
}

const DEFAULTS: MarkdownOptions = {
  ...INLINE_DEFAULTS,
  notes: [],
  words: { figure: 'Figure', table: 'Table' },
  picture: (target) => {
    if (target.kind === 'image') return target.path;
    return `charts/${target.id}${target.size === 'slide' ? '' : `.${target.size}`}.svg`;
  },
  yardstick: (band) => band,
  boxLabel: () => null,
  plainBoxes: ['title-block'],
};

/**
 * Numbered blocks → plain CommonMark with pipe tables and footnotes, a paragraph a line. Columns, slides and plain boxes are
 * written as what they hold; contents and page breaks, which only pages have, are left out.
 */
export function writeMarkdown(blocks: readonly Block[], options: Partial<MarkdownOptions> = {}): string {
  const all = { ...DEFAULTS, ...options };
  const flat = flatten(blocks, all);
  const body = writeBlocks(flat, all);
  const notes = flat.some((block) => block.kind === 'notes-list') ? '' : writeNotes(all);
  return `${[body, notes].filter((part) => part !== '').join('\n\n')}\n`;
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

function writeBlocks(blocks: readonly Block[], options: MarkdownOptions): string {
  return writeEach(blocks, options)
    .map((written) => written.markdown)
    .join('\n\n');
}

function writeEach(blocks: readonly Block[], options: MarkdownOptions): readonly Written[] {
  const written: Written[] = [];
  for (const block of flatten(blocks, options)) {
    const next = writeBlock(block, written.at(-1)?.marker ?? null, options);
    if (next.markdown !== '') written.push(next);
  }
  return written;
}

function writeBlock(block: Block, taken: string | null, options: MarkdownOptions): Written {
  if (block.kind !== 'list') return { markdown: writeLeaf(block, options), marker: null };
  const markers = block.start === null ? ['-', '*'] : ['.', ')'];
  const marker = markers.find((candidate) => candidate !== taken) ?? '-';
  return { markdown: writeList(block, marker, options), marker };
}

function writeLeaf(block: Exclude<Block, { kind: 'list' }>, options: MarkdownOptions): string {
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
    case 'notes-list':
      return writeNotes(options);
    default:
      return '';
  }
}

const strong = (text: string): Inline => ({ kind: 'strong', content: [{ kind: 'text', text }] });

/** A line of text as a paragraph. */
export function writeParagraph(content: readonly Inline[], options: InlineOptions = INLINE_DEFAULTS): string {
  return writeInlines(content, options).trim().split('\n').map(protectLineStart).join('\n');
}

/** A heading of level 1 to 6. Line breaks in it are spaces. */
export function writeHeading(
  level: number,
  content: readonly Inline[],
  options: InlineOptions = INLINE_DEFAULTS,
): string {
  const line = writeInlines(content, options).replace(/\\\n/g, ' ').trim();
  const kept = line.replace(/(^|\s)(#+|\{#[^{}]*\})$/, '$1\\$2');
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${kept}`.trimEnd();
}

function writeCaption(
  word: string,
  { number, caption }: { readonly number: number | null; readonly caption: readonly Inline[] | null },
  options: MarkdownOptions,
): string {
  if (caption === null) return '';
  if (number === null) return writeParagraph(caption, options);
  return writeParagraph([strong(`${word} ${number}.`), { kind: 'text', text: ' ' }, ...caption], options);
}

function writeFigure(block: Extract<Block, { kind: 'figure' }>, options: MarkdownOptions): string {
  const { target, alt } = block;
  if (target.kind === 'yardstick')
    return writeParagraph([{ kind: 'text', text: options.yardstick(target.band) }], options);
  const picture = writeInlines([{ kind: 'image', path: options.picture(target), alt }], options);
  const caption = writeCaption(options.words.figure, block, options);
  return caption === '' ? picture : `${picture}\n\n${caption}`;
}

const quote = (markdown: string) => (markdown === '' ? '' : prefixLines(markdown, '> '));

const prefixLines = (markdown: string, prefix: string) =>
  markdown
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');

function writeCodeBlock(text: string, language: string | null): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${(language ?? '').replace(/[`\s]/g, '')}\n${text}\n${fence}`;
}

/** The term in bold, and its definition from the next line on. */
function writeDefinition(
  { term, blocks }: { readonly term: readonly Inline[]; readonly blocks: readonly Block[] },
  options: MarkdownOptions,
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

function writeList(list: Extract<Block, { kind: 'list' }>, marker: string, options: MarkdownOptions): string {
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
  readonly options: MarkdownOptions;
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
