import { findLabel } from '../model/find-label.ts';
import type { HandlingLabel, HandlingScheme, Releasable } from '../model/handling.ts';
import type { Ref } from '../model/text.ts';

/** What one audience may see: ranks are positions in the scheme, from 0; -1 is unmarked. */
export interface Clearance {
  readonly scheme: HandlingScheme;
  /** Rank of an item without a label of its own. */
  readonly inherited: number;
  /** Highest rank the audience may see. */
  readonly ceiling: number;
  /** The audience and those it extends. */
  readonly audiences: readonly string[];
}

/** Makes the clearance of an audience for a brief. Labels have been checked when they were read. */
export function makeClearance(
  scheme: HandlingScheme,
  handling: Ref | null,
  audience: { readonly chain: readonly string[]; readonly ceiling: Ref | null },
): Clearance {
  const inherited = rankOf(scheme, handling?.id ?? null);
  const ceiling = audience.ceiling === null ? scheme.labels.length : rankOf(scheme, audience.ceiling.id);
  return { scheme, inherited, ceiling, audiences: audience.chain };
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

/** Whether the audience may see an item: not above its ceiling, and not kept for others. */
export function maySee(clearance: Clearance, item: Releasable): boolean {
  return rankOfItem(clearance, item) <= clearance.ceiling && isAddressed(clearance, item.audiences);
}

/** Whether a list of audiences names this one or one it extends; no list names all. */
export function isAddressed(clearance: Clearance, audiences: readonly Ref[] | null): boolean {
  return audiences === null || audiences.some((ref) => clearance.audiences.includes(ref.id));
}

/** The label of a rank; null where nothing is marked. */
export function labelOf(clearance: Clearance, rank: number): HandlingLabel | null {
  return clearance.scheme.labels[rank] ?? null;
}
