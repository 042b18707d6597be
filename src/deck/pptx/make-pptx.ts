import { figurePath } from '../../markdown/figure-path.ts';
import { picturesOf } from '../../markdown/pictures-of.ts';
import { walkBlocks } from '../../markdown/walk-blocks.ts';
import type { Block, FigureBlock } from '../../model/block.ts';
import type { Chart } from '../../model/chart.ts';
import type { Drawing } from '../../model/drawing.ts';
import type { Host } from '../../model/host.ts';
import type { LastMade } from '../../model/last-made.ts';
import { type Publication, saidBy } from '../../model/publication.ts';
import type { Slide } from '../../model/slide.ts';
import type { Fonts } from '../../text/open-fonts.ts';
import { directionOf } from '../../text/order-runs.ts';
import { fitContext } from '../fit-context.ts';
import { chartXml } from './chart/chart-xml.ts';
import { sheetOf } from './chart/sheet.ts';
import { workbookOf } from './chart/workbook.ts';
import { drawFigure, type NativeSource, nativeOf } from './draw-figure.ts';
import { laySlide } from './lay-slide.ts';
import { mirrorSlide } from './mirror-slide.ts';
import { packParts } from './pack-parts.ts';
import { pictureData } from './picture-data.ts';
import { type ChartParts, repairPackage } from './repair-package.ts';
import type { ChartShape, PictureData, PptxSlide } from './shapes.ts';
import { writePresentation } from './write-presentation.ts';
import { cleanText } from './xml.ts';

/** What a presentation is made from: the slides that every printer shows. */
export interface PptxInput {
  readonly slides: readonly Slide[];
  readonly publication: Publication;
  readonly fonts: Fonts;
  readonly charts: readonly Chart[];
  /** Whether the audience has speaker notes; one without gets none at all. */
  readonly speakerNotes: boolean;
  /** A drawing as SVG whose text is outlines, and as PNG. */
  readonly outlined: (drawing: Drawing) => Promise<string>;
  readonly png: (drawing: Drawing) => Promise<Uint8Array>;
  readonly deflate: Host['deflate'];
  readonly last: LastMade;
}

/** Fitted slides → the bytes of `deck.pptx`: native text, tables and charts, the same every time. */
export async function makePptx(input: PptxInput): Promise<Uint8Array> {
  const { publication } = input;
  const slides = await laySlides(input);
  return input.last('deck.pptx', [slides, saidBy(publication)], () => writeSlides(slides, input));
}

async function writeSlides(slides: readonly PptxSlide[], input: PptxInput): Promise<Uint8Array> {
  const { publication } = input;
  const written = await writePresentation(slides, publication);
  const charts = slides.map(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'chart' ? [chartParts(shape, input)] : [])),
  );
  return packParts(repairPackage(written, { publication, slides, charts }), input.deflate);
}

/** Slides as shapes, before any of them is written. */
export async function laySlides(input: PptxInput): Promise<readonly PptxSlide[]> {
  const { publication, fonts } = input;
  const charts = new Map(input.charts.map((chart) => [chart.id, chart]));
  const fit = fitContext(publication, fonts);
  const office = fitContext(publication, { ...fonts.office, office: fonts.office });
  const pictures = await readPictures(input, { charts, context: office });
  return input.slides.map((slide) => {
    const laid = laySlide(slide, {
      fit,
      office,
      drawFigure: (figure, rect) =>
        drawFigure(figure, rect, figurePath(figure.target), { charts, pictures, context: office }),
      figureNotes: (one) => (input.speakerNotes ? tablesOf(one, { charts, context: office }) : []),
    });
    const placed =
      directionOf(publication.language) === 'rtl' ? mirrorSlide(laid, publication.theme.slide.width) : laid;
    return input.speakerNotes ? placed : { ...placed, notes: [] };
  });
}

/** The bytes of every picture that is shown as one, by its path. */
async function readPictures(
  { slides, publication, outlined, png }: PptxInput,
  source: NativeSource,
): Promise<ReadonlyMap<string, PictureData>> {
  const blocks = slides.flatMap(({ regions }) => regions.flatMap((region) => region.blocks));
  const native = new Set(
    figuresIn(blocks)
      .filter((figure) => nativeOf(figure, source) !== null)
      .map(({ target }) => figurePath(target)),
  );
  const found = new Map<string, PictureData>();
  for (const [path, picture] of picturesOf(blocks, publication)) {
    if (native.has(path)) continue;
    if (picture.kind === 'image') {
      found.set(path, pictureData(picture.image, picture.flat));
    } else {
      const { drawing } = picture;
      found.set(path, { kind: 'vector', svg: await outlined(drawing), png: await png(drawing) });
    }
  }
  return found;
}

function figuresIn(blocks: readonly Block[]): readonly FigureBlock[] {
  const figures: FigureBlock[] = [];
  walkBlocks(blocks, { block: (block) => void (block.kind === 'figure' && figures.push(block)) });
  return figures;
}

/** The data of charts that are pictures, or that have no room for all of their rows, row by row, for the notes. */
function tablesOf({ regions }: Slide, source: NativeSource): readonly string[] {
  return figuresIn(regions.flatMap(({ blocks }) => blocks)).flatMap((figure) => {
    const { target } = figure;
    const chart = target.kind === 'chart' ? source.charts.get(target.id) : undefined;
    if (!chart || target.kind !== 'chart') return [];
    if (nativeOf(figure, source) !== null && chart.leftOut(target.size) === 0) return [];
    const { columns, rows } = chart.table;
    const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cleanText(cells.join(' · ')));
    return [chart.spec.title?.text ?? chart.alt, ...lines];
  });
}

function chartParts(shape: ChartShape, { publication, fonts }: PptxInput): ChartParts {
  const { theme, language } = publication;
  const sheet = sheetOf(shape.chart);
  const face = fonts.office.face({ family: 'sans', weight: 400, italic: false });
  const look = {
    theme,
    language,
    axes: shape.axes,
    direction: directionOf(language),
    size: shape.size,
    width: shape.rect.width,
    height: shape.rect.height,
    measure: (text: string) => face.measure(text, shape.size),
  };
  return { xml: chartXml(shape.chart, sheet, look), workbook: workbookOf(sheet) };
}
