import { error } from '../diagnostics/diagnose.ts';
import type { Audience } from '../model/audience.ts';
import type { Briefing, Section } from '../model/briefing.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { Prose } from '../model/prose.ts';
import { chooseWording } from './choose-wording.ts';
import { type Clearance, labelOf, makeClearance, maySee, rankOfItem } from './clearance.ts';
import { cutProse } from './cut-prose.ts';
import { proseText } from './cut-text.ts';
import { dropUnmentioned } from './drop-unmentioned.ts';
import { releaseCharts, releaseDimensions, releaseTimeline } from './release-data.ts';
import {
  cutAlternative,
  cutAssumption,
  cutClaims,
  cutContradiction,
  cutGap,
  cutIndicator,
  cutJudgment,
  releaseListing,
} from './release-items.ts';
import { labelledItems, stripLabels } from './strip-labels.ts';
import { keepRefs, withholdEvidence } from './withhold.ts';

/** The briefing one audience may see, and the marking it carries: the highest label of what is inside. */
export interface Released {
  readonly briefing: Briefing;
  readonly marking: HandlingLabel | null;
}

/**
 * Briefing × audience → the Briefing this audience may see. Whatever is above its ceiling, kept for others, or rests
 * only on what is withheld is gone before anything is drawn; the wording for this audience is chosen; no label, list of
 * audiences or other wording is left. A brief that is itself above the ceiling is an error.
 */
export function release(briefing: Briefing, audience: Audience): Outcome<Released | null> {
  const clearance = makeClearance(briefing.scheme, briefing.handling, audience);
  if (clearance.inherited > clearance.ceiling)
    return { value: null, diagnostics: [aboveCeiling(briefing, audience)] };

  const worded = chooseWording(briefing, audience.chain);
  const { claims, sources, visible } = withholdEvidence(worded.claims, worded.sources, clearance);
  const cited = new Set([...visible.claims, ...visible.sources]);
  const isVisible = (id: string) => cited.has(id);
  const sections = releaseSections(worded.sections, clearance, isVisible);
  const listings = releaseListings(worded, clearance, visible.claims);
  const timeline = worded.timeline && releaseTimeline(worded.timeline, clearance, visible.claims);
  const dimensions = worded.dimensions && releaseDimensions(worded.dimensions, clearance, visible.claims);
  const drawn = releaseCharts(worded.charts, worded.tables, clearance, {
    timeline: timeline !== null,
    dimensions: dimensions !== null,
    sources: visible.sources,
  });
  const dimensionIds = new Set(dimensions?.dimensions.map((item) => item.id));
  const kept: Briefing = {
    ...worded,
    ...listings,
    ...drawn,
    claims: claims.map((claim) => ({ ...claim, dimensions: keepRefs(claim.dimensions, dimensionIds) })),
    sources,
    timeline,
    dimensions,
    sections: sections.map((section) => section.value),
    audiences: [],
  };
  const ranks = [
    ...labelledItems(kept).map((item) => rankOfItem(clearance, item)),
    ...sections.map((one) => one.rank),
  ];
  const marking = labelOf(clearance, Math.max(clearance.inherited, ...ranks));
  return { value: { briefing: stripLabels(dropUnmentioned(kept, briefing)), marking }, diagnostics: [] };
}

function releaseListings(briefing: Briefing, clearance: Clearance, claims: ReadonlySet<string>) {
  const judgments = releaseListing(briefing.judgments, clearance, (item) => cutJudgment(item, claims));
  const ids = new Set(judgments.items.map((item) => item.id));
  return {
    judgments,
    assumptions: releaseListing(briefing.assumptions, clearance, (item) => cutAssumption(item, claims, ids)),
    alternatives: releaseListing(briefing.alternatives, clearance, (item) => cutAlternative(item, claims)),
    indicators: releaseListing(briefing.indicators, clearance, (item) => cutIndicator(item, claims, ids)),
    gaps: releaseListing(briefing.gaps, clearance, (item) => cutGap(item, ids)),
    contradictions: releaseListing(briefing.contradictions, clearance, (item) =>
      cutContradiction(item, claims),
    ),
    implications: releaseListing(briefing.implications, clearance, (item) => cutClaims(item, claims)),
    asks: releaseListing(briefing.asks, clearance, (item) => cutClaims(item, claims)),
    questions: releaseListing(briefing.questions, clearance, (item) => cutClaims(item, claims)),
    glossary: releaseListing(briefing.glossary, clearance),
  };
}

function releaseSections(
  sections: readonly Section[],
  clearance: Clearance,
  isVisible: (id: string) => boolean,
) {
  return sections
    .filter((section) => maySee(clearance, section))
    .map((section) => {
      const body = cutProse(section.body, clearance, isVisible);
      const slide = section.slide === null ? null : cutProse(section.slide, clearance, isVisible);
      const value = { ...section, body: body.prose, slide: slide?.prose ?? null };
      return { value, rank: Math.max(body.rank, slide?.rank ?? -1), emptied: isEmptied(section, value) };
    })
    .filter((section) => !section.emptied);
}

/** Whether a section that said something now says nothing. */
function isEmptied(before: Section, after: Section): boolean {
  const isBlank = (prose: Prose | null) => prose === null || proseText(prose).trim() === '';
  return isBlank(after.body) && isBlank(after.slide) && !(isBlank(before.body) && isBlank(before.slide));
}

function aboveCeiling(briefing: Briefing, audience: Audience) {
  const label = briefing.scheme.labels.find((one) => one.id === briefing.handling?.id)?.label ?? '';
  const ceiling = briefing.scheme.labels.find((one) => one.id === audience.ceiling?.id)?.label ?? 'none';
  return error(
    'release/above-ceiling',
    briefing.handling?.span ?? null,
    `The brief is marked ${label}, and the audience "${audience.id}" may see at most ${ceiling}.`,
    `Leave "${audience.id}" out, lower the brief's handling and label only the items that need it, or raise the audience's ceiling.`,
  );
}
