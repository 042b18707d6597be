import type { ProseScan } from '../../markdown/scan-prose.ts';
import { scanProse } from '../../markdown/scan-prose.ts';
import type { Span } from '../../model/span.ts';
import type { Located } from '../yaml/located.ts';

/** A stretch of a file that will be a section, with what its Markdown holds. Offsets of `scan` count from `body.start`. */
export interface SectionSource {
  /** Where the section has a file of its own: its front matter, and a name to take an id from. */
  readonly front: Located | null;
  readonly name: string | null;
  readonly body: Span;
  readonly scan: ProseScan;
}

/** A file of `sections/`. */
export function fileSection(body: Span, front: Located | null, name: string): SectionSource {
  return { front, name, body, scan: scanProse(body.file.text.slice(body.start, body.end)) };
}

/**
 * The body of `brief.md`, split at its `##` headings; text before the first is a section without a title. A heading
 * inside a passage (`:::`) or a quotation does not split.
 */
export function bodySections(body: Span): readonly SectionSource[] {
  const text = body.file.text.slice(body.start, body.end);
  const scan = scanProse(text);
  const starts = scan.headings
    .filter(({ level, start }) => level === 2 && /^ {0,3}[^\s>]/.test(text.slice(start)))
    .filter(({ start }) => !scan.containers.some((box) => box.start < start && start < box.end))
    .map(({ start }) => start);
  const edges = [0, ...starts.filter((start) => start > 0), text.length];
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? text.length;
    if (text.slice(start, end).trim() === '') return [];
    const part = { file: body.file, start: body.start + start, end: body.start + end };
    return [{ front: null, name: null, body: part, scan: scanProse(text.slice(start, end)) }];
  });
}
