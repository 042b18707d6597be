import type { Token } from 'markdown-it';
import { type LineIndex, lineText, type Range, rangeOfLines } from './line-index.ts';

/** Code an author fenced off may show colons; in indented text they are a slip. */
const SHOWN = new Set(['fence']);

/**
 * Lines that begin with three colons or more and neither open nor close a container: a closing line too many, or a fence
 * indented so far that it is text.
 */
export function findStrayFences(tokens: readonly Token[], lines: LineIndex): Range[] {
  const known = new Set<number>();
  for (const { type, map, meta } of tokens) {
    if (map === null) continue;
    if (type === 'container_open') {
      known.add(map[0]);
      if (meta.closingLine !== null) known.add(meta.closingLine);
    } else if (SHOWN.has(type)) {
      for (let line = map[0]; line < map[1]; line++) known.add(line);
    }
  }
  return lines.starts.flatMap((_, line) =>
    !known.has(line) && /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?:{3,}/.test(lineText(lines, line))
      ? [rangeOfLines(lines, line, line + 1)]
      : [],
  );
}
