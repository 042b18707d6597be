import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import type { Range } from './line-index.ts';

/** What a `note_reference` token holds in `meta`: `[^label]`, by offsets in the inline token's content. */
export interface NoteReferenceMeta extends Range {
  readonly label: string;
}

/** What a `note_definition_open` token holds in `meta`. */
export interface NoteDefinitionMeta {
  readonly label: string;
}

/** `[^1](…)` is a link. */
const REFERENCE = /\[\^([^\s[\]^]{1,60})\](?!\()/y;
const DEFINITION = /^\[\^([^\s[\]^]{1,60})\]:[ \t]*/;

function reference(state: StateInline, silent: boolean): boolean {
  REFERENCE.lastIndex = state.pos;
  const [written, label] = REFERENCE.exec(state.src) ?? [];
  if (written === undefined || label === undefined) return false;
  const end = state.pos + written.length;
  if (end > state.posMax) return false;
  if (!silent) {
    const token = state.push('note_reference', '', 0);
    token.content = written;
    token.meta = { label, start: state.pos, end } satisfies NoteReferenceMeta;
  }
  state.pos = end;
  return true;
}

function definition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const lineOf = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const [opening, label] = DEFINITION.exec(lineOf(startLine).trimEnd()) ?? [];
  if (opening === undefined || label === undefined) return false;
  if (silent) return true;
  const ends = state.md.block.ruler.getRules('paragraph');
  // A list ends a paragraph only as CommonMark has it.
  const around = state.parentType;
  state.parentType = 'paragraph';
  let next = startLine + 1;
  while (next < endLine && !state.isEmpty(next) && !ends.some((rule) => rule(state, next, endLine, true)))
    next++;
  state.parentType = around;
  const map: [number, number] = [startLine, next];
  const open = state.push('note_definition_open', 'aside', 1);
  open.map = map;
  open.meta = { label } satisfies NoteDefinitionMeta;
  const inline = state.push('inline', '', 0);
  const lines = Array.from({ length: next - startLine }, (_, index) => lineOf(startLine + index).trim());
  inline.content = lines.join('\n').slice(opening.length);
  inline.map = map;
  inline.children = [];
  state.push('note_definition_close', 'aside', -1);
  state.line = next;
  return true;
}

/**
 * `[^label]`, and `[^label]: The words of the note.` as a paragraph of its own or the lines of one, up to a blank line.
 * Reading a brief puts the words where they are referred to.
 */
export function noteRule(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'note_reference', reference);
  parser.block.ruler.before('reference', 'note_definition', definition, { alt: ['paragraph', 'reference'] });
}
