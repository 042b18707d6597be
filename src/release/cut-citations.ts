import { scanBlocks } from '../markdown/scan-blocks.ts';
import { scanProse } from '../markdown/scan-prose.ts';
import type { Prose } from '../model/prose.ts';
import { cutRanges, proseText, type Range } from './cut-text.ts';

type Citation = ReturnType<typeof scanProse>['citations'][number];

/**
 * The prose without citations of what is withheld. A paragraph, list item or table row whose every citation is gone goes
 * with them: nothing visible supports it any more. Returns the same object where nothing was cut.
 */
export function cutCitations(prose: Prose, isVisible: (id: string) => boolean): Prose {
  const text = proseText(prose);
  const { citations } = scanProse(text);
  const hidden = (citation: Citation) => citation.targets.filter((target) => !isVisible(target.id));
  if (citations.every((citation) => hidden(citation).length === 0)) return prose;

  const ranges: Range[] = [];
  for (const block of scanBlocks(text)) {
    const inside = citations.filter((citation) => citation.start >= block.start && citation.end <= block.end);
    const bare =
      inside.length > 0 && inside.every((citation) => hidden(citation).length === citation.targets.length);
    if (bare) ranges.push({ start: block.start, end: block.end });
  }
  for (const citation of citations) ranges.push(...cutsOf(citation, hidden(citation), text));
  return cutRanges(prose, ranges);
}

function cutsOf(citation: Citation, hidden: Citation['targets'], text: string): Range[] {
  if (hidden.length === 0) return [];
  if (hidden.length === citation.targets.length) {
    const before = /[ \t]*$/.exec(text.slice(0, citation.start))?.[0].length ?? 0;
    return [{ start: citation.start - before, end: citation.end }];
  }
  return hidden.map((target) => withSeparator(citation, target, text));
}

/** A target and the `;` that parts it from a neighbour which stays. */
function withSeparator(citation: Citation, target: Citation['targets'][number], text: string): Range {
  const after = /^\s*;\s*/.exec(text.slice(target.end, citation.end))?.[0].length ?? 0;
  if (after > 0) return { start: target.start, end: target.end + after };
  const before = /\s*;\s*$/.exec(text.slice(citation.start, target.start))?.[0].length ?? 0;
  return { start: target.start - before, end: target.end };
}
