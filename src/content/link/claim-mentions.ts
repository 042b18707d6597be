import type { Briefing } from '../../model/briefing.ts';
import type { Ref } from '../../model/text.ts';

/** Every mention of a claim outside prose, in the order of the briefing. */
export function claimMentions(briefing: Briefing): readonly Ref[] {
  const { timeline, dimensions } = briefing;
  const items = [
    ...briefing.assumptions.items,
    ...briefing.indicators.items,
    ...briefing.contradictions.items,
    ...briefing.implications.items,
    ...briefing.asks.items,
    ...briefing.questions.items,
    ...(timeline?.events ?? []),
    ...(timeline?.eras ?? []),
  ];
  return [
    ...briefing.judgments.items.flatMap(({ supports, contrary }) => [...supports, ...contrary]),
    ...briefing.alternatives.items.flatMap(({ supports, against }) => [...supports, ...against]),
    ...items.flatMap(({ claims }) => claims),
    ...(dimensions?.scores ?? []).flatMap(({ supports, contrary }) => [...supports, ...contrary]),
  ];
}
