import type { Span } from './span.ts';

/** Why an audience does not get an item, or not all of it. */
export type Reason =
  /** It is marked above what the audience may see. */
  | { readonly kind: 'ceiling'; readonly label: string; readonly ceiling: string }
  /** It is kept for other audiences, by their ids. */
  | { readonly kind: 'audiences'; readonly only: readonly string[] }
  /** It rests on what is withheld: ids of claims, sources or judgments. */
  | { readonly kind: 'rests-on'; readonly ids: readonly string[] }
  /** The data it draws, or the row or column it stands in, is withheld. */
  | { readonly kind: 'data' }
  /** Some of what its words sum up is withheld, and the words went with that. */
  | { readonly kind: 'sums-up' }
  /** It named what is withheld, and names it no more: ids of dimensions or periods. */
  | { readonly kind: 'names'; readonly ids: readonly string[] }
  /** Nothing of it is left. */
  | { readonly kind: 'emptied' }
  /** All it rests on is withheld; it is printed all the same, and says so. */
  | { readonly kind: 'marked' }
  /** Nothing that is shown mentions it. */
  | { readonly kind: 'unmentioned' };

/** What release did with one item for one audience. */
export interface Decision {
  /** What it is: `judgment`, `claim`, `section` … */
  readonly kind: string;
  /** The author's id, or one by position (`gap#3`) before release numbers anew; a picture's path. */
  readonly id: string;
  /** What the author wrote there, on one line; empty where it has only an id. */
  readonly says: string;
  readonly span: Span;
  readonly outcome: 'shown' | 'shortened' | 'withheld';
  /** None where it is shown whole. */
  readonly reasons: readonly Reason[];
}
