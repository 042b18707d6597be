import { type FontShelf, openShelf } from '../text/open-fonts.ts';

/** What a caller that builds again and again keeps between builds. It changes how long they take, never what they print. */
export interface Kept {
  readonly shelf: FontShelf;
}

/** Nothing kept yet. */
export function openKept(): Kept {
  return { shelf: openShelf() };
}
