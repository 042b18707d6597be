import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { SourceFile, Span } from '../../model/span.ts';

/** The two parts of a Markdown file. */
export interface Split {
  /** The YAML between the two lines of `---`; null where the file has none. */
  readonly front: Span | null;
  readonly body: Span;
}

/** Splits a Markdown file into front matter and body; front matter that is never closed is an error and null. */
export function splitFrontMatter(file: SourceFile, report: Report): Split | null {
  const { text } = file;
  const open = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (open === null) return { front: null, body: { file, start: 0, end: text.length } };
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(start));
  if (close === null) {
    const message = 'The front matter that starts here is never closed.';
    report(
      error('content/front-matter', { file, start: 0, end: 3 }, message, 'End it with a line of `---`.'),
    );
    return null;
  }
  const end = start + close.index;
  return {
    front: { file, start, end },
    body: { file, start: end + close[0].length, end: text.length },
  };
}
