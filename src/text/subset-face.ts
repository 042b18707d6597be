import type { FontFile } from '../model/theme.ts';

/** What a browser applies unasked (CSS Fonts 4, 7.1), Arabic joining among it: glyphs of small capitals and the like are not wanted. */
const FEATURES = [
  ...['calt', 'ccmp', 'clig', 'curs', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig'],
  ...['fina', 'init', 'isol', 'medi', 'rvrn'],
] as const;

/** A font file with only the glyphs a text needs and the features that shape it. The same input gives the same bytes. */
export async function subsetFace(
  file: FontFile,
  text: string,
  format: 'sfnt' | 'woff2',
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const characters = [...new Set(text)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  // The package looks at a font's signature through Buffer's own toString.
  const { buffer, byteOffset, byteLength } = file.bytes;
  const made = await subsetFont(Buffer.from(buffer, byteOffset, byteLength), characters.join(''), {
    targetFormat: format,
    keepFeatures: [...FEATURES],
  });
  return new Uint8Array(made);
}
