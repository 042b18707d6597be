import type { Briefing, Item, Listing } from '../model/briefing.ts';
import { isDerivedId } from '../model/derived-id.ts';

/**
 * A released briefing whose items without an author's id are numbered by what is left: a number that counted what is
 * withheld would tell of it in the names of places.
 */
export function renumber(briefing: Briefing): Briefing {
  const { timeline, dimensions } = briefing;
  return {
    ...briefing,
    judgments: inListing(briefing.judgments),
    assumptions: inListing(briefing.assumptions),
    alternatives: inListing(briefing.alternatives),
    indicators: inListing(briefing.indicators),
    gaps: inListing(briefing.gaps),
    contradictions: inListing(briefing.contradictions),
    implications: inListing(briefing.implications),
    asks: inListing(briefing.asks),
    questions: inListing(briefing.questions),
    glossary: inListing(briefing.glossary),
    sections: numbered(briefing.sections),
    timeline: timeline && { ...timeline, events: numbered(timeline.events), eras: numbered(timeline.eras) },
    dimensions: dimensions && { ...dimensions, scores: numbered(dimensions.scores) },
  };
}

function inListing<T extends Item>(listing: Listing<T>): Listing<T> {
  return { ...listing, items: numbered(listing.items) };
}

/** The only item of its kind needs no number. */
function numbered<T extends Item>(items: readonly T[]): readonly T[] {
  const taken = new Set(items.map(({ id }) => id));
  const kinds = items.filter(({ id }) => isDerivedId(id)).map(({ id }) => kindOf(id));
  const free = (kind: string): string => {
    const alone = kinds.filter((other) => other === kind).length === 1 && !taken.has(kind);
    let id = alone ? kind : `${kind}-1`;
    for (let number = 2; taken.has(id); number++) id = `${kind}-${number}`;
    taken.add(id);
    return id;
  };
  return items.map((item) => (isDerivedId(item.id) ? { ...item, id: free(kindOf(item.id)) } : item));
}

function kindOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}
