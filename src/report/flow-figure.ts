import type { FigureBlock, Inline } from '../model/block.ts';
import type { FrameContent } from '../model/page.ts';
import type { Span } from '../model/span.ts';
import { type Chunk, type Draft, plainChunk } from './chunk.ts';
import { type Flow, headRoom, type Place, wording } from './flow.ts';
import { flowLines } from './flow-text.ts';

/** Pictures are set no larger than this many points a pixel: 120 pixels an inch at least. */
const POINTS_A_PIXEL = 0.6;
/** Units of SVG are CSS's pixels. */
const POINTS_A_UNIT = 0.75;
/** A figure takes no more than this share of a page's height, with its caption: the rest is for the heading above it. */
const TALLEST = 0.86;
/** Between a caption and what it is about. */
const CAPTION_GAP = 6;

/** A caption, and under it the drawing or picture at its own size, or smaller where it must be. */
export function flowFigure(figure: FigureBlock, place: Place, flow: Flow): readonly Chunk[] {
  const caption = flowCaption(figure, { place, word: 'figure', origins: figure.origins, flow });
  const shown = figureContent(figure, flow);
  if (shown === null) {
    const content: readonly Inline[] = [{ kind: 'emphasis', content: [{ kind: 'text', text: figure.alt }] }];
    const tag = flow.tree.add(place.tag, 'P');
    const { small } = flow.theme.page.styles;
    const options = {
      flow,
      x: place.x,
      width: place.measure,
      align: 'start',
      tag,
      origins: figure.origins,
      lines: 'ragged',
    } as const;
    return [...caption.chunks, ...flowLines(content, small, { ...options, anchors: [figure.anchor] })];
  }
  const room = flow.geometry.body.height * TALLEST - caption.height;
  const scale = Math.min(1, place.width / shown.width, room / shown.height);
  const draft: Draft = {
    x: place.x,
    y: 0,
    width: shown.width * scale,
    height: shown.height * scale,
    content: shown.content,
    tag: flow.tree.add(place.tag, 'Figure', { alt: figure.alt }),
    anchors: caption.chunks.length === 0 ? [figure.anchor] : [],
    origins: figure.origins,
    joins: null,
  };
  return [...caption.chunks.map((chunk) => ({ ...chunk, keep: true })), plainChunk(draft.height, [draft])];
}

interface Shown {
  readonly content: FrameContent;
  readonly width: number;
  readonly height: number;
}

/** How wide a figure wants to be, in points; 0 where nothing can be shown. */
export function naturalWidth(figure: FigureBlock, flow: Flow): number {
  return figureContent(figure, flow)?.width ?? 0;
}

/** What a figure shows and its natural size in points; null where the brief has no such picture or PDF cannot hold it. */
function figureContent(figure: FigureBlock, flow: Flow): Shown | null {
  const picture = flow.publication.picture(figure.target);
  if (picture?.kind === 'drawing') {
    const { drawing } = picture;
    if (drawing.width <= 0 || drawing.height <= 0) return null;
    return { content: { kind: 'drawing', drawing }, width: drawing.width, height: drawing.height };
  }
  if (picture?.kind !== 'image' || picture.flat.mime === 'image/svg+xml') return null;
  const { image } = picture;
  const scale = image.mime === 'image/svg+xml' ? POINTS_A_UNIT : POINTS_A_PIXEL;
  if (image.width <= 0 || image.height <= 0) return null;
  return {
    content: { kind: 'image', path: image.path, alt: figure.alt },
    width: image.width * scale,
    height: image.height * scale,
  };
}

/** "Figure 2. What it shows", or only what it shows where it has no number; nothing where it has no caption. */
export function flowCaption(
  block: {
    readonly number: number | null;
    readonly caption: readonly Inline[] | null;
    readonly anchor: string | null;
  },
  {
    place,
    word,
    origins,
    flow,
  }: {
    readonly place: Place;
    readonly word: 'figure' | 'table';
    readonly origins: readonly Span[];
    readonly flow: Flow;
  },
): { readonly chunks: readonly Chunk[]; readonly height: number } {
  if (block.caption === null) return { chunks: [], height: 0 };
  const name = wording(flow, word, word === 'figure' ? 'Figure' : 'Table');
  const number = block.number === null ? '' : `${name}\u00a0${block.number}.  `;
  const lead: readonly Inline[] = number === '' ? [] : [{ kind: 'text', text: number }];
  const { caption } = flow.theme.page.styles;
  const chunks = flowLines(
    [...lead, ...block.caption],
    { ...caption, weight: 600, color: 'text' },
    {
      flow,
      x: place.x,
      width: headRoom(place, flow),
      align: 'start',
      lines: 'balanced',
      tag: flow.tree.add(place.tag, 'Caption'),
      origins,
      anchors: block.anchor === null ? [] : [block.anchor],
    },
  );
  const padded = chunks.map((chunk, index) =>
    index === chunks.length - 1 ? { ...chunk, height: chunk.height + CAPTION_GAP } : chunk,
  );
  return { chunks: padded, height: padded.reduce((total, chunk) => total + chunk.height, 0) };
}
