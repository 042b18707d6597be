import type { MarkdownIt, StateBlock } from 'markdown-it';

/** What a `directive` token holds in `meta`. */
export interface DirectiveMeta {
  readonly name: string;
  /** What follows the name, trimmed: nothing, or a JSON object. */
  readonly info: string;
}

function directive(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(start, state.eMarks[startLine]);
  const match = /^::([a-z][a-z-]*)(?:[ \t]+(\{.*\}))?[ \t]*$/.exec(line);
  if (match === null) return false;
  if (startLine + 1 < endLine && !state.isEmpty(startLine + 1)) return false;
  if (silent) return true;
  const token = state.push('directive', '', 0);
  token.map = [startLine, startLine + 1];
  token.meta = { name: match[1] ?? '', info: match[2] ?? '' } satisfies DirectiveMeta;
  state.line = startLine + 1;
  return true;
}

/** `::name {…}` alone on a line, with nothing on the next. */
export function directiveRule(parser: MarkdownIt): void {
  parser.block.ruler.before('paragraph', 'directive', directive, { alt: [] });
}
