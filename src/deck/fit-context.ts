import type { Inline } from '../model/block.ts';
import type { Publication } from '../model/publication.ts';
import type { TextStyle, Theme } from '../model/theme.ts';
import { type BrokenLine, breakLines, type TextRun } from '../text/break-lines.ts';
import { fallBack, hasArabic } from '../text/fall-back.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { styleInlines } from '../text/style-inlines.ts';

/** What measuring needs. Lines once broken are kept as long as the context. */
export interface FitContext {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly publication: Publication;
  /** What is measured of a thing, once under a key. */
  readonly once: <T>(of: object, key: string, measure: () => T) => T;
  /** Content as lines in the theme's fonts, and in those that PowerPoint shows in their place. */
  readonly lines: (content: readonly Inline[], style: TextStyle, width: number) => Settings;
}

/** The same text broken into lines in one font after the other. */
export type Settings = readonly (readonly BrokenLine[])[];

/** A context for one deck. */
export function fitContext(publication: Publication, fonts: Fonts): FitContext {
  const { theme } = publication;
  const once = openMeasures();
  const lines = (content: readonly Inline[], style: TextStyle, width: number): Settings => {
    const key = `${style.family} ${style.weight} ${style.italic} ${style.size} ${width}`;
    return once(content, key, () => {
      const runs = styleInlines(content, style, theme);
      return fonts.once(`slide ${width} ${JSON.stringify(runs)}`, () => breakInBoth(runs, width, fonts));
    });
  };
  return { theme, fonts, publication, once, lines };
}

function openMeasures(): FitContext['once'] {
  const known = new WeakMap<object, Map<string, unknown>>();
  return <T>(of: object, key: string, measure: () => T): T => {
    const kept = known.get(of) ?? new Map<string, unknown>();
    known.set(of, kept);
    if (!kept.has(key)) kept.set(key, measure());
    return kept.get(key) as T;
  };
}

/** Runs as lines in the theme's fonts, and in those that PowerPoint shows in their place. */
export function breakInBoth(runs: readonly TextRun[], width: number, fonts: Fonts): Settings {
  const share = shareInOffice(runs);
  return [
    breakLines(inTheirFaces(runs, fonts), width, fonts),
    breakLines(inTheirFaces(runs, fonts.office), width * share, fonts.office),
  ];
}

/** Runs whose Arabic letters stand in the face that has them. */
function inTheirFaces(runs: readonly TextRun[], fonts: Pick<Fonts, 'face'>): readonly TextRun[] {
  return isMixed(runs) ? fallBack(runs, fonts, () => {}) : runs;
}

const isMixed = (runs: readonly TextRun[]) => runs.some(({ text }) => hasArabic(text));

/**
 * Share of a line that text may fill in PowerPoint, which kerns and rounds in its own way, and sets the digits and signs
 * beside Arabic letters in the machine's font for those.
 */
function shareInOffice(runs: readonly TextRun[]): number {
  return isMixed(runs) ? 0.92 : 0.99;
}

/** Lines that a text needs in whichever font it needs more of them. */
export function mostLines(settings: Settings): number {
  return Math.max(...settings.map((lines) => lines.length));
}

/** Width in points of runs on one line, in whichever font is wider. */
export function widestLine(runs: readonly TextRun[], fonts: Fonts): number {
  const [own, office] = breakInBoth(runs, 1e6, fonts);
  return Math.max(own?.[0]?.width ?? 0, (office?.[0]?.width ?? 0) / shareInOffice(runs));
}

/** Height in points of content broken into lines. */
export function textHeight(
  content: readonly Inline[],
  style: TextStyle,
  width: number,
  context: FitContext,
): number {
  return mostLines(context.lines(content, style, width)) * style.size * style.lineHeight;
}
