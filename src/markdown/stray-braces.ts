import type { Range } from './line-index.ts';

/** Double braces left in text from which code and bound numbers were taken: a whole `{{…}}` on one line, or one side alone. */
export function strayBracesIn(prose: string): readonly Range[] {
  const found = prose.matchAll(/\{\{[^{}\n]*\}\}|\{\{|\}\}/g);
  return [...found].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}
