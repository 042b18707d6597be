import type { MarkdownIt, StateInline } from 'markdown-it';

/** One `@id, locator`; offsets are in the inline token's content. */
export interface CitationTarget {
  readonly id: string;
  readonly locator: string | null;
  readonly start: number;
  readonly end: number;
}

/** What a `citation` token holds in `meta`. */
export interface CitationMeta {
  readonly start: number;
  readonly end: number;
  readonly targets: readonly CitationTarget[];
}

const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:/-]*[\p{L}\p{N}_])?$/u;

/** Offset of the first of `stops` that no backslash escapes, from `from`; -1 where a `[` or the end comes first. */
function findUnescaped(text: string, stops: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (stops.includes(char)) return at;
    else if (char === '[') return -1;
  }
  return -1;
}

const unescapeText = (text: string) =>
  text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

function readTarget(text: string, from: number, to: number): CitationTarget | null {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = from + raw.trimEnd().length;
  if (text.charAt(start) !== '@') return null;
  const comma = findUnescaped(text, ',', start, end);
  const id = unescapeText(text.slice(start + 1, comma < 0 ? end : comma));
  if (!ID.test(id)) return null;
  const locator = comma < 0 ? '' : unescapeText(text.slice(comma + 1, end));
  return { id, locator: locator === '' ? null : locator, start, end };
}

/** Reads the citation that begins at `[`, or null where it is none. */
function readCitation(text: string, start: number, max: number): CitationMeta | null {
  const targets: CitationTarget[] = [];
  let from = start + 1;
  for (;;) {
    const stop = findUnescaped(text, ';]', from, max);
    const target = stop < 0 ? null : readTarget(text, from, stop);
    if (target === null) return null;
    targets.push(target);
    from = stop + 1;
    if (text.charAt(stop) === ']') return { start, end: from, targets };
  }
}

function citation(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '[' || state.src.charAt(state.pos + 1) !== '@') return false;
  const meta = readCitation(state.src, state.pos, state.posMax);
  // `[@id](…)` is a link.
  if (meta === null || state.src.charAt(meta.end) === '(') return false;
  if (!silent) state.push('citation', '', 0).meta = meta;
  state.pos = meta.end;
  return true;
}

/** `[@id]`, `[@id, p. 2]`, `[@a; @b]`. A backslash keeps a comma, a semicolon or a bracket in a locator. */
export function citationRule(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'citation', citation);
}
