/**
 * Text as Markdown that prints exactly that text, whatever stands before or after it on its line: every ASCII punctuation
 * character takes a backslash (CommonMark 2.4), and white space with line breaks becomes one space. Other spaces, such as
 * the no-break space, stay inside the text and are dropped at its ends.
 */
export function escapeMarkdown(text: string): string {
  return normalizeSpace(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What `escapeMarkdown` prints of a text. */
export function normalizeSpace(text: string): string {
  return text.replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ').trim();
}
