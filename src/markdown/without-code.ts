const CODE = /\\[!-/:-@[-`{-~]:*|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\{\{[^{}|\n]*(?:\|[^{}\n]*)?\}\}/g;

/**
 * An inline token's content with blanks in place of what is not plain text: code spans, bound numbers, escaped characters
 * (and the colons behind an escaped one). Offsets stay.
 */
export function withoutCode(content: string): string {
  return content.replace(CODE, (found) => found.replace(/[^\n]/g, ' '));
}
