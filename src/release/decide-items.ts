import type { Briefing, Item } from '../model/briefing.ts';
import type { Decision } from '../model/decision.ts';
import type { Ledger } from './ledger.ts';

type Placed = Pick<Item, 'id' | 'span'>;

/**
 * The whole brief, what is left of it for an audience, and the reasons that were written down → a decision on every
 * item, in the order of the brief. What is there says whether an item is shown; the ledger says why not.
 */
export function decideItems(whole: Briefing, left: Briefing, ledger: Ledger): readonly Decision[] {
  const shown = new Set(itemsByKind(left).flatMap(([, items]) => items.map(({ span }) => span)));
  return itemsByKind(whole).flatMap(([kind, items]) =>
    items.map((item): Decision => {
      const { id, span } = item;
      const noted = ledger.reasons(item);
      if (shown.has(span)) {
        return { kind, id, span, outcome: noted.length === 0 ? 'shown' : 'shortened', reasons: noted };
      }
      // Sources leave last, where nothing that stayed mentions them; no other item leaves without a reason.
      const reasons = noted.length === 0 ? [{ kind: 'unmentioned' } as const] : noted;
      return { kind, id, span, outcome: 'withheld', reasons };
    }),
  );
}

function itemsByKind(briefing: Briefing): readonly (readonly [string, readonly Placed[]])[] {
  const { timeline, dimensions } = briefing;
  return [
    ['judgment', briefing.judgments.items],
    ['assumption', briefing.assumptions.items],
    ['alternative', briefing.alternatives.items],
    ['indicator', briefing.indicators.items],
    ['gap', briefing.gaps.items],
    ['contradiction', briefing.contradictions.items],
    ['implication', briefing.implications.items],
    ['ask', briefing.asks.items],
    ['question', briefing.questions.items],
    ['glossary', briefing.glossary.items],
    ['section', briefing.sections],
    ['chart', briefing.charts],
    ['event', timeline?.events ?? []],
    ['era', timeline?.eras ?? []],
    ['dimension', dimensions?.dimensions ?? []],
    ['period', dimensions?.periods ?? []],
    ['score', dimensions?.scores ?? []],
    ['claim', briefing.claims],
    ['source', briefing.sources],
  ];
}
