import type { Token } from 'markdown-it';

/** The plain text of inline tokens: citations have none, a line break is a space. */
export function tokenText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'image') text += tokenText(token.children ?? []);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else text += token.content;
  }
  return text.trim();
}
