import type { MarkdownIt, StateInline } from 'markdown-it';

function footnote(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (!state.src.startsWith('^[', start)) return false;
  const end = state.md.helpers.parseLinkLabel(state, start + 1);
  if (end < 0 || state.src.slice(start + 2, end).trim() === '') return false;
  if (!silent) {
    const { posMax } = state;
    state.pos = start + 2;
    state.posMax = end;
    state.push('footnote_open', 'span', 1);
    state.md.inline.tokenize(state);
    state.push('footnote_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = end + 1;
  return true;
}

/** `^[The words of the note.]`, as Pandoc has it: a note that cites nothing, where it belongs. */
export function footnoteRule(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'footnote', footnote);
}
