/** One file of an audience's folder. `path` is relative to it. */
export interface Artifact {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const FORMATS = ['deck.md', 'deck.html', 'deck.pptx', 'report.md', 'report.pdf', 'charts'] as const;
export type Format = (typeof FORMATS)[number];
