import type { Inline } from '../model/block.ts';
import type { Publication } from '../model/publication.ts';
import type { TextStyle, Theme } from '../model/theme.ts';
import { type BrokenLine, breakLines } from '../text/break-lines.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { styleInlines } from '../text/style-inlines.ts';

/** What measuring needs. Lines once broken are kept as long as the context. */
export interface FitContext {
  readonly theme: Theme;
  readonly fonts: Fonts;
  readonly publication: Publication;
  readonly lines: (content: readonly Inline[], style: TextStyle, width: number) => readonly BrokenLine[];
}

/** A context for one deck. */
export function fitContext(publication: Publication, fonts: Fonts): FitContext {
  const { theme } = publication;
  const known = new WeakMap<readonly Inline[], Map<string, readonly BrokenLine[]>>();
  const lines = (content: readonly Inline[], style: TextStyle, width: number): readonly BrokenLine[] => {
    const key = `${style.family} ${style.weight} ${style.italic} ${style.size} ${width}`;
    const kept = known.get(content) ?? new Map<string, readonly BrokenLine[]>();
    known.set(content, kept);
    const before = kept.get(key);
    if (before) return before;
    const made = breakLines(styleInlines(content, style, theme), width, fonts);
    kept.set(key, made);
    return made;
  };
  return { theme, fonts, publication, lines };
}

/** Height in points of content broken into lines. */
export function textHeight(
  content: readonly Inline[],
  style: TextStyle,
  width: number,
  context: FitContext,
): number {
  return context.lines(content, style, width).length * style.size * style.lineHeight;
}
