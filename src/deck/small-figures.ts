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

/** A picture that is narrower than this on a slide is hardly seen, in points. */
const HARDLY_SEEN = 2;

/**
 * What a slide sets too small to be read, as warnings: charts whose labels come out below 14 pt, `deck/small-labels`, and
 * pictures that are no more than a hairline, `deck/small-picture`.
 */
export function smallFigures(
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
      return [...boxes].flatMap(([figure, box]) => [
        ...smallLabel(figure, box, frame, draft),
        ...smallPicture(figure, box, frame, draft),
      ]);
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

function smallPicture(
  figure: FigureBlock,
  box: Box,
  { context }: Frame,
  draft: Draft,
): readonly Diagnostic[] {
  const picture = context.publication.picture(figure.target);
  const narrow = Math.min(box.width, box.height);
  if (picture?.kind !== 'image' || narrow >= HARDLY_SEEN) return [];
  const { path, width, height } = picture.image;
  const message = `${draft.name} shows \`${path}\` (${width} × ${height} pixels) only ${narrow.toFixed(1)} pt ${box.width < box.height ? 'wide' : 'high'}, so that it is hardly seen.`;
  const hint = 'Cut it to a shape that is nearer to a slide’s.';
  return [warning('deck/small-picture', figure.origins[0] ?? draft.span, message, hint)];
}
