import type { Reason } from '../model/decision.ts';
import { findLabel } from '../model/find-label.ts';
import type { HandlingLabel, HandlingScheme, Releasable } from '../model/handling.ts';
import type { Span } from '../model/span.ts';
import type { Ref } from '../model/text.ts';
import { type Ledger, openLedger } from './ledger.ts';

/** What one audience may see: ranks are positions in the scheme, from 0; -1 is unmarked. */
export interface Clearance {
  readonly scheme: HandlingScheme;
  /** Rank of an item without a label of its own. */
  readonly inherited: number;
  /** Highest rank the audience may see. */
  readonly ceiling: number;
  /** The audience and those it extends. */
  readonly audiences: readonly string[];
  /** Where every decision is written down. */
  readonly ledger: Ledger;
}

/** Makes the clearance of an audience for a brief. Labels have been checked when they were read. */
export function makeClearance(
  scheme: HandlingScheme,
  handling: Ref | null,
  audience: { readonly chain: readonly string[]; readonly ceiling: Ref | null },
): Clearance {
  const inherited = rankOf(scheme, handling?.id ?? null);
  const ceiling = audience.ceiling === null ? scheme.labels.length : rankOf(scheme, audience.ceiling.id);
  return { scheme, inherited, ceiling, audiences: audience.chain, ledger: openLedger() };
}

/** Rank of a label by its id; unmarked and unknown labels have none. */
export function rankOf(scheme: HandlingScheme, id: string | null): number {
  const label = id === null ? null : findLabel(scheme, id);
  return label === null ? -1 : scheme.labels.indexOf(label);
}

/** Rank of an item: its own label's, or the brief's. */
export function rankOfItem(clearance: Clearance, item: Releasable): number {
  return item.handling === null ? clearance.inherited : rankOf(clearance.scheme, item.handling.id);
}

/** Whether the audience may see an item: not above its ceiling, and not kept for others. Notes why not. */
export function maySee(clearance: Clearance, item: Releasable & { readonly span: Span }): boolean {
  const reasons = reasonsAgainst(clearance, {
    rank: rankOfItem(clearance, item),
    only: isAddressed(clearance, item.audiences) ? null : (item.audiences ?? []).map((ref) => ref.id),
  });
  for (const reason of reasons) clearance.ledger.note(item, reason);
  return reasons.length === 0;
}

/** Why something of a rank, kept for others (`only`) or not (null), is not for the audience; nothing where it is. */
export function reasonsAgainst(
  clearance: Clearance,
  { rank, only }: { readonly rank: number; readonly only: readonly string[] | null },
): readonly Reason[] {
  const label = (at: number) => labelOf(clearance, at)?.label ?? 'no label';
  const above: Reason = { kind: 'ceiling', label: label(rank), ceiling: label(clearance.ceiling) };
  return [
    ...(rank > clearance.ceiling ? [above] : []),
    ...(only === null ? [] : [{ kind: 'audiences', only } as const]),
  ];
}

/** Whether a list of audiences names this one or one it extends; no list names all. */
export function isAddressed(clearance: Clearance, audiences: readonly Ref[] | null): boolean {
  return audiences === null || audiences.some((ref) => clearance.audiences.includes(ref.id));
}

/** The label of a rank; null where nothing is marked. */
export function labelOf(clearance: Clearance, rank: number): HandlingLabel | null {
  return clearance.scheme.labels[rank] ?? null;
}
