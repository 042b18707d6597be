import type { Ref } from './text.ts';

/** One label of a scheme; colours are `#rrggbb`. */
export interface HandlingLabel {
  /** Slug by which content names it: `tlp-amber-strict`. */
  readonly id: string;
  /** As printed, never translated: `TLP:AMBER+STRICT`. */
  readonly label: string;
  readonly color: string;
  readonly background: string;
  /** Other names by which content and audiences may call it, in lower case: those of a scheme that this one replaces. */
  readonly also: readonly string[];
}

/** An ordered list of labels, from what may be seen by all to what may be seen by fewest. */
export interface HandlingScheme {
  readonly name: string;
  readonly labels: readonly HandlingLabel[];
}

/** What every item that can be withheld carries. */
export interface Releasable {
  /** The item's own label; null takes the brief's. */
  readonly handling: Ref | null;
  /** Audiences that may see it; null is all of them. */
  readonly audiences: readonly Ref[] | null;
}
