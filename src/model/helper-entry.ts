/** A helper of the templates, as the reference tells it. */
export interface HelperEntry {
  readonly name: string;
  readonly use: string;
  readonly doc: string;
  readonly example: string;
  /** What `this` is in the example; null where the sample brief has nothing for it. */
  readonly place: string | null;
  /** The Markdown that it prints; null likewise. */
  readonly result: string | null;
}
