import { scanProse } from '../markdown/scan-prose.ts';
import type { ProsePiece } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import type { Written } from './written.ts';

/**
 * The stretches of a prose as they may be printed, without markup: cut at citations, which print as numbers, and running
 * on over them, where they are not printed; and the addresses it links to.
 */
export function proseTexts(pieces: readonly ProsePiece[], section: Span): readonly Written[] {
  const markdown = pieces.map(({ text }) => text).join('');
  const citations = /[ \t]*\[-?@[^\]]*\]/gu;
  const texts = new Set(['\n\n', ''].flatMap((cite) => stretches(markdown.replace(citations, cite))));
  return [
    ...[...texts].map((text): Written => ({ kind: 'words', text, span: spanOf(text, pieces) ?? section })),
    ...scanProse(markdown).links.map(({ href }): Written => ({ kind: 'words', text: href, span: section })),
  ];
}

function stretches(markdown: string): readonly string[] {
  return markdown
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/gu, '$1')
    .replace(/^\s*:::.*$|^\s*\[[^\]]+\]:.*$|\{#[^}]*\}/gmu, '\n\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+>#:]|\d+\.)\s)|\|/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Where a stretch begins in the author's file, by its first line. */
function spanOf(text: string, pieces: readonly ProsePiece[]): Span | null {
  const start = text.trim().split('\n')[0]?.slice(0, 60) ?? '';
  for (const piece of pieces) {
    const at = piece.text.indexOf(start);
    if (at < 0) continue;
    const { file, start: from, end } = piece.span;
    const exact = end - from === piece.text.length;
    return exact ? { file, start: from + at, end: from + at + start.length } : piece.span;
  }
  return null;
}
