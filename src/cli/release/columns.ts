/** Text in exactly `width` columns: filled with spaces, or cut at a word and closed with “…”. */
export function toWidth(text: string, width: number): string {
  const length = columnsOf(text);
  if (length <= width) return text + ' '.repeat(width - length);
  let cut = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (columnsOf(cut) + columnsOf(segment) > width - 1) break;
    cut += segment;
  }
  const whole = cut.replace(/\s+\S*$/u, '');
  const kept = whole.trim().length > (width * 2) / 3 ? whole : cut;
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - columnsOf(kept)))}`;
}

/** Lines of at most `width` columns, all but the first indented. */
export function wrap(
  text: string,
  { width, indent }: { readonly width: number; readonly indent: number },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /u)) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a terminal gives a text: two for each wide character (Unicode, East Asian Width). */
function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
