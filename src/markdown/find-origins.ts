import type { Rendered, Segment } from '../model/rendered.ts';
import type { SourceFile, Span } from '../model/span.ts';
import { type LineIndex, type Range, rangeOfLines } from './line-index.ts';

/** Tells where stretches of a rendered text came from. */
export interface Origins {
  /** The spans behind lines `from` up to `to`, each once: content in order, then templates in order. */
  readonly ofLines: (from: number, to: number) => readonly Span[];
  /** The span behind a range: to the character where the text stands in its file as it was rendered. */
  readonly ofRange: (range: Range) => Span | null;
}

export function findOrigins({ segments, markdown }: Rendered, lines: LineIndex): Origins {
  return {
    ofLines: (from, to) => {
      const content: Span[] = [];
      const templates: Span[] = [];
      for (const { span } of overlapping(segments, rangeOfLines(lines, from, to))) {
        const spans = isTemplate(span.file) ? templates : content;
        if (!spans.some((known) => same(known, span))) spans.push(span);
      }
      return [...content, ...templates];
    },
    ofRange: (range) => {
      const [segment] = overlapping(segments, range);
      if (segment === undefined) return null;
      const { span, start, end } = segment;
      const exact = span.file.text.slice(span.start, span.end) === markdown.slice(start, end);
      if (!exact) return span;
      const at = (offset: number) => span.start + Math.min(Math.max(offset, start), end) - start;
      return { file: span.file, start: at(range.start), end: at(range.end) };
    },
  };
}

/** Whether a file is a template; all others are content. */
export const isTemplate = (file: SourceFile): boolean => file.path.endsWith('.hbs');

const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end && a.file === b.file;

/** The segments that share a character with a range; a binary search finds the first. */
function overlapping(segments: readonly Segment[], range: Range): readonly Segment[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const found: Segment[] = [];
  for (let index = low; index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.start >= range.end) break;
    if (segment.end > segment.start) found.push(segment);
  }
  return found;
}
