import type { Briefing, Item, Listing } from '../model/briefing.ts';
import type { Releasable } from '../model/handling.ts';
import { unlabelled } from './withhold.ts';

/** Everything in a briefing that carries a label. */
export function labelledItems(briefing: Briefing): readonly Releasable[] {
  const { timeline, dimensions } = briefing;
  return [
    ...listings(briefing).flatMap((listing) => listing.items),
    ...briefing.claims,
    ...briefing.sources,
    ...briefing.charts,
    ...briefing.sections,
    ...(timeline === null ? [] : [...timeline.events, ...timeline.eras]),
    ...(dimensions === null ? [] : [...dimensions.dimensions, ...dimensions.periods, ...dimensions.scores]),
  ];
}

/** The briefing without labels and lists of audiences. */
export function stripLabels(briefing: Briefing): Briefing {
  const bare = <T extends Item>(items: readonly T[]): readonly T[] => items.map(unlabelled);
  const listing = <T extends Item>(list: Listing<T>): Listing<T> => ({ ...list, items: bare(list.items) });
  const { timeline, dimensions } = briefing;
  return {
    ...briefing,
    judgments: listing(briefing.judgments),
    assumptions: listing(briefing.assumptions),
    alternatives: listing(briefing.alternatives),
    indicators: listing(briefing.indicators),
    gaps: listing(briefing.gaps),
    contradictions: listing(briefing.contradictions),
    implications: listing(briefing.implications),
    asks: listing(briefing.asks),
    questions: listing(briefing.questions),
    glossary: listing(briefing.glossary),
    claims: bare(briefing.claims),
    sources: bare(briefing.sources),
    charts: briefing.charts.map((spec) => ({ ...spec, handling: null, audiences: null })),
    sections: bare(briefing.sections),
    timeline: timeline && { ...timeline, events: bare(timeline.events), eras: bare(timeline.eras) },
    dimensions: dimensions && {
      ...dimensions,
      dimensions: bare(dimensions.dimensions),
      periods: bare(dimensions.periods),
      scores: bare(dimensions.scores),
    },
  };
}

function listings(briefing: Briefing): readonly Listing<Item>[] {
  return [
    briefing.judgments,
    briefing.assumptions,
    briefing.alternatives,
    briefing.indicators,
    briefing.gaps,
    briefing.contradictions,
    briefing.implications,
    briefing.asks,
    briefing.questions,
    briefing.glossary,
  ];
}
