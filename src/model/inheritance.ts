/** A file that an audience prints with, and the audience that brings it. */
export interface InheritedPart {
  /** As `audience edit` names it: `deck.md.hbs`, `partials/asks.md.hbs`, `theme`. */
  readonly part: string;
  /** Id of the audience, or name of the theme, whose file it is. */
  readonly from: string;
  readonly path: string;
  /** Whether the product brings it, so that a copy is what one edits. */
  readonly builtIn: boolean;
}

/** A line of an `audience.yaml`, and where it stands. */
export interface InheritedSetting {
  /** `ceiling`, `include.percent`, `labels.end`. */
  readonly key: string;
  readonly value: string;
  readonly from: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** What an audience is made of, part by part. */
export interface Inheritance {
  readonly id: string;
  readonly name: string;
  /** From the audience to `base`. */
  readonly chain: readonly string[];
  /** Its `audience.yaml` files, the nearest first. */
  readonly files: readonly InheritedPart[];
  readonly theme: InheritedPart | null;
  readonly parts: readonly InheritedPart[];
  readonly settings: readonly InheritedSetting[];
  /** Template folders of the author's, the nearest first, and which of the audience's files lie there. */
  readonly own: readonly { readonly folder: string; readonly files: readonly string[] }[];
}
