import { BREAK } from '../normalize.ts';
import { decodePdfText } from './read-pdf-strings.ts';

/** Characters by glyph number. */
export type Font = readonly (string | undefined)[];

/**
 * What a stream of PDF operators paints, read in one pass: glyph numbers in hexadecimal through the font that is set, literal
 * strings, and texts that stand in place of glyphs. Marked content is a stretch of its own.
 */
export function paintedText(content: string, fonts: ReadonlyMap<string, Font>): string {
  const text: string[] = [];
  let font: Font = [];
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === LESS) {
      const end = content.indexOf('>', at);
      if (end < 0) break;
      if (content.charCodeAt(at + 1) !== LESS) showGlyphs(content, { from: at + 1, to: end, font, text });
      at = end;
    } else if (code === OPEN) {
      const end = endOfLiteral(content, at + 1);
      text.push(decodePdfText(null, content.slice(at + 1, end)));
      at = end;
    } else if (code === SLASH) {
      const word = WORD.exec(content.slice(at + 1, at + 64))?.[0] ?? '';
      if (word === 'ActualText') text.push(BREAK);
      font = fonts.get(word) ?? font;
      at += word.length;
    } else if (code === LETTER_B && content.charCodeAt(at + 1) === LETTER_T) text.push(' ');
    else if (code === LETTER_E && content.startsWith('EMC', at)) text.push(BREAK);
  }
  return text.join('');
}

const LESS = 0x3c;
const OPEN = 0x28;
const SLASH = 0x2f;
const LETTER_B = 0x42;
const LETTER_E = 0x45;
const LETTER_T = 0x54;
const WORD = /^[\w.+-]+/;

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly font: Font;
  readonly text: string[];
}

/** A text of its own (it begins with a mark of byte order), or glyph numbers of four digits. */
function showGlyphs(content: string, { from, to, font, text }: Shown): void {
  const start = content.slice(from, from + 4).toLowerCase();
  if (start === 'feff') text.push(decodePdfText(content.slice(from, to), ''), BREAK);
  else {
    let shown = '';
    for (let at = from; at + 4 <= to; at += 4) shown += font[glyphAt(content, at)] ?? '';
    text.push(shown);
  }
}

/** Four hexadecimal digits; what is none counts as 0. */
function glyphAt(content: string, at: number): number {
  let glyph = 0;
  for (let digit = at; digit < at + 4; digit++)
    glyph = (glyph << 4) | (DIGITS[content.charCodeAt(digit)] ?? 0);
  return glyph;
}

const DIGITS: Readonly<Record<number, number>> = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? 0 : digit;
});

function endOfLiteral(content: string, from: number): number {
  for (let at = from; at < content.length; at++) {
    const sign = content[at];
    if (sign === '\\') at++;
    else if (sign === ')') return at;
  }
  return content.length;
}
