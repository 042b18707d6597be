import { error } from '../diagnostics/diagnose.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Block, FitPolicy, Inline, TableBlock } from '../model/block.ts';
import { type ContainerMeta, TEMPLATE_FENCE } from './container-rule.ts';
import { type Attributes, readAttributes, readChoice } from './read-attributes.ts';
import { originsOf, type ReadBlocks, type Reader, type Surroundings, spanOf } from './reader.ts';
import type { TokenNode } from './token-tree.ts';

const POLICIES: readonly [FitPolicy, ...FitPolicy[]] = ['split', 'shrink', 'spill', 'fail'];

interface Context {
  readonly around: Surroundings;
  readonly readBlocks: ReadBlocks;
}

const KNOWN = ['slide', 'notes', 'source-line', 'columns', 'column', 'box', 'style', 'table', 'note'];

/**
 * `::: name {…}` and what it holds → blocks. An author's container of a name we do not know (a handling label, `only`) is
 * its content: release has judged it. A template's is an error.
 */
export function readContainer(node: TokenNode, reader: Reader, context: Context): readonly Block[] {
  const { around, readBlocks } = context;
  const meta: ContainerMeta = node.token.meta;
  const fail = (code: Parameters<typeof error>[0], message: string, hint: string | null) =>
    reader.report(error(code, spanOf(node.token, reader), message, hint));
  if (meta.closingLine === null) {
    const hint = `End it with a line of ${meta.fence} colons.`;
    fail('markdown/unclosed', `The container “${meta.name}” is never closed.`, hint);
  }
  const inside = () => readBlocks(node.children, reader, around);
  if (!KNOWN.includes(meta.name)) {
    if (meta.fence >= TEMPLATE_FENCE) {
      const message = `There is no container “${meta.name}”.`;
      fail('markdown/unknown-container', message, didYouMean(meta.name, KNOWN));
    }
    return inside();
  }
  const attributes = meta.info.startsWith('{') ? readAttributes(node.token, meta.info, reader) : {};
  switch (meta.name) {
    case 'slide':
      return [readSlide(node, attributes, { reader, readBlocks })];
    case 'notes':
    case 'source-line':
      if (around.slide === null) {
        fail('markdown/misplaced', `“${meta.name}” stands outside a slide.`, 'Only slides have it.');
      } else if (meta.name === 'notes') around.slide.notes.push(...inside());
      else around.slide.sourceLine.push(...lineOf(inside(), around.slide.sourceLine.length > 0));
      return [];
    case 'columns':
      return [readColumns(node, reader, context)];
    case 'box':
    case 'note': {
      const name = attributes.name ?? meta.name;
      return [{ kind: 'box', origins: originsOf(node.token, reader), name, blocks: inside() }];
    }
    case 'style':
      return readBlocks(node.children, reader, { ...around, style: attributes.name ?? around.style });
    case 'table':
      return readCaptioned(inside(), attributes, reader);
    default:
      return inside();
  }
}

function readSlide(
  node: TokenNode,
  attributes: Attributes,
  { reader, readBlocks }: { reader: Reader; readBlocks: ReadBlocks },
): Block {
  const slide: Surroundings['slide'] = { notes: [], sourceLine: [] };
  const blocks = readBlocks(node.children, reader, { style: null, slide });
  return {
    kind: 'slide',
    origins: originsOf(node.token, reader),
    layout: attributes.layout ?? 'content',
    policy: readChoice(attributes, 'policy', { choices: POLICIES, token: node.token, reader }),
    blocks,
    notes: slide.notes,
    sourceLine: slide.sourceLine.length > 0 ? slide.sourceLine : null,
  };
}

/** Paragraphs as one line of text. */
function lineOf(blocks: readonly Block[], continued: boolean): readonly Inline[] {
  const line: Inline[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    if (continued || line.length > 0) line.push({ kind: 'text', text: ' ' });
    line.push(...block.content);
  }
  return line;
}

/** Columns, each a `column`; what stands between them makes columns of its own. */
function readColumns(node: TokenNode, reader: Reader, { around, readBlocks }: Context): Block {
  const columns: Block[][] = [];
  let loose: Block[] | null = null;
  for (const child of node.children) {
    const isColumn = child.token.type === 'container_open' && child.token.meta.name === 'column';
    const blocks = readBlocks([child], reader, around);
    if (isColumn) {
      columns.push(blocks);
      loose = null;
    } else if (loose !== null) loose.push(...blocks);
    else if (blocks.length > 0) {
      loose = blocks;
      columns.push(loose);
    }
  }
  return { kind: 'columns', origins: originsOf(node.token, reader), columns };
}

/** Gives the first table among the blocks its caption and anchor. */
function readCaptioned(blocks: Block[], attributes: Attributes, reader: Reader): readonly Block[] {
  const index = blocks.findIndex((block) => block.kind === 'table');
  const table = blocks[index];
  if (table?.kind !== 'table') return blocks;
  const { caption, anchor } = attributes;
  const captioned: TableBlock = {
    ...table,
    anchor: anchor === undefined ? null : reader.anchors.take(anchor),
    caption: caption === undefined || caption === '' ? null : [{ kind: 'text', text: caption }],
  };
  return blocks.with(index, captioned);
}
