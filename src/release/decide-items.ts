import type { Briefing } from '../model/briefing.ts';
import type { Decision, Reason } from '../model/decision.ts';
import { itemsByKind, type ListedItem } from './items-by-kind.ts';
import type { Ledger } from './ledger.ts';

/**
 * The whole brief, what is left of it for an audience, and the reasons that were written down → a decision on every
 * item, in the order of the brief. What is there says whether an item is shown; the ledger says why not.
 */
export function decideItems(whole: Briefing, left: Briefing, ledger: Ledger): readonly Decision[] {
  const leftByKind = new Map(itemsByKind(left));
  return itemsByKind(whole).flatMap(([kind, items]) => {
    const stayed = leftByKind.get(kind) ?? [];
    const spans = new Set(stayed.map(({ span }) => span));
    const ids = new Set(stayed.map(({ id }) => id));
    // A picture has no place of its own: what it is known by is its path.
    const isShown = (item: ListedItem) => (kind === 'picture' ? ids.has(item.id) : spans.has(item.span));
    return items.map((item): Decision => {
      const noted = kind === 'picture' ? [] : ledger.reasons(item);
      if (isShown(item)) {
        return { kind, ...item, outcome: noted.length === 0 ? 'shown' : 'shortened', reasons: noted };
      }
      // Sources and pictures leave last, where nothing that stayed mentions them; no other item leaves without a reason.
      const reasons = noted.length === 0 ? [{ kind: 'unmentioned' } as const] : noted;
      return { kind, ...item, outcome: 'withheld', reasons };
    });
  });
}

/** The decision where the brief itself is not for an audience: nothing of it is. */
export function withholdAll(briefing: Briefing, reason: Reason): readonly Decision[] {
  return itemsByKind(briefing).flatMap(([kind, items]) =>
    items.map((item): Decision => ({ kind, ...item, outcome: 'withheld', reasons: [reason] })),
  );
}
