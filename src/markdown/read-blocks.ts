import { error, warning } from '../diagnostics/diagnose.ts';
import type { Block, Inline, TableBlock, TableCell } from '../model/block.ts';
import type { AnchorMeta } from './anchor-rule.ts';
import { captionTables } from './caption-tables.ts';
import { plainText } from './map-inlines.ts';
import { readContainer } from './read-container.ts';
import { readDirective, readPicture } from './read-figure.ts';
import { readInlines } from './read-inlines.ts';
import { originsOf, type ReadBlocks, type Reader, type Surroundings, spanOf } from './reader.ts';
import type { TokenNode } from './token-tree.ts';

/** Nested tokens → blocks. */
export const readBlocks: ReadBlocks = (nodes, reader, around) =>
  captionTables(
    nodes.flatMap((node) => readBlock(node, reader, around)),
    reader,
  );

function readBlock(node: TokenNode, reader: Reader, around: Surroundings): readonly Block[] {
  const { token, children } = node;
  const origins = originsOf(token, reader);
  switch (token.type) {
    case 'heading_open':
      return [readHeading(node, reader)];
    case 'paragraph_open':
      return readParagraph(node, reader, around);
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [readList(node, reader, around)];
    case 'table_open':
      return [readTable(node, reader)];
    case 'note_definition_open': {
      const hint = 'A template writes a note where it belongs: `^[its words]`.';
      reader.report(
        warning('markdown/footnote', spanOf(token, reader), 'No note can be defined here.', hint),
      );
      return readParagraph(node, reader, around);
    }
    case 'blockquote_open':
      return [{ kind: 'quote', origins, blocks: readBlocks(children, reader, around) }];
    case 'fence':
    case 'code_block': {
      const language = /^\s*(\S+)/.exec(token.info)?.[1] ?? null;
      return [{ kind: 'code', origins, language, text: token.content.replace(/\n$/, '') }];
    }
    case 'hr':
      return [{ kind: 'rule', origins }];
    case 'dl_open':
      return [{ kind: 'definitions', origins, items: readDefinitions(children, reader, around) }];
    case 'container_open':
      return readContainer(node, reader, { around, readBlocks });
    case 'directive':
      return readDirective(token, reader);
    case 'stray_fence': {
      const hint = 'Take the line out, or give it the opening line it lacks.';
      const message = 'This closing line has no opening one.';
      reader.report(error('markdown/stray-fence', spanOf(token, reader), message, hint));
      return [];
    }
    default:
      return [];
  }
}

/** The line of text of a heading, paragraph, term or cell. */
function contentOf(node: TokenNode | undefined, reader: Reader): readonly Inline[] {
  const inline = node?.children[0]?.token;
  return inline === undefined ? [] : readInlines(inline, reader);
}

function readHeading(node: TokenNode, reader: Reader): Block {
  const content = contentOf(node, reader);
  const meta: Partial<AnchorMeta> | null = node.children[0]?.token.meta ?? null;
  const anchor =
    meta?.anchor === undefined
      ? reader.anchors.takeSlug(plainText(content))
      : reader.anchors.take(meta.anchor);
  const level = Number(node.token.tag.slice(1));
  return { kind: 'heading', origins: originsOf(node.token, reader), level, anchor, content };
}

function readParagraph(node: TokenNode, reader: Reader, { style }: Surroundings): readonly Block[] {
  const inline = node.children[0]?.token;
  const picture = inline === undefined ? null : readPicture(node.token, inline, reader);
  if (picture !== null) return picture;
  return [
    {
      kind: 'paragraph',
      origins: originsOf(node.token, reader),
      style,
      content: contentOf(node, reader),
    },
  ];
}

function readList({ token, children }: TokenNode, reader: Reader, around: Surroundings): Block {
  const isTight = (item: TokenNode) =>
    item.children.every((child) => child.token.type !== 'paragraph_open' || child.token.hidden);
  return {
    kind: 'list',
    origins: originsOf(token, reader),
    start: token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null,
    tight: children.every(isTight),
    items: children.map((item) => ({
      origins: originsOf(item.token, reader),
      blocks: readBlocks(item.children, reader, around),
    })),
  };
}

function readTable({ token, children }: TokenNode, reader: Reader): TableBlock {
  const cells = (row: TokenNode | undefined): TableCell[] =>
    (row?.children ?? []).map((cell) => ({ content: contentOf(cell, reader) }));
  const headRow = children.find((part) => part.token.type === 'thead_open')?.children[0];
  const body = children.find((part) => part.token.type === 'tbody_open')?.children ?? [];
  return {
    kind: 'table',
    origins: originsOf(token, reader),
    anchor: null,
    number: null,
    caption: null,
    align: (headRow?.children ?? []).map((cell) => alignOf(cell)),
    head: cells(headRow),
    rows: body.map((row) => ({ origins: originsOf(row.token, reader), cells: cells(row) })),
  };
}

function alignOf({ token }: TokenNode): TableBlock['align'][number] {
  const style = token.attrGet('style') ?? '';
  if (style.endsWith('right')) return 'right';
  return style.endsWith('center') ? 'center' : 'left';
}

/** A term with all that follows it up to the next term. */
function readDefinitions(nodes: readonly TokenNode[], reader: Reader, around: Surroundings) {
  const items: { term: readonly Inline[]; blocks: Block[] }[] = [];
  for (const node of nodes) {
    if (node.token.type === 'dt_open') items.push({ term: contentOf(node, reader), blocks: [] });
    else items.at(-1)?.blocks.push(...readBlocks(node.children, reader, around));
  }
  return items;
}
