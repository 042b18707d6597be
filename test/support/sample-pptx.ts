import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { fitDeck } from '../../src/deck/fit-deck.ts';
import { makePptx, type PptxInput } from '../../src/deck/pptx/make-pptx.ts';
import type { SlideBlock } from '../../src/model/block.ts';
import type { Chart } from '../../src/model/chart.ts';
import { openLastMade } from '../../src/model/last-made.ts';
import type { NativeChart } from '../../src/model/native-chart.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { SAMPLE_SPAN, sampleText } from './sample-briefing.ts';
import { sampleDrawing, samplePublication, sampleSlides } from './sample-deck.ts';

/** Scores of three dimensions in two periods: one without a range, one with nothing but a range. */
export const SAMPLE_NATIVE: NativeChart = {
  kind: 'rows',
  categories: ['Military-technical', 'Regional security', 'Mutual defence'],
  positions: null,
  label: 'Dimension',
  unit: null,
  series: [
    {
      name: '2011–22',
      color: '#55606e',
      highlight: false,
      hollow: true,
      values: [3, 4, null],
      pointColors: null,
      ranges: [[2, 4], null, [1, 3]],
    },
    {
      name: 'since 2024',
      color: '#12436d',
      highlight: true,
      hollow: false,
      values: [4, 2, 1],
      pointColors: null,
      ranges: [
        [2, 4],
        [1, 3],
        [1, 2],
      ],
    },
  ],
  stacked: false,
  format: 'General',
  remarks: [],
  subtitle: 'Closeness from 0 to 5',
  notes: ['Analyst judgment, not measurement.'],
};

/** A chart of a sample deck; without `native` it stays a picture. */
export function sampleChart(id: string, native: NativeChart | null): Chart {
  return {
    id,
    spec: {
      id,
      kind: 'timeline',
      scale: 'auto',
      events: 'all',
      lanes: false,
      span: SAMPLE_SPAN,
      title: sampleText(`Title of ${id}`),
      subtitle: null,
      note: null,
      sources: [],
      alt: null,
      handling: null,
      audiences: null,
    },
    alt: `What ${id} shows`,
    table: {
      columns: [
        { label: 'Date', numeric: false },
        { label: 'Event', numeric: false },
      ],
      rows: [['1555', 'Muscovy Company']],
    },
    leftOut: () => 0,
    native: () => native,
    draw: () => sampleDrawing(id),
    drawAlone: () => sampleDrawing(id),
  };
}

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** What a presentation of sample slides is made from: `dimensions` is a native chart, the others are pictures. */
export function samplePptxInput(
  slides: readonly SlideBlock[] = sampleSlides(),
  changes: Partial<PptxInput> = {},
): PptxInput {
  const publication = changes.publication ?? samplePublication();
  const fonts = openFonts(publication.theme);
  return {
    slides: fitDeck(slides, { theme: publication.theme, fonts, publication }).value.slides,
    publication,
    fonts,
    charts: [
      sampleChart('dimensions', SAMPLE_NATIVE),
      sampleChart('timeline', null),
      sampleChart('ties', null),
    ],
    speakerNotes: true,
    outlined: async () =>
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0L8 8"/></svg>',
    png: async () => new Uint8Array(Buffer.from(PIXEL, 'base64')),
    deflate: promisify(deflateRaw),
    last: openLastMade(),
    ...changes,
  };
}

/** The parts of a presentation of sample slides, by path; those that are not text are left out. */
export async function samplePptx(
  slides?: readonly SlideBlock[],
  changes?: Partial<PptxInput>,
): Promise<Uint8Array> {
  return makePptx(samplePptxInput(slides, changes));
}
