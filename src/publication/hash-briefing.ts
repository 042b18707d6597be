import type { Briefing } from '../model/briefing.ts';
import { sha256 } from '../model/sha256.ts';

/** Hash of what a released briefing says, wherever it was written: places in files and blank lines at the ends of a prose do not count. */
export async function hashBriefing(briefing: Briefing): Promise<string> {
  const images = await Promise.all(briefing.images.map((image) => sha256(image.bytes)));
  return sha256(JSON.stringify({ ...briefing, images }, withoutPlaces));
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'span') return undefined;
  if (key === 'pieces' && Array.isArray(value))
    return withoutEnds(value.map((piece: { text: string }) => piece.text).join(''));
  return value;
}

function withoutEnds(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
}
