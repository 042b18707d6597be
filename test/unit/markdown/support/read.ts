import { parseMarkdown } from '../../../../src/markdown/parse-markdown.ts';
import type { ParseOptions } from '../../../../src/markdown/reader.ts';
import type { Block } from '../../../../src/model/block.ts';

/** Blocks of Markdown that came from nowhere. */
export function read(markdown: string, options: Partial<ParseOptions> = {}): readonly Block[] {
  return parseMarkdown({ markdown, segments: [] }, options).value;
}

/** The codes of what is wrong with it. */
export function codes(markdown: string, options: Partial<ParseOptions> = {}): readonly string[] {
  return parseMarkdown({ markdown, segments: [] }, options).diagnostics.map(({ code }) => code);
}

export const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind);
