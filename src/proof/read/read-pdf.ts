import { unzlibSync } from 'fflate';
import type { Memo } from '../../model/memo.ts';
import { unicodeOf } from '../../text/to-unicode.ts';
import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';
import { type Font, paintedText } from './painted-text.ts';
import { fromLatin1, latin1, type PdfObject, pdfObjects } from './pdf-objects.ts';
import type { ReadFile } from './read-file.ts';
import { readMarkup } from './read-markup.ts';
import { readPdfStrings } from './read-pdf-strings.ts';

/** Streams that hold glyphs, pixels or colours. */
const SILENT =
  /\/Subtype\s*\/(?:Image|CIDFontType0C|OpenType|Type1C)|\/Length1 |\/FontFile|\/N 3\b|\/Type\s*\/XRef/u;

/**
 * Texts of a PDF, from the bytes of the file: what its pages paint, glyph by glyph through the maps from glyph to character
 * that it carries (ISO 32000-1, 9.10.3), every string of its objects by the key it stands under, metadata, and files
 * attached. Each stream is inflated. `kept` holds what streams hold and paint, by their bytes and fonts: a page that is as
 * it was is not read twice.
 */
export function readPdf(bytes: Uint8Array, readFile: ReadFile, kept: Memo<string>): readonly Passage[] {
  const objects = pdfObjects(bytes);
  const streams = objects.flatMap((object) => {
    if (object.stream === null || SILENT.test(object.dictionary)) return [];
    return [{ object, text: inflate(object, kept) }];
  });
  const { fonts, key } = readFonts(
    objects,
    new Map(streams.map(({ object, text }) => [object.number, text])),
  );
  const painted: string[] = [];
  const passages: Passage[] = [];
  for (const { object, text } of streams) {
    const { dictionary } = object;
    if (/\/Type\s*\/Metadata/u.test(dictionary))
      passages.push(...readMarkup(new TextDecoder().decode(fromLatin1(text)), 'metadata (XMP)'));
    else if (/\/Type\s*\/EmbeddedFile/u.test(dictionary))
      passages.push(
        ...readFile({ path: 'attachment', bytes: fromLatin1(text) }).map((each) => ({
          ...each,
          channel: `an attachment, ${each.channel}`,
        })),
      );
    else if (/\/Type\s*\/ObjStm/u.test(dictionary)) passages.push(...readPdfStrings([text]));
    else if (!text.includes('begincmap'))
      painted.push(kept.get(`painted ${key} ${text}`, () => paintedText(text, fonts)));
  }
  return [
    { channel: 'text of pages', kind: 'words', text: painted.join(BREAK) },
    ...readPdfStrings(objects.map(({ dictionary }) => dictionary)),
    ...passages,
  ];
}

/** Fonts by the name that pages call them by; the last one, where two pages give a name to different fonts. `key` says all of it. */
function readFonts(
  objects: readonly PdfObject[],
  streams: ReadonlyMap<number, string>,
): { readonly fonts: ReadonlyMap<string, Font>; readonly key: string } {
  const maps = new Map<number, { readonly font: Font; readonly map: string }>();
  for (const { number, dictionary } of objects) {
    const map = streams.get(Number(/\/ToUnicode (\d+) 0 R/u.exec(dictionary)?.[1] ?? -1));
    if (map !== undefined) maps.set(number, { font: byCode(unicodeOf(map)), map });
  }
  const fonts = new Map<string, Font>();
  const keys = new Map<string, string>();
  for (const { dictionary } of objects) {
    for (const [, name = '', number] of dictionary.matchAll(/\/([\w.+-]+) (\d+) 0 R/gu)) {
      const found = maps.get(Number(number));
      if (found === undefined) continue;
      fonts.set(name, found.font);
      keys.set(name, found.map);
    }
  }
  return { fonts, key: [...keys].flat().join(' ') };
}

function byCode(characters: ReadonlyMap<string, string>): Font {
  const font: string[] = [];
  for (const [code, text] of characters) font[Number.parseInt(code, 16)] = text;
  return font;
}

/** What a stream holds, a character a byte. */
function inflate({ dictionary, stream }: PdfObject, kept: Memo<string>): string {
  const data = stream ?? new Uint8Array();
  const raw = latin1(data);
  return /\/FlateDecode/u.test(dictionary) ? kept.get(raw, () => latin1(unzlibSync(data))) : raw;
}
