/** How much of a font is looked at: its table directory holds a checksum of every table. */
const DIRECTORY = 512;

/** FNV-1a, 32 bits, of a font's table directory: another number for another font. */
export function fontChecksum(bytes: Uint8Array): number {
  const known = CHECKSUMS.get(bytes) ?? checksumOf(bytes);
  CHECKSUMS.set(bytes, known);
  return known;
}

const CHECKSUMS = new WeakMap<Uint8Array, number>();

function checksumOf(bytes: Uint8Array): number {
  let hash = bytes.length;
  for (const byte of bytes.subarray(0, DIRECTORY)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
