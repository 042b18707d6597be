import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { ChartSpec } from '../../../src/model/chart-spec.ts';
import type { Drawing } from '../../../src/model/drawing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  event,
  nowhere,
  plotSpec,
  table,
  text,
  timelineSpec,
} from '../../support/chart-briefing.ts';
import { textsOf } from './shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);

/** Words in Hebrew letters, which need no joining. */
const FIRST = 'ראשון';
const LAST = 'אחרון';
const timeline = {
  ...{ span: nowhere, categories: [], eras: [] },
  events: [event('a', '2001', FIRST), event('b', '2005', LAST)],
};
const data = table('data', `item,a,b\n${FIRST},5,2\n${LAST},6,3`);
const years = table('data', 'year,a\n2001,5\n2002,6\n2003,8');

function drawingOf(spec: ChartSpec, { language = 'he', own = data } = {}): Drawing {
  const said = { title: text(FIRST), subtitle: text(LAST), note: text('2005') };
  const briefing = chartBriefing([{ ...spec, ...said, id: 'own' }], [own], { language, timeline });
  const [chart] = drawCharts({ briefing, audience, fonts, marking: null }).value;
  if (!chart) throw new Error('no chart');
  return chart.drawAlone('slide');
}

const middleOf = (drawing: Drawing, words: string, at = -1) => {
  const found = textsOf(drawing).filter((shape) => shape.text.includes(words));
  const shape = found.at(at);
  if (!shape) throw new Error(`no ${words}`);
  return shape.x + shape.width / 2;
};

describe('where reading begins at the right', () => {
  it('time runs from right to left on a timeline, and its labels begin at their leaders', () => {
    const drawing = drawingOf(timelineSpec());
    expect(middleOf(drawing, '2001')).toBeGreaterThan(middleOf(drawing, '2005', 1));
    const english = drawingOf(timelineSpec(), { language: 'en-GB' });
    expect(middleOf(english, '2001')).toBeLessThan(middleOf(english, '2005', 1));
  });

  it('title, subtitle and note stand at the right edge', () => {
    const drawing = drawingOf(plotSpec(['item', 'a'], { type: 'bar' }));
    const right = drawing.width - 20;
    for (const shape of textsOf(drawing).slice(0, 2)) expect(shape.x + shape.width).toBeCloseTo(right, 0);
  });

  it('bars begin at the right, with their names beside them, and keep their order', () => {
    const lying = drawingOf(plotSpec(['item', 'a'], { type: 'bar', horizontal: true }));
    const names = textsOf(lying)
      .filter((shape) => shape.text === FIRST)
      .at(-1);
    expect((names?.x ?? 0) + (names?.width ?? 0)).toBeCloseTo(lying.width - 20, 0);
    const standing = drawingOf(plotSpec(['item', 'a'], { type: 'bar' }));
    expect(middleOf(standing, FIRST)).toBeGreaterThan(middleOf(standing, LAST));
  });

  it('a change of scores points to the left', () => {
    const words = textsOf(drawingOf(dimensionsSpec())).map((shape) => shape.text);
    expect(words.some((one) => one.includes('←'))).toBe(true);
    expect(words.some((one) => one.includes('→'))).toBe(false);
  });

  it('an axis of years runs from left to right all the same, as publishers print it', () => {
    for (const type of ['line', 'area', 'bar', 'scatter'] as const) {
      const drawing = drawingOf(plotSpec(['year', 'a'], { type }), { own: years });
      expect(middleOf(drawing, '2001'), type).toBeLessThan(middleOf(drawing, '2003'));
    }
  });

  it('nothing leaves the picture or its margin', () => {
    for (const spec of [
      timelineSpec(),
      dimensionsSpec(),
      plotSpec(['item', 'a', 'b'], { type: 'heatmap' }),
    ]) {
      const drawing = drawingOf(spec);
      for (const { x, width } of textsOf(drawing)) {
        expect(x).toBeGreaterThan(-0.5);
        expect(x + width).toBeLessThan(drawing.width + 0.5);
      }
    }
  });
});
