import type { ImageFile } from '../../model/briefing.ts';

/** Whether a PNG or JPEG has its end and, as far as that can be told, all that is before it. */
export async function isWholePicture(bytes: Uint8Array, mime: ImageFile['mime']): Promise<boolean> {
  if (mime === 'image/png') return isWholePng(bytes);
  return mime === 'image/jpeg' ? hasEnd(bytes) : true;
}

const DATA = 0x49444154;
const END = 0x49454e44;

/** PNG (ISO/IEC 15948): chunks up to the one that ends it, and pixels that can be inflated to the last. */
async function isWholePng(bytes: Uint8Array): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    if (name === END) return inflates(data);
    if (at + 12 + length > bytes.length) return false;
    if (name === DATA) data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return false;
}

async function inflates(parts: readonly Uint8Array[]): Promise<boolean> {
  const blob = new Blob(parts.map((part) => new Uint8Array(part)));
  const reader = blob.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    while (!(await reader.read()).done);
    return true;
  } catch {
    return false;
  }
}

/** JPEG (ITU T.81): the marker that ends it, before whatever some cameras write after it. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
