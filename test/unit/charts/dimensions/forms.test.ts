import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../../../src/charts/draw-charts.ts';
import type { Dimensions } from '../../../../src/model/briefing.ts';
import type { DimensionsSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import {
  chartAudience,
  chartBriefing,
  dimensionsSpec,
  exampleDimensions,
  ref,
  text,
} from '../../../support/chart-briefing.ts';
import { boxOf, inkOf, overlap, pathsOf, textsOf, wordsOf } from '../shapes.ts';

const audience = chartAudience();
const fonts = openFonts(audience.theme);
const SIZES = ['slide', 'column', 'full', 'square'] as const;

function outcomeOf(
  spec: Partial<DimensionsSpec>,
  dimensions: Dimensions = exampleDimensions(),
  language = 'en-GB',
) {
  const own = { ...dimensionsSpec({ title: text('Scores'), ...spec }), id: 'own' };
  const briefing = chartBriefing([own], [], { dimensions, language });
  return drawCharts({ briefing, audience, fonts, marking: null });
}

function chartOf(spec: Partial<DimensionsSpec>, dimensions?: Dimensions) {
  const [chart] = outcomeOf(spec, dimensions).value;
  if (!chart) throw new Error('no chart');
  return chart;
}

/** Dimensions that are scored at every period compared: now and before for all of them. */
function complete(): Dimensions {
  const all = exampleDimensions();
  const ids = ['arms', 'diplomatic', 'region', 'strategic', 'defence'];
  return { ...all, dimensions: all.dimensions.filter(({ id }) => ids.includes(id)) };
}

function onePeriod(): Dimensions {
  const all = exampleDimensions();
  return { ...all, periods: all.periods.filter(({ id }) => id === 'now') };
}

describe('a slope', () => {
  const drawing = chartOf({ form: 'slope', previous: ref('syria') }).draw('slide');

  it('draws a line for each dimension scored in both periods, and a dot for one scored in one of them', () => {
    const { primary, accent, muted } = audience.theme.colors;
    const lines = pathsOf(drawing).filter(
      ({ commands, stroke }) =>
        [primary, accent, muted].includes(stroke?.color ?? '') &&
        commands.every(([name]) => name !== 'C') &&
        boxOf(commands).right - boxOf(commands).left > 200 &&
        (stroke?.width ?? 0) > 1.2,
    );
    expect(lines.map(({ stroke }) => stroke?.color).sort()).toEqual(
      [accent, primary, primary, primary].sort(),
    );
    expect(wordsOf(drawing)).toContain('Mutual defence');
  });

  it('names each line at its end with score and range, and the anchors on the scale', () => {
    const words = wordsOf(drawing).replaceAll('\u00a0', ' ').replace(/ +/g, ' ');
    expect(words).toContain('Regional security 2 (1–3)');
    for (const name of ['very close', 'substantial', 'moderate', 'limited', 'absent'])
      expect(words).toContain(name);
    expect(words).toContain('2022–24 is not shown.');
  });

  it('of one period is drawn as ranges, with a diagnostic', () => {
    const { diagnostics, value } = outcomeOf({ form: 'slope' }, onePeriod());
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['charts/form', 'The slope "own" is drawn as ranges: there is only one period.'],
    ]);
    expect(wordsOf(value[0]?.draw('slide') ?? drawing)).toContain('Evidence');
  });
});

describe('a radar', () => {
  it('draws one polygon and a dashed reference, without filling, and labels its rings', () => {
    const drawing = chartOf({ form: 'radar' }, complete()).draw('slide');
    const { primary, muted } = audience.theme.colors;
    const polygons = pathsOf(drawing).filter(
      ({ commands, stroke }) =>
        stroke !== null && commands.length >= 6 && commands.every(([name]) => name !== 'C'),
    );
    const own = polygons.filter(({ stroke }) => stroke?.color === primary);
    const reference = polygons.filter(({ stroke }) => stroke?.color === muted && stroke.dash.length > 0);
    expect([own.length, reference.length]).toEqual([1, 1]);
    expect(own[0]?.fill ?? null).toBeNull();
    const numbers = textsOf(drawing).map((shape) => shape.text);
    for (const ring of ['0', '1', '2', '3', '4', '5']) expect(numbers).toContain(ring);
    expect(wordsOf(drawing).replaceAll('\u00a0', ' ')).toContain('5  very close');
  });

  it('with a gap is drawn as ranges, and the diagnostic names the gap', () => {
    const { diagnostics } = outcomeOf({ form: 'radar' });
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'charts/form']]);
    expect(diagnostics[0]?.message).toBe(
      'The radar "own" is drawn as ranges: Historical trade has no score for Since Assad’s fall.',
    );
  });

  it('leaves out a reference that has a gap, and says so', () => {
    const drawing = chartOf({ form: 'radar', previous: ref('syria') }, complete()).draw('column');
    expect(wordsOf(drawing)).toContain('2011–22 is not drawn: no score for Mutual defence.');
    expect(pathsOf(drawing).filter(({ stroke }) => (stroke?.dash.length ?? 0) > 0)).toEqual([]);
  });
});

describe('small multiples of dimensions', () => {
  it('have a panel a dimension with a number a score, and tell gaps, ranges and n/a apart', () => {
    const drawing = chartOf({ form: 'multiples' }).draw('slide');
    const words = textsOf(drawing).map((shape) => shape.text);
    for (const name of ['Military-technical', 'Regional security', 'Historical trade'])
      expect(words).toContain(name);
    expect(words.filter((word) => word === 'n/a')).toHaveLength(3);
    const dashed = pathsOf(drawing).filter(({ stroke }) => (stroke?.dash.length ?? 0) > 0);
    const outlines = dashed.filter(({ commands }) => commands.length === 5);
    const dotted = dashed.filter(({ commands }) => commands.length === 2);
    // Ranges without a score: six in the outlook, one in the Syrian period; no evidence: three cells.
    expect([outlines.length, dotted.length]).toEqual([7, 3]);
  });
});

describe('every form', () => {
  it.each(SIZES)('lets no two texts overlap, nor run out of the frame, at size %s', (size) => {
    const forms = [
      chartOf({ form: 'slope', previous: ref('syria') }),
      chartOf({ form: 'radar' }, complete()),
      chartOf({ form: 'multiples' }),
      chartOf({ form: 'matrix' }),
    ];
    for (const chart of forms) {
      const drawing = chart.draw(size);
      const inks = textsOf(drawing).map(inkOf);
      for (const [index, ink] of inks.entries()) {
        expect(ink.left).toBeGreaterThan(-0.5);
        expect(ink.right).toBeLessThan(drawing.width + 0.5);
        expect(ink.bottom).toBeLessThan(drawing.height + 0.5);
        for (const other of inks.slice(0, index)) expect(overlap(ink, other)).toBe(false);
      }
    }
  });

  it.each(SIZES)('keeps long Russian names and words of ranges apart at size %s', (size) => {
    const all = complete();
    const names = ['Военно-техническое сотрудничество', 'Региональная безопасность', 'Дипломатия и ООН'];
    const source = {
      ...all,
      dimensions: all.dimensions.map((one, index) => ({
        ...one,
        label: text(names[index % 3] ?? ''),
        short: null,
      })),
    };
    for (const form of ['ranges', 'multiples', 'matrix', 'radar'] as const) {
      const outcome = outcomeOf({ form, note: null }, source, 'ru');
      const drawing = outcome.value[0]?.drawAlone(size);
      if (!drawing) throw new Error('no chart');
      const inks = textsOf(drawing).map(inkOf);
      for (const [index, ink] of inks.entries())
        for (const other of inks.slice(0, index)) expect(overlap(ink, other), form).toBe(false);
      expect(drawing.height).toBeLessThan(size === 'square' ? 541 : 1000);
      expect(wordsOf(drawing)).not.toContain('..');
      const least = Math.min(...textsOf(outcome.value[0]?.draw(size) ?? drawing).map((shape) => shape.size));
      // Labels have 14 points on a screen; what stands below the marks has 12 and more.
      if (size === 'slide' || size === 'square') expect(least).toBeGreaterThanOrEqual(12);
    }
  });

  it('says what the marks stand for that are to be seen, and no others', () => {
    const words = (form: DimensionsSpec['form'], source: Dimensions) =>
      wordsOf(chartOf({ form, previous: ref('syria') }, source).draw('slide'));
    const all = exampleDimensions();
    expect(words('matrix', all)).toContain('Dashed outline: a range without a score. Hatched: no evidence.');
    expect(words('multiples', all)).toContain('Dotted: no evidence. Dots: full for strong');
    const full = { ...all, periods: all.periods.slice(1, 3), dimensions: all.dimensions.slice(0, 2) };
    expect(words('slope', { ...full, periods: all.periods.slice(0, 3) })).toContain('half for mixed');
    expect(wordsOf(chartOf({ form: 'matrix' }, full).draw('slide'))).not.toMatch(/Dashed|Hatched/);
  });

  it('of scores without any is left out with a diagnostic', () => {
    const all = exampleDimensions();
    const { value, diagnostics } = outcomeOf({ form: 'matrix' }, { ...all, scores: [] });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['charts/empty']);
  });
});

describe('a title that claims a change', () => {
  const claim = (title: string, spec: Partial<DimensionsSpec> = {}) =>
    outcomeOf({ title: text(title), ...spec }).diagnostics.map(({ code }) => code);

  it('is a warning where the ranges overlap', () => {
    expect(claim('Military ties have weakened')).toEqual(['charts/claim']);
    expect(claim('Military-technical ties deepen', { previous: ref('syria') })).toEqual(['charts/claim']);
  });

  it('is none where they part, or where it says that nothing is sure', () => {
    expect(claim('Regional security falls', { previous: ref('syria') })).toEqual([]);
    expect(claim('Military ties may have weakened')).toEqual([]);
    expect(claim('Arms first, trade last')).toEqual([]);
  });

  it.each([
    ['ru', 'Взаимная оборона ослабла', 'Взаимная оборона не ослабла', 'Оборона прежде торговли'],
    ['de', 'Die Verteidigung ist gesunken', 'Die Verteidigung ist kaum gesunken', 'Verteidigung vor Handel'],
    ['fr', 'La défense s’est affaiblie', 'La défense ne s’est pas affaiblie', 'La défense avant le commerce'],
    ['fa', 'دفاع کاهش یافت', 'دفاع شاید کاهش یافت', 'دفاع پیش از تجارت'],
  ])('is found in %s, unless it is taken back', (language, bold, hedged, none) => {
    const own = (title: string) =>
      outcomeOf({ title: text(title) }, exampleDimensions(), language).diagnostics.map(({ code }) => code);
    expect(own(bold)).toEqual(['charts/claim']);
    expect(own(hedged)).toEqual([]);
    expect(own(none)).toEqual([]);
  });
});
