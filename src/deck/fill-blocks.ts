import type { Block, CodeBlock, HeadingBlock, ListBlock, ParagraphBlock } from '../model/block.ts';
import { plainText } from './cut-inlines.ts';
import { cutText } from './cut-text.ts';
import {
  codeHeight,
  codeWidth,
  headingStyle,
  itemSetting,
  measureBlock,
  measureBlocks,
  paragraphStyle,
  quoteSetting,
  type Setting,
} from './measure-blocks.ts';
import { less, type Room, type Split, withoutOrphan } from './room.ts';
import { gapBetween, isLabel } from './spacing.ts';
import { splitTable } from './split-table.ts';

/** Less room than this under a heading is none, in points. */
const NO_LINE = 48;

/** Blocks that fit, and those that follow them. */
export interface Filled {
  readonly taken: readonly Block[];
  readonly rest: readonly Block[];
}

/**
 * Fills a room with blocks one below the other. A list goes in part at its items, a table at its rows; with `deep`,
 * where nothing but headings stands before it, also a paragraph at a sentence or a line, and an item or a row inside.
 * A heading is never left alone at the foot. With `deep` something is always taken.
 */
export function fillBlocks(blocks: readonly Block[], room: Room, setting: Setting, deep: boolean): Filled {
  const taken: Block[] = [];
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    const before = taken.at(-1);
    const gap = before ? gapBetween(before, block, setting.spacing, setting.inItem) : 0;
    const end = used + gap + measureBlock(block, setting);
    const first = deep && taken.every(heads) && (taken.length === 0 || room.full - used - gap > NO_LINE);
    if (end <= room.height + 0.01 || (first && !inParts(block) && end <= room.full + 0.01)) {
      taken.push(block);
      used = end;
      continue;
    }
    const split = splitBlock(block, less(room, used + gap), setting, first);
    if (split) return { taken: [...taken, split[0]], rest: [split[1], ...blocks.slice(index + 1)] };
    if (taken.length === 0) return deep ? { taken: [block], rest: blocks.slice(1) } : { taken, rest: blocks };
    // A figure can give way to the words below it.
    if (index === 1 && clings(blocks[0], block)) return { taken: blocks.slice(0, 2), rest: blocks.slice(2) };
    return withoutHeads(blocks, index);
  }
  return { taken, rest: [] };
}

/** Headings at the end go with what they head, and a figure or table with its caption. */
function withoutHeads(blocks: readonly Block[], index: number): Filled {
  let at = index;
  while (at > 0 && (heads(blocks[at - 1]) || clings(blocks[at - 1], blocks[at]))) at--;
  const cut = at === 0 ? index : at;
  return { taken: blocks.slice(0, cut), rest: blocks.slice(cut) };
}

function heads(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === 'heading' || isLabel(block));
}

/** A caption below its figure, and a table below its caption. */
function clings(above: Block | undefined, below: Block | undefined): boolean {
  if (above?.kind === 'figure') return isCaption(below);
  return isCaption(above) && below?.kind === 'table';
}

const isCaption = (block: Block | undefined) => block?.kind === 'paragraph' && block.style === 'caption';

function inParts(block: Block): boolean {
  return block.kind === 'list' || block.kind === 'table';
}

function splitBlock(block: Block, room: Room, setting: Setting, deep: boolean): Split | null {
  switch (block.kind) {
    case 'list':
      return splitList(block, room, setting, deep);
    case 'table':
      return splitTable(block, room, setting, deep);
    case 'paragraph':
    case 'heading':
      return deep ? splitText(block, room, setting) : null;
    case 'quote':
      return splitInside(block, room, quoteSetting(setting), deep);
    case 'box':
      return splitInside(block, less(room, setting.spacing.box), { ...setting, inItem: false }, deep);
    case 'code':
      return splitCode(block, room, setting, deep);
    default:
      return null;
  }
}

function splitInside(
  block: Block & { readonly kind: 'quote' | 'box' },
  room: Room,
  inside: Setting,
  deep: boolean,
): Split | null {
  const { taken, rest } = fillBlocks(block.blocks, room, inside, deep);
  if (taken.length === 0 || rest.length === 0) return null;
  return [
    { ...block, blocks: taken },
    { ...block, blocks: rest },
  ];
}

function splitList(list: ListBlock, room: Room, setting: Setting, deep: boolean): Split | null {
  const inside = itemSetting(list, setting);
  let used = 0;
  let fitting = 0;
  for (const item of list.items) {
    const next = (fitting > 0 ? setting.spacing.item : 0) + measureBlocks(item.blocks, inside);
    if (used + next > (fitting === 0 && deep ? room.full : room.height)) break;
    used += next;
    fitting++;
  }
  const at = withoutOrphan(fitting, list.items.length);
  if (at > 0) return splitAt(list, at);
  return deep ? splitItem(list, room, inside) : null;
}

function splitAt(list: ListBlock, at: number): Split {
  const start = list.start === null ? null : list.start + at;
  return [
    { ...list, items: list.items.slice(0, at) },
    { ...list, start, items: list.items.slice(at) },
  ];
}

function splitItem(list: ListBlock, room: Room, inside: Setting): Split | null {
  const [first, ...others] = list.items;
  if (!first) return null;
  const { taken, rest } = fillBlocks(first.blocks, room, inside, true);
  if (rest.length === 0 && others.length === 0) return null;
  if (rest.length === 0) return splitAt(list, 1);
  return [
    { ...list, items: [{ ...first, blocks: taken }] },
    { ...list, items: [{ ...first, blocks: rest }, ...others] },
  ];
}

function splitText(block: ParagraphBlock | HeadingBlock, room: Room, setting: Setting): Split | null {
  const name = block.kind === 'heading' ? headingStyle(block.level) : paragraphStyle(block.style);
  const { head, tail } = cutText(
    block.content,
    { style: setting.styles[name], width: setting.width, height: room.height, full: room.full },
    setting.context,
  );
  if (head.length === 0 || tail.length === 0) return null;
  return [
    { ...block, content: head },
    { ...block, content: tail },
  ];
}

/** Between lines; a first line that is too long is cut like a word. */
function splitCode(code: CodeBlock, room: Room, setting: Setting, deep: boolean): Split | null {
  const height = room.height - 2 * setting.spacing.pad;
  const lines = code.text.split('\n');
  let at = 0;
  while (at < lines.length && codeHeight(lines.slice(0, at + 1).join('\n'), setting) <= room.height) at++;
  const part = (text: string): CodeBlock => ({ ...code, text });
  if (at > 0 && at < lines.length)
    return [part(lines.slice(0, at).join('\n')), part(lines.slice(at).join('\n'))];
  if (!deep) return null;
  const [first = '', ...others] = lines;
  const style = setting.styles.code;
  const { head, tail } = cutText(
    [{ kind: 'text', text: first }],
    { style, width: codeWidth(setting), height, full: null },
    setting.context,
  );
  if (tail.length === 0) return null;
  return [part(plainText(head)), part([plainText(tail), ...others].join('\n'))];
}
