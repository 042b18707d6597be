import { unzlibSync } from 'fflate';
import { unicodeOf } from '../../text/to-unicode.ts';
import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';
import { type Font, paintedText } from './painted-text.ts';
import { latin1, type PdfObject, pdfObjects } from './pdf-objects.ts';
import type { ReadFile } from './read-file.ts';
import { readMarkup } from './read-markup.ts';
import { readPdfStrings } from './read-pdf-strings.ts';

/** Streams that hold glyphs, pixels or colours. */
const SILENT =
  /\/Subtype\s*\/(?:Image|CIDFontType0C|OpenType|Type1C)|\/Length1 |\/FontFile|\/N 3\b|\/Type\s*\/XRef/u;

/**
 * Texts of a PDF, from the bytes of the file: what its pages paint, glyph by glyph through the maps from glyph to character
 * that it carries (ISO 32000-1, 9.10.3), every string of its objects by the key it stands under, metadata, and files
 * attached. Each stream is inflated; nothing is taken from memory.
 */
export function readPdf(bytes: Uint8Array, readFile: ReadFile): readonly Passage[] {
  const objects = pdfObjects(bytes);
  const streams = objects.flatMap((object) => {
    if (object.stream === null || SILENT.test(object.dictionary)) return [];
    return [{ object, data: inflate(object) }];
  });
  const texts = new Map(streams.map(({ object, data }) => [object.number, latin1(data)] as const));
  const fonts = readFonts(objects, texts);
  const painted: string[] = [];
  const passages: Passage[] = [];
  for (const { object, data } of streams) {
    const { dictionary } = object;
    const text = texts.get(object.number) ?? '';
    if (/\/Type\s*\/Metadata/u.test(dictionary))
      passages.push(...readMarkup(new TextDecoder().decode(data), 'metadata (XMP)'));
    else if (/\/Type\s*\/EmbeddedFile/u.test(dictionary))
      passages.push(
        ...readFile({ path: 'attachment', bytes: data }).map((each) => ({
          ...each,
          channel: `an attachment, ${each.channel}`,
        })),
      );
    else if (/\/Type\s*\/ObjStm/u.test(dictionary)) passages.push(...readPdfStrings([text]));
    else if (!text.includes('begincmap')) painted.push(paintedText(text, fonts));
  }
  return [
    { channel: 'text of pages', kind: 'words', text: painted.join(BREAK) },
    ...readPdfStrings(objects.map(({ dictionary }) => dictionary)),
    ...passages,
  ];
}

/** Fonts by the name that pages call them by; the last one, where two pages give a name to different fonts. */
function readFonts(
  objects: readonly PdfObject[],
  streams: ReadonlyMap<number, string>,
): ReadonlyMap<string, Font> {
  const maps = new Map<number, Font>();
  for (const { number, dictionary } of objects) {
    const map = streams.get(Number(/\/ToUnicode (\d+) 0 R/u.exec(dictionary)?.[1] ?? -1));
    if (map !== undefined) maps.set(number, byCode(unicodeOf(map)));
  }
  const fonts = new Map<string, Font>();
  for (const { dictionary } of objects) {
    for (const [, name = '', number] of dictionary.matchAll(/\/([\w.+-]+) (\d+) 0 R/gu)) {
      const font = maps.get(Number(number));
      if (font !== undefined) fonts.set(name, font);
    }
  }
  return fonts;
}

function byCode(characters: ReadonlyMap<string, string>): Font {
  const font: string[] = [];
  for (const [code, text] of characters) font[Number.parseInt(code, 16)] = text;
  return font;
}

function inflate({ dictionary, stream }: PdfObject): Uint8Array {
  const data = stream ?? new Uint8Array();
  return /\/FlateDecode/u.test(dictionary) ? unzlibSync(data) : data;
}
