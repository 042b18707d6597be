import type { MarkdownIt, StateInline } from 'markdown-it';

/** `{lang=fr}`: a language as BCP 47 has it, in quotation marks or without. */
const LANGUAGE = /^\{lang=("?)([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\1\}/;

function language(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src.charAt(start) !== '[') return false;
  const end = state.md.helpers.parseLinkLabel(state, start);
  const match = end < 0 ? null : LANGUAGE.exec(state.src.slice(end + 1, state.posMax));
  if (match === null) return false;
  if (!silent) {
    const { posMax } = state;
    state.pos = start + 1;
    state.posMax = end;
    state.push('language_open', 'span', 1).info = match[2] ?? '';
    state.md.inline.tokenize(state);
    state.push('language_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = end + 1 + match[0].length;
  return true;
}

/** `[mot à mot]{lang=fr}`, as Pandoc has it: words of another language than the document’s. */
export function languageRule(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'language', language);
}
