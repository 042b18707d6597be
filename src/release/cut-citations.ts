import { type ScannedBlock, scanBlocks } from '../markdown/scan-blocks.ts';
import { scanProse } from '../markdown/scan-prose.ts';
import type { Prose } from '../model/prose.ts';
import type { Span } from '../model/span.ts';
import { cutRanges, placeOf, proseText, type Range } from './cut-text.ts';

type Scan = ReturnType<typeof scanProse>;
type Citation = Scan['citations'][number];

/** What of a briefing is there for an audience: claims and sources by id, and charts that are not. */
export interface Sight {
  readonly isVisible: (id: string) => boolean;
  readonly hiddenCharts: ReadonlySet<string>;
}

/** A citation of nothing but what is withheld, gone from among words that stay: something else supports them too. */
export interface Bereft {
  /** Of what it cited. */
  readonly ids: readonly string[];
  readonly span: Span;
}

/** A prose without mentions of what is withheld. */
export interface CutCitations {
  readonly prose: Prose;
  readonly bereft: readonly Bereft[];
}

/**
 * The prose without mentions of what is withheld. A paragraph, list item, table row, definition or heading whose every
 * citation is gone goes with them: nothing visible supports it any more. So does one that refers to a withheld figure;
 * the figure itself is cut from its place. Returns the same object where nothing was cut.
 */
export function cutCitations(prose: Prose, { isVisible, hiddenCharts }: Sight): CutCitations {
  const text = proseText(prose);
  const scan = scanProse(text);
  const hidden = (citation: Citation) => citation.targets.filter((target) => !isVisible(target.id));
  const lost = scan.citations.filter((citation) => hidden(citation).length > 0);
  const pictures = scan.images.filter(({ path }) => hiddenCharts.has(path.replace(/^chart:/, '')));
  const references = scan.links.filter(({ href }) => hiddenCharts.has(href.replace(/^figure:/, '')));
  if (lost.length + pictures.length + references.length === 0) return { prose, bereft: [] };

  const isBare = (block: Range) => {
    const inside = within(block, scan.citations);
    return inside.length > 0 && inside.every((one) => hidden(one).length === one.targets.length);
  };
  const isWithheld = (block: Range) => isBare(block) || within(block, references).length > 0;
  const blocks = scanBlocks(text);
  const withheld = [
    ...leaves(blocks).filter(isWithheld),
    ...blocks.filter(isBare),
    ...scan.headings.filter(isBare),
  ];
  const bereft = lost
    .filter((one) => hidden(one).length === one.targets.length)
    .filter((one) => !withheld.some((range) => within(range, [one]).length > 0))
    .map((one) => ({ ids: one.targets.map(({ id }) => id), span: placeOf(prose, one) }));
  const left = cutRanges(prose, [
    ...withheld,
    ...orphanedTerms(blocks, withheld),
    ...pictures,
    ...lost.flatMap((citation) => cutsOf(citation, hidden(citation), text)),
  ]);
  return { prose: left, bereft };
}

function within<T extends Range>(block: Range, ranges: readonly T[]): readonly T[] {
  return ranges.filter((range) => range.start >= block.start && range.end <= block.end);
}

/** Blocks that hold no other. */
function leaves(blocks: readonly ScannedBlock[]): readonly ScannedBlock[] {
  return blocks.filter(
    (block) =>
      !blocks.some(
        (other) =>
          other !== block && other.start >= block.start && other.end <= block.end && isSmaller(other, block),
      ),
  );
}

function isSmaller(one: Range, other: Range): boolean {
  return one.end - one.start < other.end - other.start;
}

/** Terms whose every definition goes. */
function orphanedTerms(blocks: readonly ScannedBlock[], cut: readonly Range[]): readonly Range[] {
  const terms = blocks.filter(({ kind }) => kind === 'term');
  return terms.filter((term) => {
    const next = terms.find((other) => other.start > term.start)?.start ?? Number.POSITIVE_INFINITY;
    const own = blocks.filter(
      ({ kind, start }) => kind === 'definition' && start > term.start && start < next,
    );
    return (
      own.length > 0 &&
      own.every((one) => cut.some((range) => range.start <= one.start && range.end >= one.end))
    );
  });
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
