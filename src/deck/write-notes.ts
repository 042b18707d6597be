import type { Block, Inline } from '../model/block.ts';
import { sayNumbers } from '../text/number-ranges.ts';

/**
 * Speaker notes as the comment in which Marp keeps them; empty where there are none. Marp reads a comment that is a YAML
 * mapping as directives (`header: x`), so a note that could begin one has a zero-width space before each line: no key of
 * it is then a directive's name. `-->` and `--->` cannot end the comment early.
 */
export function writeNotes(notes: readonly Block[]): string {
  const text = notesText(notes);
  if (text === '') return '';
  const closed = text.replace(/-(?=-+>)/gu, '-\u200b').replace(/--(?=!>)/gu, '-\u200b-');
  return `<!--\n${mayBeMapping(closed) ? closed.replace(/^(?=.)/gmu, '\u200b') : closed}\n-->`;
}

/**
 * Whether YAML could read a text as a mapping, or a tool as a word to itself. It cannot where the first line is plain
 * words: a key is written on one line.
 */
function mayBeMapping(text: string): boolean {
  const [first = ''] = text.split('\n');
  return (
    !/^[\p{L}\p{N}“‘•]/u.test(first) ||
    /:(?:\s|$)/u.test(first) ||
    /^(?:prettier-ignore|markdownlint-|lint )/u.test(first)
  );
}

/** Notes as plain text, a blank line between blocks. */
export function notesText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => blockText(block))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.start === null ? '•' : `${block.start + index}.`;
          return `${marker} ${notesText(item.blocks).replaceAll(/\n+/gu, '\n  ')}`;
        })
        .join('\n');
    case 'quote':
    case 'box':
      return notesText(block.blocks);
    case 'columns':
      return notesText(block.columns.flat());
    case 'definitions':
      return block.items.map(({ term, blocks }) => `${inlineText(term)}: ${notesText(blocks)}`).join('\n');
    case 'table':
      return [block.head, ...block.rows.map((row) => row.cells)]
        .map((cells) => cells.map((cell) => inlineText(cell.content)).join(' · '))
        .join('\n');
    case 'code':
      return block.text;
    case 'figure':
      return block.alt;
    default:
      return '';
  }
}

function inlineText(content: readonly Inline[]): string {
  return spokenText(content)
    .replace(/[\t-\r ]+/gu, ' ')
    .trim();
}

function spokenText(content: readonly Inline[]): string {
  return content.map(oneText).join('');
}

function oneText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'image':
      return inline.alt;
    case 'break':
      return ' ';
    case 'cite':
      return inline.numbers.length > 0 ? ` [${sayNumbers(inline.numbers)}]` : '';
    default:
      return spokenText(inline.content);
  }
}
