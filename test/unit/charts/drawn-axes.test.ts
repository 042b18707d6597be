import { describe, expect, test } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import type { ChartSpec } from '../../../src/model/chart-spec.ts';
import type { DrawnAxes } from '../../../src/model/drawing.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { chartAudience, chartBriefing, plotSpec, table, text } from '../../support/chart-briefing.ts';
import { textsOf } from './shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);
const data = table('data', 'item,a,b\nNorth,51,12\nSouth,64,31\nWest,87,70');
const years = table('data', 'year,a\n2001,51\n2002,64\n2003,87');

function drawn(spec: ChartSpec, { own = data, language = 'en-GB' } = {}) {
  const briefing = chartBriefing([{ ...spec, id: 'own' }], [own], { language });
  const [chart] = drawCharts({ briefing, audience, fonts, marking: null }).value;
  const drawing = chart?.draw('slide');
  if (!drawing?.axes) throw new Error('no axes');
  return { drawing, axes: drawing.axes as DrawnAxes };
}

describe('a chart says the scales that it was drawn on', () => {
  test('the numbers printed at a line’s axis are its ends and steps', () => {
    const { drawing, axes } = drawn(plotSpec(['year', 'a'], { type: 'line' }), { own: years });
    const { low, high, step } = axes.y ?? { low: 0, high: 0, step: null };
    const numbers = textsOf(drawing).map(({ text }) => text);
    for (let value = low; value <= high; value += step ?? 1) expect(numbers).toContain(`${value}`);
    expect(high).toBeGreaterThanOrEqual(87);
  });

  test('lying bars have one across, standing ones one up', () => {
    expect(drawn(plotSpec(['item', 'a'], { type: 'bar', horizontal: true })).axes).toMatchObject({
      x: { low: 0, high: 87 },
      y: null,
    });
    expect(drawn(plotSpec(['item', 'a'], { type: 'bar' })).axes).toMatchObject({ x: null, y: { low: 0 } });
  });

  test('its unit is said in PowerPoint’s form too, once', () => {
    const line = plotSpec(['year', 'a'], { type: 'line', unit: text('Mt') });
    const above = (subtitle: string | null) => {
      const spec = { ...line, id: 'own', subtitle: subtitle === null ? null : text(subtitle) };
      const briefing = chartBriefing([spec], [years]);
      const [chart] = drawCharts({ briefing, audience, fonts, marking: null }).value;
      return chart?.native('slide')?.subtitle;
    };
    expect(above(null)).toBe('Mt');
    expect(above('Exports')).toBe('Exports, Mt');
    expect(above('Exports in Mt')).toBe('Exports in Mt');
  });

  test('rows have one across, and a chart of words is turned where reading begins at the right', () => {
    const rows = plotSpec(['item', 'a'], { type: 'dot' });
    expect(drawn(rows).axes).toMatchObject({ x: { low: 50 }, turned: false });
    expect(drawn(rows, { language: 'he' }).axes.turned).toBe(true);
    const line = plotSpec(['year', 'a'], { type: 'line' });
    expect(drawn(line, { own: years, language: 'he' }).axes.turned).toBe(false);
  });
});
