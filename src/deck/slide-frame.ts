import type { Inline } from '../model/block.ts';
import type { CutInlines } from './cut-inlines.ts';
import { cutText } from './cut-text.ts';
import { type FitContext, mostLines } from './fit-context.ts';
import type { Layout, Region } from './layout-of.ts';
import type { Setting } from './measure-blocks.ts';
import { regionOf } from './region-of.ts';
import { scaleStyles } from './scale-styles.ts';
import { SOURCE_LINES } from './slide-grid.ts';
import { spacingOf } from './spacing.ts';

/** What the placements of one slide have to fit in. */
export interface Frame {
  readonly layout: Layout;
  /** Lines of the source line. */
  readonly sourceLines: number;
  readonly scale: number;
  readonly air: number;
  readonly context: FitContext;
}

/** The size and the distances that a slide's flow is set with. */
export type Ease = Pick<Frame, 'scale' | 'air'>;

/** As the theme says. */
export const PLAIN: Ease = { scale: 1, air: 1 };

/** Lines a source line may take; the third takes room from the body. */
const MOST_SOURCE_LINES = SOURCE_LINES + 1;

/** Lines of a source line as set. */
export function sourceLines(source: readonly Inline[] | null, layout: Layout, context: FitContext): number {
  if (source === null) return 0;
  const { styles, rect } = regionOf(layout, 'source');
  return mostLines(context.lines(source, styles.note, rect.width));
}

/** A source line of at most three lines, and what is left of a longer one. */
export function fitSource(source: readonly Inline[], layout: Layout, context: FitContext): CutInlines {
  const { styles, rect } = regionOf(layout, 'source');
  const style = styles.note;
  return cutText(
    source,
    { style, width: rect.width, height: MOST_SOURCE_LINES * style.size * style.lineHeight, full: null },
    context,
  );
}

/** Height of a region whose foot is the source line, above one of that many lines: more where it has fewer than its room. */
export function regionHeight(region: Region, lines: number, layout: Layout): number {
  const source = regionOf(layout, 'source');
  const { size, lineHeight } = source.styles.note;
  const foot = source.rect.y + source.rect.height;
  const full = region.rect.y + region.rect.height;
  if (full < source.rect.y - FOOT_GAP) return region.rect.height;
  return foot - lines * size * lineHeight - (source.rect.y - full) - region.rect.y;
}

/** A region that ends further above the source line than this does not grow. */
const FOOT_GAP = 10;

/** How blocks are set in a region of a slide. */
export function settingOf(region: Region, { scale, air }: Ease, context: FitContext): Setting {
  const styles = scaleStyles(region.styles, scale);
  return {
    width: region.rect.width,
    most: region.rect.height,
    styles,
    spacing: spacingOf(styles, air),
    context,
    inItem: false,
  };
}
