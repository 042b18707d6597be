import type { FontFile } from '../model/theme.ts';

/** A font file with only the glyphs a text needs, and all its layout features. The same input gives the same bytes. */
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
  });
  return new Uint8Array(made);
}
