import type { MarkdownIt, StateCore } from 'markdown-it';

/** What the `inline` token of a heading with an anchor holds in `meta`; `written` is its content before the anchor was cut. */
export interface AnchorMeta {
  readonly anchor: string;
  readonly written: string;
}

function anchors(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'inline' || state.tokens[index - 1]?.type !== 'heading_open') continue;
    const match = /(?:^|\s)\{#([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)\}$/u.exec(token.content);
    if (match === null) continue;
    token.meta = { anchor: match[1] ?? '', written: token.content } satisfies AnchorMeta;
    token.content = token.content.slice(0, match.index).trimEnd();
  }
}

/** `## Title {#anchor}`. An escaped brace is text. */
export function anchorRule(parser: MarkdownIt): void {
  parser.core.ruler.before('inline', 'anchor', anchors);
}
