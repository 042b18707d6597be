import type { Token } from 'markdown-it';
import { warning } from '../diagnostics/diagnose.ts';
import type { Block, Inline } from '../model/block.ts';
import type { ChartSize } from '../model/chart.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { Anchors } from './anchors.ts';
import { isTemplate, type Origins } from './find-origins.ts';
import type { Place } from './inline-places.ts';
import type { Range } from './line-index.ts';
import type { Suspect } from './suspect-rule.ts';
import type { TokenNode } from './token-tree.ts';

/** What `parseMarkdown` may be told. */
export interface ParseOptions {
  /** Size of a chart shown as `![…](chart:id)`: `column` in a report, `slide` in a deck. */
  readonly chartSize: ChartSize;
  /** Title and description of each chart there is; null does not check. */
  readonly charts: ReadonlyMap<string, { readonly title: string; readonly alt: string }> | null;
}

/** What turning tokens into blocks needs to know about the text they are from. */
export interface Reader {
  readonly options: ParseOptions;
  readonly origins: Origins;
  readonly anchors: Anchors;
  readonly report: Report;
  /** From an inline token's content to the text. */
  readonly placeOf: (inline: Token) => Place;
}

/** What is around a block. */
export interface Surroundings {
  /** Style of the paragraphs in here. */
  readonly style: string | null;
  /** Where the slide around collects what it does not show among its blocks; null outside slides. */
  readonly slide: { readonly notes: Block[]; readonly sourceLine: Inline[] } | null;
}

/** Nested tokens → blocks. */
export type ReadBlocks = (nodes: readonly TokenNode[], reader: Reader, around: Surroundings) => Block[];

/** The spans behind a block token. */
export function originsOf(token: Token, reader: Reader): readonly Span[] {
  return token.map === null ? [] : reader.origins.ofLines(...token.map);
}

/** The first span behind a block token, for a diagnostic. */
export function spanOf(token: Token, reader: Reader): Span | null {
  return originsOf(token, reader)[0] ?? null;
}

/** The span behind a part of an inline token's content. */
export function spanWithin(inline: Token, range: Range, reader: Reader): Span | null {
  const place = reader.placeOf(inline);
  return reader.origins.ofRange({ start: place(range.start), end: place(range.end - 1) + 1 });
}

/** Warns of text that its author surely did not mean to print. In prose, reading the content has said so already. */
export function reportSuspects(inline: Token, reader: Reader): void {
  const suspects: readonly Suspect[] = inline.meta?.suspects ?? [];
  for (const { text } of suspects) {
    const at = inline.content.indexOf(text);
    const span = spanWithin(inline, { start: at, end: at + text.length }, reader);
    if (span !== null && !isTemplate(span.file)) continue;
    const hint = 'Write `[@id]`, `[@id, p. 2]` or `[@one; @two]`, or `\\[` for a bracket that is text.';
    reader.report(warning('markdown/citation', span, `${text} looks like a citation but is none.`, hint));
  }
}
