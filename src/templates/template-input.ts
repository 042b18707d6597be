import type { Audience } from '../model/audience.ts';
import type { CiteTarget } from '../model/block.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Chart } from '../model/chart.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { Span } from '../model/span.ts';
import type { Room } from './helper.ts';
import { startPlaces } from './sentinels.ts';

/** What is printed for one audience: the released briefing, its charts and the marking of what is inside. */
export interface TemplateInput {
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly charts: readonly Chart[];
  readonly marking: HandlingLabel | null;
}

/** The context of `deck` and `report`; `rootShape` says the same to the static pass. */
export function rootData({ briefing, audience, charts, marking }: TemplateInput): object {
  return {
    ...briefing,
    charts: charts.map(({ spec }) => spec),
    audience: audienceData(audience),
    marking,
    draft: briefing.status === 'draft',
  };
}

function audienceData({ id, name, include, notes, report }: Audience): object {
  return { id, name, include, notes, report: { notes: report.notes } };
}

/** The context of the partial `note`; `noteShape` says the same. */
export function noteData({ id, locator }: CiteTarget, room: Room): object {
  return {
    claim: room.claims.get(id) ?? null,
    source: room.sources.get(id) ?? null,
    locator,
    audience: audienceData(room.audience),
  };
}

/** What helpers look things up in, for one rendering. */
export function openRoom(
  { briefing, audience, charts, marking }: TemplateInput,
  sites: readonly Span[],
): Room {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item] as const));
  return {
    briefing,
    audience,
    marking,
    charts: byId(charts),
    claims: byId(briefing.claims),
    sources: byId(briefing.sources),
    judgments: byId(briefing.judgments.items),
    places: startPlaces(sites),
    progress: { steps: 0, long: false, cited: false, slideCites: false },
  };
}
