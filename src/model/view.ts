import type { Diagnostic } from './diagnostic.ts';
import type { HandlingLabel } from './handling.ts';
import type { Page } from './page.ts';
import type { Slide } from './slide.ts';

/** A face that slides on a page are set in, whole: a preview loads each once. */
export interface DeckFace {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** Slides as HTML elements, 1280 × 720 CSS pixels each, and the style sheet that sets them. */
export interface ShownDeck {
  readonly sections: readonly string[];
  readonly css: string;
  readonly faces: readonly DeckFace[];
}

/** One brief for one audience, ready to be shown: the same slides and pages that `build` prints, with their origins. */
export interface View {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly audience: { readonly id: string; readonly name: string };
  readonly draft: boolean;
  readonly marking: HandlingLabel | null;
  readonly slides: readonly Slide[];
  readonly deck: ShownDeck;
  readonly pages: readonly Page[];
  /** Some of the pages, by position from 0, as a PDF without tags. */
  readonly paintPages: (indexes: readonly number[]) => Promise<Uint8Array>;
}

/** `view` is null where something is wrong. */
export interface ViewResult {
  readonly view: View | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Every known audience, those that the brief names first; none where the brief cannot be read. */
  readonly audiences: readonly string[];
}

/** What to show; null is the first audience that the brief names. */
export interface ViewRequest {
  readonly brief: string;
  readonly audience: string | null;
  /** Milliseconds from any fixed moment. */
  readonly clock?: () => number;
}
