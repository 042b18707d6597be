/** The furniture of the built-in audiences in another language than English: what is left out stays as it is. */
export interface Words {
  /** Of `base`, and so of all that say nothing else: label → wording. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the other built-in audiences say in words of their own, and what they are called. */
  readonly audiences: Readonly<Record<string, Readonly<Record<string, string>> & { readonly name: string }>>;
  /** Words of estimate: band of a yardstick → term. */
  readonly terms: Readonly<Record<string, string>>;
}
