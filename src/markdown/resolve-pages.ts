import { warning } from '../diagnostics/diagnose.ts';
import type { Block, Inline } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { PageLabels } from '../model/page.ts';
import { findLinks } from './find-links.ts';
import { mapInlines } from './map-inlines.ts';

const SCHEME = 'ref:';

/** A page label in words. The default is "p. 6" with a no-break space. */
export type PageWord = (label: string) => string;

/**
 * Blocks whose `ref:<anchor>` links say the page on which the anchor begins, "p. 6"; the links stay, for printers to follow.
 * An anchor without a page is a warning and keeps its text. Diagnostics: `markdown/unknown-anchor`.
 */
export function resolvePages(
  blocks: readonly Block[],
  labels: PageLabels,
  word: PageWord = (label) => `p.\u00a0${label}`,
): Outcome<readonly Block[]> {
  const resolve = (inline: Inline): Inline | readonly Inline[] => {
    if (inline.kind !== 'link' || !inline.href.startsWith(SCHEME)) return inline;
    const label = labels.get(inline.href.slice(SCHEME.length));
    return label === undefined
      ? inline.content
      : { ...inline, content: [{ kind: 'text', text: word(label) }] };
  };
  return { value: mapInlines(blocks, resolve), diagnostics: unknownAnchors(blocks, labels) };
}

function unknownAnchors(blocks: readonly Block[], labels: PageLabels): readonly Diagnostic[] {
  return findLinks(blocks).flatMap(({ href, span }) => {
    const anchor = href.slice(SCHEME.length);
    if (!href.startsWith(SCHEME) || labels.has(anchor)) return [];
    const message = `The report has no place “${anchor}” to give a page of.`;
    const hint = 'Give the heading that anchor, `## Title {#anchor}`, or take the reference out.';
    return [warning('markdown/unknown-anchor', span, message, hint)];
  });
}
