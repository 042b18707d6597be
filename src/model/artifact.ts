/** One file of an audience's folder. `path` is relative to it. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const FORMATS = [
  'deck.md',
  'deck.html',
  'deck.pptx',
  'deck.pdf',
  'handout.pdf',
  'report.md',
  'report.pdf',
  'charts',
] as const;
export type Format = (typeof FORMATS)[number];

/** Printed only where they are asked for, because they need a browser. */
const BY_BROWSER: readonly Format[] = ['deck.pdf', 'handout.pdf'];

/** What is printed where no formats are named. */
export const DEFAULT_FORMATS: readonly Format[] = FORMATS.filter((format) => !BY_BROWSER.includes(format));
