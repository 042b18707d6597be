import { scanProse } from '../markdown/scan-prose.ts';
import type { Reason } from '../model/decision.ts';
import { findLabel } from '../model/find-label.ts';
import type { Prose } from '../model/prose.ts';
import { type Clearance, rankOf, reasonsAgainst } from './clearance.ts';
import { type Bereft, cutCitations, type Sight } from './cut-citations.ts';
import { cutOrphans } from './cut-orphans.ts';
import { cutRanges, proseText, type Range } from './cut-text.ts';

/** What is left of a prose for an audience, and the highest rank of the labelled passages that stayed. */
export interface CutProse {
  readonly prose: Prose;
  readonly rank: number;
  /** Whether any of it is gone. */
  readonly cut: boolean;
  /** Whether the audience's ceiling, and not only a passage for others, cost it something. */
  readonly withheld: boolean;
  /** Why what is gone is gone. */
  readonly reasons: readonly Reason[];
  readonly bereft: readonly Bereft[];
}

/**
 * Prose × clearance → the prose this audience may read. Labelled passages (`::: tlp-amber`) and passages for others
 * (`::: only press`) go first, then citations that nothing visible answers to with the paragraphs that rested on them
 * alone, then what that left hanging: headings over nothing and definitions nobody uses.
 */
export function cutProse(prose: Prose, clearance: Clearance, sight: Sight): CutProse {
  const passages = cutPassages(prose, clearance);
  const { prose: cited, bereft } = cutCitations(passages.prose, sight);
  const changed = passages.cut || cited !== passages.prose;
  return {
    prose: changed ? cutOrphans(cited, prose) : cited,
    rank: passages.rank,
    cut: changed,
    withheld: passages.withheld || cited !== passages.prose,
    reasons: [
      ...passages.reasons,
      ...(cited === passages.prose ? [] : [hiddenMentions(passages.prose, sight)]),
    ],
    bereft,
  };
}

/** What a prose mentions that is not there for the audience. */
function hiddenMentions(prose: Prose, { isVisible, hiddenCharts }: Sight): Reason {
  const { citations, images, links } = scanProse(proseText(prose));
  const cited = citations.flatMap(({ targets }) => targets.map(({ id }) => id));
  const drawn = [...images.map(({ path }) => path), ...links.map(({ href }) => href)];
  const charts = drawn.map((path) => path.replace(/^(chart|figure):/, ''));
  const ids = [...cited.filter((id) => !isVisible(id)), ...charts.filter((id) => hiddenCharts.has(id))];
  return { kind: 'rests-on', ids: [...new Set(ids)] };
}

function cutPassages(prose: Prose, clearance: Clearance): Omit<CutProse, 'bereft'> {
  const ranges: Range[] = [];
  let rank = -1;
  let cut = false;
  let withheld = false;
  const reasons: Reason[] = [];
  const text = proseText(prose);
  const { containers } = scanProse(text);
  for (const container of containers) {
    const own = findLabel(clearance.scheme, container.name);
    if (own === null && container.name !== 'only') continue;
    const ownRank = own === null ? -1 : rankOf(clearance.scheme, own.id);
    const open = own === null ? names(container.args, clearance) : ownRank <= clearance.ceiling;
    if (open) {
      // The opening line's break stays, so that what comes before does not run into what was inside.
      ranges.push({ start: container.start, end: lineEnd(text, container.innerStart) });
      ranges.push({ start: container.innerEnd, end: container.end });
    } else {
      ranges.push({ start: container.start, end: container.end });
      cut = true;
      if (own !== null) withheld = true;
      reasons.push(
        ...reasonsAgainst(clearance, { rank: ownRank, only: own === null ? container.args : null }),
      );
    }
  }
  const left = cutRanges(prose, ranges);
  for (const container of containers) {
    const own = findLabel(clearance.scheme, container.name);
    const hidden = ranges.some((range) => range.start <= container.start && range.end >= container.end);
    if (own !== null && !hidden) rank = Math.max(rank, rankOf(clearance.scheme, own.id));
  }
  return { prose: left, rank, cut, withheld, reasons };
}

/** Where the line break before `next` begins. */
function lineEnd(text: string, next: number): number {
  if (text[next - 1] !== '\n') return next;
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}

function names(args: readonly string[], clearance: Clearance): boolean {
  return args.some((id) => clearance.audiences.includes(id));
}
