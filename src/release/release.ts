import { error, warning } from '../diagnostics/diagnose.ts';
import type { Audience } from '../model/audience.ts';
import type { Briefing, Item, Listing } from '../model/briefing.ts';
import type { Decision } from '../model/decision.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { HandlingLabel } from '../model/handling.ts';
import { addHouseTerms } from './add-house-terms.ts';
import { chooseWording } from './choose-wording.ts';
import { type Clearance, labelOf, makeClearance, rankOfItem, reasonsAgainst } from './clearance.ts';
import type { Bereft } from './cut-citations.ts';
import { decideItems, withholdAll } from './decide-items.ts';
import { dropUnmentioned } from './drop-unmentioned.ts';
import type { Ledger } from './ledger.ts';
import { type ChartData, releaseCharts, releaseDimensions, releaseTimeline } from './release-data.ts';
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
import { releaseSections } from './release-sections.ts';
import { renumber } from './renumber.ts';
import { labelledItems, stripLabels } from './strip-labels.ts';
import { keepRefs, noteNames, type Visible, withholdEvidence } from './withhold.ts';

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
  const { value, diagnostics } = decide(briefing, audience);
  return { value: value?.released ?? null, diagnostics };
}

/** What release does with a brief for an audience, item by item, and what it hands on; null where it hands on nothing. */
export interface Disposition {
  readonly decisions: readonly Decision[];
  readonly released: Released | null;
}

/**
 * What release does with every item of a brief for an audience, and why: for the author, so that it never travels with
 * what the audience receives. Where the brief itself is above the ceiling, so is all of it, and that is no error here.
 */
export function decideRelease(briefing: Briefing, audience: Audience): Disposition {
  const { value } = decide(briefing, audience);
  if (value !== null)
    return {
      decisions: decideItems(briefing, value.left, value.ledger),
      released: value.released,
    };
  const clearance = makeClearance(briefing.scheme, briefing.handling, audience);
  const [reason] = reasonsAgainst(clearance, { rank: clearance.inherited, only: null });
  return { decisions: reason === undefined ? [] : withholdAll(briefing, reason), released: null };
}

interface Decided {
  readonly released: Released;
  /** What is left, with its labels and the ids that the author knows it by. */
  readonly left: Briefing;
  readonly ledger: Ledger;
}

function decide(briefing: Briefing, audience: Audience): Outcome<Decided | null> {
  const clearance = makeClearance(briefing.scheme, briefing.handling, audience);
  if (clearance.inherited > clearance.ceiling)
    return { value: null, diagnostics: [aboveCeiling(briefing, audience)] };

  const worded = chooseWording(briefing, audience.chain);
  const { claims, sources, visible } = withholdEvidence(worded.claims, worded.sources, clearance);
  const cited = new Set([...visible.claims, ...visible.sources]);
  const listings = releaseListings(worded, clearance, {
    claims: visible.claims,
    unsupported: audience.unsupportedJudgments,
  });
  const data = releaseData(worded, clearance, visible);
  const { timeline, dimensions } = { timeline: data.timeline.value, dimensions: data.dimensions.value };
  const drawn = releaseCharts(worded.charts, worded.tables, clearance, data);
  const shown = new Set(drawn.charts.map((chart) => chart.id));
  const sections = releaseSections(worded.sections, clearance, {
    isVisible: (id) => cited.has(id),
    hiddenCharts: new Set(worded.charts.map((chart) => chart.id).filter((id) => !shown.has(id))),
  });
  const dimensionIds = new Set(dimensions?.dimensions.map((item) => item.id));
  const kept: Briefing = {
    ...worded,
    ...listings,
    ...drawn,
    claims: claims.map((claim) => {
      noteNames(clearance, claim, { mentions: claim.dimensions, left: dimensionIds });
      return { ...claim, dimensions: keepRefs(claim.dimensions, dimensionIds) };
    }),
    sources,
    timeline,
    dimensions,
    sections: sections.map((section) => section.value),
    audiences: [],
  };
  const whole =
    labelledItems(kept).length === labelledItems(briefing).length && !sections.some(({ cut }) => cut);
  const left = dropUnmentioned(kept, { whole });
  const ranks = [
    ...labelledItems(left).map((item) => rankOfItem(clearance, item)),
    ...sections.map((one) => one.rank),
  ];
  const marking = labelOf(clearance, Math.max(clearance.inherited, ...ranks));
  const released = { briefing: renumber(addHouseTerms(stripLabels(left))), marking };
  const diagnostics = sections.flatMap(({ bereft }) => bereft.map((one) => wordsStay(one, audience)));
  return { value: { released, left, ledger: clearance.ledger }, diagnostics };
}

function releaseData(briefing: Briefing, clearance: Clearance, visible: Visible): ChartData {
  const nothing = { value: null, whole: true };
  const { timeline, dimensions } = briefing;
  return {
    timeline: timeline === null ? nothing : releaseTimeline(timeline, clearance, visible.claims),
    dimensions: dimensions === null ? nothing : releaseDimensions(dimensions, clearance, visible.claims),
    sources: visible.sources,
  };
}

interface Listed {
  /** Ids of the claims that are left. */
  readonly claims: ReadonlySet<string>;
  readonly unsupported: Audience['unsupportedJudgments'];
}

function releaseListings(briefing: Briefing, clearance: Clearance, { claims, unsupported }: Listed) {
  const judgments = releaseListing(briefing.judgments, clearance, {
    cut: (item) => {
      const cut = cutJudgment(item, claims, unsupported);
      if (cut?.evidenceWithheld) clearance.ledger.note(item, { kind: 'marked' });
      return cut;
    },
    left: claims,
  });
  const ids = new Set(judgments.items.map((item) => item.id));
  const left = new Set([...claims, ...ids]);
  const cutTo = <T extends Item>(listing: Listing<T>, cut: (item: T) => T | null) =>
    releaseListing(listing, clearance, { cut, left });
  return {
    judgments,
    assumptions: cutTo(briefing.assumptions, (item) => cutAssumption(item, claims, ids)),
    alternatives: cutTo(briefing.alternatives, (item) => cutAlternative(item, claims)),
    indicators: cutTo(briefing.indicators, (item) => cutIndicator(item, claims, ids)),
    gaps: cutTo(briefing.gaps, (item) => cutGap(item, ids)),
    contradictions: cutTo(briefing.contradictions, (item) => cutContradiction(item, claims)),
    implications: cutTo(briefing.implications, (item) => cutClaims(item, claims)),
    asks: cutTo(briefing.asks, (item) => cutClaims(item, claims)),
    questions: cutTo(briefing.questions, (item) => cutClaims(item, claims)),
    glossary: releaseListing(briefing.glossary, clearance),
  };
}

/** The author decides: what a sentence says besides is hers to judge. */
function wordsStay({ ids, span }: Bereft, { id }: Audience) {
  return warning(
    'release/words-stay',
    span,
    `"${id}" may not see ${ids.join(', ')}: the citation goes, and the words before it stay, since the paragraph has others.`,
    'Withhold the words too, with `::: tlp-amber` … `:::` around them, or give them a paragraph or list item of their own, which goes with its citation.',
  );
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
