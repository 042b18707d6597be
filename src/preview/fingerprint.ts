import { createHash } from 'node:crypto';
import type { Drawing } from '../model/drawing.ts';
import type { Page } from '../model/page.ts';

const drawings = new WeakMap<Drawing, string>();

/** A short name for a content: the same content has the same. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 20);
}

/**
 * All that is seen on a page, under a name; where it came from is no part of it. `setting` names what the page does not
 * hold itself: its fonts. A picture from a file has the same path when it changes, so pages with one take `fresh`.
 */
export function fingerprintPage({ frames, ...page }: Page, setting: string, fresh: string): string {
  const hasPicture = frames.some(({ content }) => content.kind === 'image');
  const seen = frames.map(({ x, y, width, height, content }) => [
    ...[x, y, width, height],
    content.kind === 'drawing' ? fingerprintDrawing(content.drawing) : content,
  ]);
  return fingerprint(`${setting} ${hasPicture ? fresh : ''} ${JSON.stringify([page, seen])}`);
}

/** Drawings are kept between builds, and are large. */
function fingerprintDrawing(drawing: Drawing): string {
  const known = drawings.get(drawing) ?? fingerprint(JSON.stringify(drawing));
  drawings.set(drawing, known);
  return known;
}
