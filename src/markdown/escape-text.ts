/**
 * Text as Markdown that prints it amid a line, with as few backslashes as that takes: what could begin emphasis, code, a
 * link, HTML or an entity. What matters only at the start of a line is `protectLineStart`'s.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\\`*[\]~]|<(?![\s\d=]|$)|<(?=[^\s<>]*>)|&(?=#?[0-9a-zA-Z]+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** A line of written Markdown that begins a paragraph, or continues one, kept from being anything else: a list, a rule … */
export function protectLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|[-=|:][-=|:\s]*$|>|:[:\s])/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
