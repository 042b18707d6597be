import type {
  Alternative,
  Assumption,
  Contradiction,
  Gap,
  Indicator,
  Item,
  Judgment,
  Listing,
  Point,
  Question,
} from '../model/briefing.ts';
import type { Ref } from '../model/text.ts';
import { type Clearance, isAddressed, maySee } from './clearance.ts';
import { keepRefs, lostAll, noteLost } from './withhold.ts';

type Ids = ReadonlySet<string>;

/** How items of a listing are cut, and the ids of claims and judgments that are left. */
interface Cut<T> {
  readonly cut: (item: T) => T | null;
  readonly left: Ids;
}

/** The claims and judgments that an item mentions. */
function mentionsOf(item: Item): readonly Ref[] {
  const { audiences: _, ...rest } = item;
  return Object.values(rest).flatMap((value) => (Array.isArray(value) ? (value as readonly Ref[]) : []));
}

/**
 * The visible items of a listing. Where one was withheld the author's headline goes too, since it sums up all of them;
 * one that is only kept for other audiences does not count.
 */
export function releaseListing<T extends Item>(
  listing: Listing<T>,
  clearance: Clearance,
  { cut, left }: Cut<T> = { cut: (item) => item, left: new Set() },
): Listing<T> {
  const addressed = listing.items.filter((item) => isAddressed(clearance, item.audiences));
  const items = listing.items
    .filter((item) => maySee(clearance, item))
    .map((item) => {
      noteLost(clearance, item, { mentions: mentionsOf(item), left });
      return cut(item);
    })
    .filter((item): item is T => item !== null);
  const whole = items.length === addressed.length && items.length > 0;
  if (!whole && listing.headline !== null) clearance.ledger.note(listing.headline, { kind: 'sums-up' });
  return { headline: whole || listing.items.length === 0 ? listing.headline : null, items };
}

/** Where every claim for the judgment is withheld: null, or with `mark` the judgment, which then says so. */
export function cutJudgment(
  judgment: Judgment,
  claims: Ids,
  unsupported: 'withhold' | 'mark',
): Judgment | null {
  const evidenceWithheld = lostAll(judgment.supports, claims);
  if (evidenceWithheld && unsupported === 'withhold') return null;
  return {
    ...judgment,
    evidenceWithheld,
    supports: keepRefs(judgment.supports, claims),
    contrary: keepRefs(judgment.contrary, claims),
  };
}

/** Null where the claims, or the judgments it bears on, are all withheld. */
export function cutAssumption(item: Assumption, claims: Ids, judgments: Ids): Assumption | null {
  if (lostAll(item.claims, claims) || lostAll(item.linchpinFor, judgments)) return null;
  return {
    ...item,
    claims: keepRefs(item.claims, claims),
    linchpinFor: keepRefs(item.linchpinFor, judgments),
  };
}

/** Null where every claim for and against is withheld. */
export function cutAlternative(item: Alternative, claims: Ids): Alternative | null {
  if (lostAll([...item.supports, ...item.against], claims)) return null;
  return { ...item, supports: keepRefs(item.supports, claims), against: keepRefs(item.against, claims) };
}

/** Null where the claims, or the judgments it would move, are all withheld. */
export function cutIndicator(item: Indicator, claims: Ids, judgments: Ids): Indicator | null {
  if (lostAll(item.claims, claims) || lostAll(item.judgments, judgments)) return null;
  return { ...item, claims: keepRefs(item.claims, claims), judgments: keepRefs(item.judgments, judgments) };
}

/** Null where every judgment it matters to is withheld. */
export function cutGap(item: Gap, judgments: Ids): Gap | null {
  if (lostAll(item.judgments, judgments)) return null;
  return { ...item, judgments: keepRefs(item.judgments, judgments) };
}

/** Null where any claim is withheld: the text tells of both sides. */
export function cutContradiction(item: Contradiction, claims: Ids): Contradiction | null {
  return keepRefs(item.claims, claims).length === item.claims.length ? item : null;
}

/** Null where its claims are all withheld. */
export function cutClaims<T extends Point | Question>(item: T, claims: Ids): T | null {
  if (lostAll(item.claims, claims)) return null;
  return { ...item, claims: keepRefs(item.claims, claims) };
}
