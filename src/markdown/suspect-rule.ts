import type { MarkdownIt, StateCore } from 'markdown-it';

/** What looks like ours and is not; noted in `meta.suspects` of the inline token that holds it. */
export interface Suspect {
  readonly text: string;
}

const PATTERN = /\[@[^[\]]{0,60}\]?/g;

function suspects(state: StateCore): void {
  for (const token of state.tokens) {
    // Escaped brackets are tokens of another type until text is joined.
    const found = (token.children ?? [])
      .filter((child) => child.type === 'text' && child.content.includes('['))
      .flatMap((child) => child.content.match(PATTERN) ?? [])
      .map((text): Suspect => ({ text }));
    if (found.length > 0) token.meta = { ...token.meta, suspects: found };
  }
}

/** Notes text such as `[@ id]`, which the author surely did not mean to print. */
export function suspectRule(parser: MarkdownIt): void {
  parser.core.ruler.before('text_join', 'suspects', suspects);
}
