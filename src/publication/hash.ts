import type { Briefing } from '../model/briefing.ts';

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Hash of what a released briefing says, wherever it was written: places in files do not count. */
export async function hashBriefing(briefing: Briefing): Promise<string> {
  const images = await Promise.all(briefing.images.map((image) => sha256(image.bytes)));
  return sha256(JSON.stringify({ ...briefing, images }, withoutPlaces));
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'span') return undefined;
  if (key === 'pieces' && Array.isArray(value))
    return value.map((piece: { text: string }) => piece.text).join('');
  return value;
}
