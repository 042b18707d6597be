import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { Source } from '../../../src/model/briefing.ts';
import type { Drawing } from '../../../src/model/drawing.ts';
import { widthBeside } from '../../../src/model/slide-room.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  nowhere,
  plotSpec,
  table,
  text,
  timelineSpec,
} from '../../support/chart-briefing.ts';
import { boxOf, inkOf, overlap, pathsOf, textsOf, wordsOf } from './shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);
const SIZES = ['slide', 'column', 'full', 'square'] as const;

const marking = { id: 'amber', label: 'TLP:AMBER', color: '#ffc000', background: '#000000', also: [] };
const said = {
  title: text('Exports grew in every year of the decade but one, and fell behind the plan all the same'),
  subtitle: text('Steel, Mt, Northland, 2010–12'),
  note: text('Counted at the border. '.repeat(9).trim()),
};
const SPECS = [
  { ...plotSpec(['year', 'a'], said), id: 'plot' },
  { ...timelineSpec(said), id: 'events' },
  { ...dimensionsSpec(said), id: 'scores' },
];
const data = table('data', 'year,a\n2010,5\n2011,6\n2012,8');

const source: Source = {
  ...{ id: 'stat', span: nowhere, handling: null, audiences: null, line: text('Statistics Office, 2026') },
  ...{
    title: null,
    authors: [],
    container: null,
    publisher: null,
    issued: null,
    url: null,
    descriptor: null,
  },
  ...{ reliability: null, retrieved: null, archived: null, capture: null },
};

function chartOf(id: string) {
  const briefing = chartBriefing(SPECS, [data], { sources: [source] });
  const charts = drawCharts({ briefing, audience, fonts, marking }).value;
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new Error('no chart');
  return chart;
}

describe.each(SPECS.map(({ id }) => id))('a chart (%s)', (id) => {
  it.each(SIZES)('stands alone at size %s: finding, measure, note, source and marking are inside', (size) => {
    const drawing = chartOf(id).drawAlone(size);
    const words = wordsOf(drawing);
    for (const part of [said.title, said.subtitle, said.note]) expect(words).toContain(part.text);
    expect(words).toContain('TLP:AMBER');
    if (id !== 'plot') expect(words).toContain('Source: Statistics Office, 2026');
    expectApart(drawing);
  });

  it.each(SIZES)('leaves finding and marking to the document that it is placed in, at size %s', (size) => {
    const words = wordsOf(chartOf(id).draw(size));
    expect(words).not.toContain('Exports grew');
    expect(words).not.toContain('TLP:AMBER');
    expect(words).toContain(said.subtitle.text);
    expect(words).toContain(said.note.text);
  });

  it.each(['slide', 'column'] as const)('has the same marks alone and placed, at size %s', (size) => {
    const chart = chartOf(id);
    const alone = chart.drawAlone(size);
    const placed = chart.draw(size);
    expect(alone.width).toBeGreaterThan(placed.width);
    const marks = (drawing: Drawing) => {
      const boxes = pathsOf(drawing)
        .filter(({ fill }) => fill?.color !== '#000000')
        .map(({ commands }) => boxOf(commands));
      return boxes.flatMap(({ left, right, top, bottom }) => [right - left, bottom - top]);
    };
    // The ground comes first, and is the whole picture.
    const expected = marks(placed).map((length) => expect.closeTo(length, 1) as number);
    expect(marks(alone).slice(2)).toEqual(expected);
  });
});

it.each(SPECS.map(({ id }) => id))('is laid out anew beside points, its labels no smaller (%s)', (id) => {
  const chart = chartOf(id);
  const [beside, alone] = [chart.draw('beside'), chart.draw('slide')];
  expect(beside.width).toBe(widthBeside(audience.theme));
  expect(beside.width).toBeLessThan(alone.width * 0.65);
  const smallest = (drawing: Drawing) => Math.min(...textsOf(drawing).map((shape) => shape.size));
  expect(smallest(beside)).toBe(smallest(alone));
  expectWordsApart(beside, -0.5);
});

it('is larger on a page of its own than in a column, and square where it is shared', () => {
  const chart = chartOf('plot');
  expect(chart.drawAlone('full').height).toBeGreaterThan(chart.drawAlone('column').height * 1.3);
  const { width, height } = chart.drawAlone('square');
  expect([width, height]).toEqual([540, 540]);
});

/** No word on another or outside, and none on the marking. */
function expectApart(drawing: Drawing): void {
  const box = pathsOf(drawing).find(({ fill }) => fill?.color === '#000000');
  expect(box).toBeDefined();
  const marked = textsOf(drawing).filter((shape) => shape.text !== 'TLP:AMBER');
  if (box) for (const shape of marked) expect(overlap(inkOf(shape), boxOf(box.commands))).toBe(false);
  expectWordsApart(drawing, 0);
}

/** No word on another, and each as far inside as asked, in points: a placed drawing begins at its edge. */
function expectWordsApart(drawing: Drawing, inside: number): void {
  const inks = textsOf(drawing).map(inkOf);
  for (const [index, ink] of inks.entries()) {
    expect(ink.left).toBeGreaterThan(inside);
    expect(ink.right).toBeLessThan(drawing.width - inside);
    expect(ink.bottom).toBeLessThan(drawing.height);
    for (const other of inks.slice(0, index)) expect(overlap(ink, other)).toBe(false);
  }
}
