import { error } from '../diagnostics/diagnose.ts';
import { forEachInline, walkBlocks } from '../markdown/walk-blocks.ts';
import type { Block, FigureTarget } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

/**
 * Figures and pictures in which a reader who cannot see finds nothing (PDF/UA-1, 7.3).
 *
 * Diagnostics: `report/no-alt`, an error: no report is printed.
 */
export function missingAlt(blocks: readonly Block[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let origins: readonly Span[] = [];
  walkBlocks(blocks, {
    block: (block) => {
      origins = block.origins.length > 0 ? block.origins : origins;
      if (block.kind === 'figure' && block.alt.trim() === '')
        found.push(noAlt(nameOf(block.target), origins));
    },
    inlines: (content) =>
      forEachInline(content, (inline) => {
        if (inline.kind === 'image' && inline.alt.trim() === '') found.push(noAlt(inline.path, origins));
      }),
  });
  return found;
}

function nameOf(target: FigureTarget): string {
  if (target.kind === 'image') return target.path;
  return target.kind === 'chart' ? target.id : target.band;
}

function noAlt(name: string, origins: readonly Span[]): Diagnostic {
  return error(
    'report/no-alt',
    spanOf(name, origins),
    `“${name}” has no text for readers who cannot see it.`,
    `Say in a sentence what it shows: ![what it shows](${name}), or alt in a figure.`,
  );
}

/** Where the picture is named, or the text that it came from. */
function spanOf(name: string, origins: readonly Span[]): Span | null {
  for (const { file, start, end } of origins) {
    const at = file.text.slice(start, end).indexOf(name);
    if (at >= 0) return { file, start: start + at, end: start + at + name.length };
  }
  return origins[0] ?? null;
}
