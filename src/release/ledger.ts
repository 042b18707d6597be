import type { Reason } from '../model/decision.ts';
import type { Span } from '../model/span.ts';

/** An item, known by its place: that stays the same object through every copy which release makes of the item. */
export interface Placed {
  readonly span: Span;
}

/** What release writes down as it decides, each reason where the decision is taken. */
export interface Ledger {
  readonly note: (item: Placed, reason: Reason) => void;
  readonly reasons: (item: Placed) => readonly Reason[];
}

/** A ledger with nothing in it. A reason that is met twice is kept once. */
export function openLedger(): Ledger {
  const written = new Map<Span, Map<string, Reason>>();
  return {
    note: ({ span }, reason) => {
      const known = written.get(span) ?? new Map<string, Reason>();
      written.set(span, known.set(JSON.stringify(reason), reason));
    },
    reasons: ({ span }) => [...(written.get(span)?.values() ?? [])],
  };
}
