import type { Token } from 'markdown-it';

/** A token with the tokens between it and its closing one. */
export interface TokenNode {
  readonly token: Token;
  readonly children: readonly TokenNode[];
}

/** markdown-it's flat list of block tokens → a tree, without recursion. */
export function nestTokens(tokens: readonly Token[]): readonly TokenNode[] {
  const root: TokenNode[] = [];
  const open: TokenNode[][] = [root];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const children: TokenNode[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting > 0) open.push(children);
  }
  return root;
}
