import { warning } from '../diagnostics/diagnose.ts';
import type { FigureBlock } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FittedSlide } from './apply-policy.ts';
import { type Box, LITTLE, SMALLEST_LABEL, smallestLabel } from './figure-box.ts';
import { regionOf } from './region-of.ts';
import { sizeFigures } from './size-figures.ts';
import type { Draft } from './slide-draft.ts';
import { type Frame, regionHeight, settingOf } from './slide-frame.ts';

/** Layouts in which a chart has the slide to itself. */
const ALONE: ReadonlySet<string> = new Set(['chart', 'timeline']);

/** Charts that a slide sets so small that their labels come out below 14 pt, as warnings `deck/small-labels`. */
export function smallLabels(
  slides: readonly FittedSlide[],
  frame: Frame,
  draft: Draft,
): readonly Diagnostic[] {
  const { layout, context } = frame;
  return slides.flatMap((slide) =>
    slide.regions.flatMap(({ name, blocks }) => {
      const region = regionOf(layout, name);
      const height = regionHeight(region, frame.sourceLines, layout);
      const boxes = sizeFigures(blocks, height, settingOf(region, slide, context));
      return [...boxes].flatMap(([figure, box]) => smallLabel(figure, box, frame, draft));
    }),
  );
}

function smallLabel(
  figure: FigureBlock,
  box: Box,
  { context, layout }: Frame,
  draft: Draft,
): readonly Diagnostic[] {
  const picture = context.publication.picture(figure.target);
  const label = smallestLabel(figure, context);
  if (picture?.kind !== 'drawing' || label === null) return [];
  const size = (label * box.width) / picture.drawing.width;
  if (size >= SMALLEST_LABEL - LITTLE) return [];
  const message = `${draft.name} has room for “${picture.drawing.title}” only with labels of ${size.toFixed(1)} pt.`;
  const hint = ALONE.has(layout.name)
    ? 'Let it have fewer words or marks, or the slide fewer sources: the report has room for all.'
    : 'Let the chart stand alone: a `::: slide` passage of its section says what the slide shows.';
  return [warning('deck/small-labels', picture.span ?? figure.origins[0] ?? draft.span, message, hint)];
}
