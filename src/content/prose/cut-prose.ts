import type { Prose, ProsePiece } from '../../model/prose.ts';
import type { Span } from '../../model/span.ts';

/** A stretch of a file and what stands there instead: nothing takes it out. Offsets count in the file. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly insert: readonly ProsePiece[];
}

/** A stretch of a file as prose. Of replacements that overlap, the first counts. */
export function cutProse({ file, start, end }: Span, replacements: readonly Replacement[]): Prose {
  const pieces: ProsePiece[] = [];
  const add = (text: string, from: number, to: number) => {
    if (text !== '') pieces.push({ text, span: { file, start: from, end: to } });
  };
  let at = start;
  for (const next of replacements.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (next.start < at || next.end > end) continue;
    add(file.text.slice(at, next.start), at, next.start);
    pieces.push(...next.insert);
    at = next.end;
  }
  add(file.text.slice(at, end), at, end);
  return { pieces };
}

/** The text of prose. */
export function proseText({ pieces }: Prose): string {
  return pieces.map(({ text }) => text).join('');
}
