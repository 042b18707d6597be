import type { MarkdownIt, StateInline } from 'markdown-it';

/** Styles of `:name[text]`. Any other name is literal text. */
const SPAN_NAMES: readonly string[] = ['muted', 'accent', 'label'];

function span(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src.charAt(start) !== ':') return false;
  const name = SPAN_NAMES.find((known) => state.src.startsWith(`${known}[`, start + 1));
  if (name === undefined) return false;
  const labelStart = start + name.length + 1;
  const labelEnd = state.md.helpers.parseLinkLabel(state, labelStart);
  if (labelEnd < 0) return false;
  if (!silent) {
    const { posMax } = state;
    state.pos = labelStart + 1;
    state.posMax = labelEnd;
    state.push('span_open', 'span', 1).info = name;
    state.md.inline.tokenize(state);
    state.push('span_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = labelEnd + 1;
  return true;
}

/** `:muted[text]`, `:accent[text]`, `:label[text]`. */
export function spanRule(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'span', span);
}
