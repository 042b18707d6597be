import type { FigureBlock } from '../../model/block.ts';
import type { Chart } from '../../model/chart.ts';
import type { DrawnAxes } from '../../model/drawing.ts';
import type { NativeChart } from '../../model/native-chart.ts';
import type { Rect } from '../../model/slide.ts';
import type { TextStyle } from '../../model/theme.ts';
import { SMALLEST_LABEL } from '../figure-box.ts';
import { type FitContext, textHeight } from '../fit-context.ts';
import { nativeHasRoom } from './native-has-room.ts';
import { plainShape } from './plain-shape.ts';
import type { PictureData, Shape } from './shapes.ts';
import { textPieces } from './text-pieces.ts';

/** What figures are drawn from: a deck's charts, and its pictures' bytes. */
export interface FigureSource {
  readonly charts: ReadonlyMap<string, Chart>;
  readonly pictures: ReadonlyMap<string, PictureData>;
  readonly context: FitContext;
}

/** What is asked to say whether a chart is one of PowerPoint's own. */
export type NativeSource = Pick<FigureSource, 'charts' | 'context'>;

/** The chart of a figure, in PowerPoint's own form where it has one and its words have room; else it is a picture. */
export function nativeOf({ target }: FigureBlock, { charts, context }: NativeSource): NativeChart | null {
  const native = target.kind === 'chart' ? (charts.get(target.id)?.native(target.size) ?? null) : null;
  if (native === null) return null;
  const picture = context.publication.picture(target);
  const width = picture?.kind === 'drawing' ? picture.drawing.width : context.theme.slide.width;
  return nativeHasRoom(native, width, context) ? native : null;
}

/** A figure in its room: a native chart between its words, or a picture. */
export function drawFigure(
  figure: FigureBlock,
  rect: Rect,
  path: string,
  source: FigureSource,
): readonly Shape[] {
  const chart = nativeOf(figure, source);
  if (chart !== null) return drawChart(figure, chart, rect, source.context);
  const data = source.pictures.get(path);
  if (!data) return [];
  return [{ kind: 'picture', name: 'Picture', alt: figure.alt, rect, placeholder: null, data }];
}

const NO_AXES: DrawnAxes = { x: null, y: null, turned: false };

/** Share of the labels' size between a chart and its words. */
const GAP = 0.4;

function drawChart(
  figure: FigureBlock,
  chart: NativeChart,
  rect: Rect,
  context: FitContext,
): readonly Shape[] {
  const { theme, publication } = context;
  const drawn = publication.picture(figure.target);
  const scale = drawn?.kind === 'drawing' ? Math.min(1, rect.width / drawn.drawing.width) : 1;
  const size = Math.max(SMALLEST_LABEL, Math.round(theme.chart.slide * scale));
  const words = (
    text: string,
    style: TextStyle,
  ): { readonly text: string; readonly style: TextStyle; readonly height: number } => ({
    text,
    style,
    height: text === '' ? 0 : textHeight([{ kind: 'text', text }], style, rect.width, context),
  });
  const base = { ...theme.slide.styles.caption, lineHeight: 1.25, color: 'muted' } as const;
  const head = words(chart.subtitle ?? '', { ...base, size: Math.max(SMALLEST_LABEL, size - 2) });
  const foot = words(chart.notes.join(' '), { ...base, size: theme.slide.styles.note.size });
  const above = head.height === 0 ? 0 : head.height + size * GAP;
  const below = foot.height === 0 ? 0 : foot.height + size * GAP;
  const text = (name: string, y: number, said: typeof head): readonly Shape[] =>
    said.height === 0
      ? []
      : [
          plainShape(
            name,
            { x: rect.x, y, width: rect.width, height: said.height },
            {
              pieces: textPieces([{ kind: 'text', text: said.text }], said.style, theme),
              leading: said.style.size * said.style.lineHeight,
            },
          ),
        ];
  return [
    ...text('Chart subtitle', rect.y, head),
    {
      kind: 'chart',
      name: 'Chart',
      alt: figure.alt,
      rect: { ...rect, y: rect.y + above, height: Math.max(40, rect.height - above - below) },
      placeholder: null,
      chart,
      axes: drawn?.kind === 'drawing' ? (drawn.drawing.axes ?? NO_AXES) : NO_AXES,
      size,
    },
    ...text('Chart note', rect.y + rect.height - foot.height, foot),
  ];
}
