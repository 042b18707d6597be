import type { Claim, Item, Source } from '../model/briefing.ts';
import type { Ref } from '../model/text.ts';
import { type Clearance, maySee } from './clearance.ts';
import type { Placed } from './ledger.ts';

/** Ids that are still there after something was withheld, by kind. */
export interface Visible {
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Sources and claims the audience may see. A claim whose every piece of evidence is withheld goes with it. */
export function withholdEvidence(
  claims: readonly Claim[],
  sources: readonly Source[],
  clearance: Clearance,
): { readonly claims: readonly Claim[]; readonly sources: readonly Source[]; readonly visible: Visible } {
  const { ledger } = clearance;
  const kept = sources.filter((source) => maySee(clearance, source));
  const sourceIds = new Set(kept.map((source) => source.id));
  const visible = claims
    .filter((claim) => maySee(clearance, claim))
    .map((claim) => {
      const evidence = claim.evidence.filter((item) => sourceIds.has(item.source.id));
      const lost = claim.evidence.map((item) => item.source.id).filter((id) => !sourceIds.has(id));
      if (lost.length > 0) ledger.note(claim, { kind: 'rests-on', ids: [...new Set(lost)] });
      return { ...claim, evidence };
    })
    .filter((claim) => claim.evidence.length > 0 || isUnsupportedByAuthor(claims, claim.id));
  return {
    claims: visible,
    sources: kept,
    visible: { claims: new Set(visible.map((claim) => claim.id)), sources: sourceIds },
  };
}

function isUnsupportedByAuthor(claims: readonly Claim[], id: string): boolean {
  return claims.find((claim) => claim.id === id)?.evidence.length === 0;
}

/** The mentions that still point at something. */
export function keepRefs(refs: readonly Ref[], ids: ReadonlySet<string>): readonly Ref[] {
  return refs.filter((ref) => ids.has(ref.id));
}

/** What an item mentions, and what of such things is left. */
interface Lost {
  readonly mentions: readonly Ref[];
  readonly left: ReadonlySet<string>;
}

function lostIds({ mentions, left }: Lost): readonly string[] {
  return [...new Set(mentions.map((ref) => ref.id).filter((id) => !left.has(id)))];
}

/** Notes on an item which of its mentions are withheld, if any. */
export function noteLost({ ledger }: Clearance, item: Placed, lost: Lost): void {
  const ids = lostIds(lost);
  if (ids.length > 0) ledger.note(item, { kind: 'rests-on', ids });
}

/** Notes on an item which of the names it mentions, and does not rest on, are gone. */
export function noteNames({ ledger }: Clearance, item: Placed, lost: Lost): void {
  const ids = lostIds(lost);
  if (ids.length > 0) ledger.note(item, { kind: 'names', ids });
}

/** Whether what an item rested on is all withheld: it had mentions, and none is left. */
export function lostAll(before: readonly Ref[], ids: ReadonlySet<string>): boolean {
  return before.length > 0 && keepRefs(before, ids).length === 0;
}

/** An item without its label and its list of audiences: what an audience receives says nothing about others. */
export function unlabelled<T extends Item>(item: T): T {
  return { ...item, handling: null, audiences: null };
}
