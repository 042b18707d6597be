import { scanProse } from '../markdown/scan-prose.ts';
import type { Section } from '../model/briefing.ts';
import type { Reason } from '../model/decision.ts';
import type { Prose } from '../model/prose.ts';
import type { Text } from '../model/text.ts';
import { type Clearance, maySee } from './clearance.ts';
import type { Bereft, Sight } from './cut-citations.ts';
import { isBlank } from './cut-orphans.ts';
import { cutProse } from './cut-prose.ts';

/** A section as an audience may read it. */
export interface ReleasedSection {
  readonly value: Section;
  /** The highest rank of the labelled passages that stayed. */
  readonly rank: number;
  /** Whether any of it is gone. */
  readonly cut: boolean;
  /** Citations that went from among words that stayed. */
  readonly bereft: readonly Bereft[];
}

/** The sections that an audience may see and that still say something, without what is withheld inside them. */
export function releaseSections(
  sections: readonly Section[],
  clearance: Clearance,
  sight: Sight,
): readonly ReleasedSection[] {
  return sections
    .filter((section) => maySee(clearance, section))
    .flatMap((section) => {
      const { emptied, reasons, ...released } = releaseSection(section, clearance, sight);
      for (const reason of reasons) clearance.ledger.note(section, reason);
      return emptied ? [] : [released];
    });
}

interface Cut extends ReleasedSection {
  readonly emptied: boolean;
  readonly reasons: readonly Reason[];
}

function releaseSection(section: Section, clearance: Clearance, sight: Sight): Cut {
  const body = cutProse(section.body, clearance, sight);
  const slide = section.slide === null ? null : cutProse(section.slide, clearance, sight);
  // A headline sums up the whole section: where some of it is withheld, the title stands in.
  const whole = !body.withheld && !(slide?.withheld ?? false);
  const lostTitle = hiddenIn(section.title, sight);
  const value: Section = {
    ...section,
    title: lostTitle.length > 0 ? null : section.title,
    headline: whole ? section.headline : null,
    body: body.prose,
    slide: slide?.prose ?? null,
  };
  const emptied = isEmptied(section, value);
  return {
    value,
    rank: Math.max(body.rank, slide?.rank ?? -1),
    cut: body.cut || (slide?.cut ?? false),
    bereft: [...body.bereft, ...(slide?.bereft ?? [])],
    emptied,
    reasons: [
      ...body.reasons,
      ...(slide?.reasons ?? []),
      ...(lostTitle.length > 0 ? [{ kind: 'rests-on', ids: lostTitle } as const] : []),
      ...(section.headline !== null && !whole ? [{ kind: 'sums-up' } as const] : []),
      ...(emptied ? [{ kind: 'emptied' } as const] : []),
    ],
  };
}

/** Whether a section that said something now says nothing. */
function isEmptied(before: Section, after: Section): boolean {
  const isNothing = (prose: Prose | null) => prose === null || isBlank(prose);
  return (
    isNothing(after.body) && isNothing(after.slide) && !(isNothing(before.body) && isNothing(before.slide))
  );
}

/** What a title cites, where it cites and all of that is withheld; else nothing. */
function hiddenIn(title: Text | null, { isVisible }: Sight): readonly string[] {
  if (title === null) return [];
  const { file, start, end } = title.span;
  const targets = scanProse(file.text.slice(start, end)).citations.flatMap((citation) => citation.targets);
  const ids = targets.map(({ id }) => id);
  return ids.every((id) => !isVisible(id)) ? [...new Set(ids)] : [];
}
