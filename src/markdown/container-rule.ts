import type { MarkdownIt, StateBlock } from 'markdown-it';

/** What a `container_open` token holds in `meta`. Columns are UTF-16 offsets in their line. */
export interface ContainerMeta {
  readonly name: string;
  /** What follows the name, trimmed. */
  readonly info: string;
  /** How many colons. */
  readonly fence: number;
  readonly column: number;
  /** The line of the closing fence; null where it has none. */
  readonly closingLine: number | null;
}

/** Fences of this length and longer are written by templates, and no code block hides their end. */
export const TEMPLATE_FENCE = 6;

interface Fence {
  readonly length: number;
  readonly info: string;
}

const COLON = 0x3a;

/** The fence that begins a line, or null. Everything after three colons counts, so that no misspelt passage is printed by mistake. */
function fenceAt(state: StateBlock, line: number): Fence | null {
  const start = indexAt(state, line);
  if (state.src.charCodeAt(start) !== COLON || indentAt(state, line) >= 4) return null;
  const end = state.skipChars(start, COLON);
  if (end - start < 3) return null;
  return { length: end - start, info: state.src.slice(end, state.eMarks[line]).trim() };
}

const indexAt = (state: StateBlock, line: number) => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
const indentAt = (state: StateBlock, line: number) => (state.sCount[line] ?? 0) - state.blkIndent;

/** The line after a code block that begins at `line`; `line` itself where none does. */
function skipCode(state: StateBlock, line: number, endLine: number): number {
  const textOf = (at: number) => state.src.slice(indexAt(state, at), state.eMarks[at]);
  const open = indentAt(state, line) < 4 ? /^(`{3,})[^`]*$|^(~{3,})/.exec(textOf(line)) : null;
  const marker = open?.[1] ?? open?.[2];
  if (marker === undefined) return line;
  const close = new RegExp(`^${marker}${marker.charAt(0)}*[ \\t]*$`);
  for (let next = line + 1; next < endLine; next++) {
    if (indentAt(state, next) < 0 && !state.isEmpty(next)) return next;
    if (indentAt(state, next) < 4 && close.test(textOf(next))) return next + 1;
  }
  return endLine;
}

/** Where a container's inside ends, and whether a fence ends it. Fences of the same length nest by counting. */
function findEnd(state: StateBlock, startLine: number, endLine: number, length: number) {
  let open = 1;
  let line = startLine + 1;
  while (line < endLine) {
    if (!state.isEmpty(line) && indentAt(state, line) < 0) break;
    const past = length < TEMPLATE_FENCE ? skipCode(state, line, endLine) : line;
    if (past > line) {
      line = past;
      continue;
    }
    const fence = fenceAt(state, line);
    if (fence?.length === length) open += fence.info === '' ? -1 : 1;
    if (open === 0) return { line, closed: true };
    line++;
  }
  return { line, closed: false };
}

function columnAt(state: StateBlock, line: number): number {
  const index = indexAt(state, line);
  return index - (index === 0 ? 0 : state.src.lastIndexOf('\n', index - 1) + 1);
}

function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const fence = fenceAt(state, startLine);
  if (fence === null) return false;
  if (silent) return true;
  if (fence.info === '') {
    const stray = state.push('stray_fence', '', 0);
    stray.map = [startLine, startLine + 1];
    state.line = startLine + 1;
    return true;
  }
  const end = findEnd(state, startLine, endLine, fence.length);
  const name = /^[^\s{]+|^/.exec(fence.info)?.[0] ?? '';
  const after = end.closed ? end.line + 1 : end.line;
  const open = state.push('container_open', 'div', 1);
  open.map = [startLine, after];
  open.meta = {
    name,
    info: fence.info.slice(name.length).trim(),
    fence: fence.length,
    column: columnAt(state, startLine),
    closingLine: end.closed ? end.line : null,
  } satisfies ContainerMeta;
  const { lineMax } = state;
  state.lineMax = end.line;
  state.md.block.tokenize(state, startLine + 1, end.line);
  state.lineMax = lineMax;
  state.push('container_close', 'div', -1);
  state.line = after;
  return true;
}

/** `::: name …` to a line of exactly as many colons. */
export function containerRule(parser: MarkdownIt): void {
  parser.block.ruler.before('table', 'container', container, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}
