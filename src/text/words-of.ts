/** Words and single spaces, in order. */
export function wordsOf(text: string): readonly string[] {
  return text.includes(' ') ? text.split(/( )/).filter((word) => word !== '') : text === '' ? [] : [text];
}
