import type { Score } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { BASELINE, drawAround, HALF_CAP, LINE } from '../set-text.ts';
import type { Sketch, TextLook } from '../sketch.ts';
import { listIn } from '../words/count-in.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { drawDot, RING } from './draw-dot.ts';
import type { Place } from './draw-row-marks.ts';
import { glyphRoom } from './plan-columns.ts';
import { LEGEND, type RowsPlan } from './plan-rows.ts';

/** The scale's steps with their names on top, and a line down from each. */
export function drawScale(
  sketch: Sketch,
  plan: RowsPlan,
  {
    ground,
    place,
    height,
    low,
  }: { readonly ground: Ground; readonly place: Place; readonly height: number; readonly low: number },
): void {
  const { text, small } = ground;
  const { colors } = ground.theme;
  const legend = plan.legend;
  const top = plan.headHeight - small * (plan.stacked ? 0.55 : 1.5);
  for (const { value, number, lines, drop } of plan.scale.anchors) {
    const x = place.x(value);
    const first = value === low;
    const look = { stroke: first ? colors.muted : colors.rule, width: text * (first ? 0.07 : 0.05) };
    // Where words stand above the marks, the lines leave them alone.
    const rows = plan.stacked ? plan.rows.map((_, row) => place.y(row)) : [];
    for (const y of rows) sketch.line(x, y - text * 0.45, x, y + text * 0.95, look);
    if (!plan.stacked) sketch.line(x, top, x, height, look);
    const bold = { size: text, weight: 600, color: colors.text, align: 'center' } as const;
    sketch.text(x, legend + text * BASELINE, number, bold);
    for (const [index, line] of lines.entries()) {
      const y = legend + text * LINE + (drop + index) * small * 1.2 + small * BASELINE;
      sketch.text(x, y, line, { size: plan.scale.size, color: colors.muted, align: 'center' });
    }
  }
  if (plan.stacked) return;
  const head = { size: small, color: colors.muted } as const;
  const heads = wordsIn(ground.language).dimensions;
  sketch.text(plan.changeX, text * BASELINE, heads.change, head);
  if (plan.rangesX < plan.evidenceX) sketch.text(plan.rangesX, text * BASELINE, heads.ranges, head);
  sketch.text(plan.evidenceX, text * BASELINE, heads.evidence, head);
}

/** What a row says in words: its name, the change, the evidence; and the two periods' names where both are seen. */
export function drawWords(
  sketch: Sketch,
  plan: RowsPlan,
  {
    data,
    ground,
    place,
    colors,
  }: {
    readonly data: DimensionsData;
    readonly ground: Ground;
    readonly place: Place;
    readonly colors: readonly string[];
  },
): void {
  const { text, small, theme } = ground;
  const drop = text * HALF_CAP;
  // The dot of the row again, so that the words say what its filling means.
  const glyph = ({ now }: DimensionRow, left: number, y: number, color: string) => {
    if (now?.state !== 'point') return;
    const radius = small * 0.34;
    const { background } = theme.colors;
    const ring = small * RING;
    drawDot(sketch, now.evidence, { x: left + small * 0.4, y, radius, ring, color, background });
  };
  for (const [index, { row, label, change, apart, ranges, evidence, ...alone }] of plan.rows.entries()) {
    const y = place.said(index);
    const changed = row.change.kind === 'changed';
    const name = plan.stacked ? [plan.above.names[index] ?? ''] : label.lines;
    const nameLook = { size: text, weight: 600, color: theme.colors.text } as const;
    drawAround(sketch, name, { x: 0, middle: place.words(index), look: nameLook });
    const color = changed ? (colors[index] ?? theme.colors.text) : theme.colors.muted;
    const inWords = !changed && row.change.kind !== 'first';
    const own = { size: inWords ? small : text, weight: changed ? 600 : 400, color } as const;
    const quiet = { size: small, color: theme.colors.muted } as const;
    if (plan.stacked) {
      const says = ranges !== '' && plan.above.ranges ? alone.rangesAlone : '';
      drawSaid(sketch, [change, says, alone.evidenceAlone], {
        y: y + drop,
        from: plan.above.below ? 0 : null,
        looks: [own, quiet],
        ground,
        glyph: (left) => {
          if (evidence !== '') glyph(row, left, y, color);
          return evidence === '' ? 0 : glyphRoom(small);
        },
      });
      continue;
    }
    sketch.text(plan.changeX, y + drop, change, own);
    const clear = apart === true ? own : quiet;
    sketch.text(plan.rangesX, y + drop, ranges, { ...clear, size: small });
    glyph(row, plan.evidenceX, y, color);
    sketch.text(plan.evidenceX + glyphRoom(small), y + drop, evidence, quiet);
  }
  if (plan.stacked) drawLegend(sketch, plan, { data, ground });
  else drawPeriods(sketch, plan, { data, ground, place, colors });
}

/** What a row says on one line above its marks: from the left where its name stands higher, else up to the right end. */
function drawSaid(
  sketch: Sketch,
  [change = '', ranges = '', evidence = '']: readonly string[],
  {
    y,
    from,
    looks: [own, quiet],
    ground,
    glyph,
  }: {
    readonly y: number;
    readonly from: number | null;
    readonly looks: readonly [TextLook, TextLook];
    readonly ground: Ground;
    /** Draws the evidence's dot and returns the room it takes. */
    readonly glyph: (left: number) => number;
  },
): void {
  const first = `${change}${ranges + evidence === '' ? '' : '  '}`;
  const second = `${ranges}${ranges === '' || evidence === '' ? '' : ' · '}`;
  const widths = [sketch.measure(first, own), sketch.measure(second, quiet), sketch.measure(evidence, quiet)];
  const all = widths.reduce((sum, width) => sum + width, evidence === '' ? 0 : glyphRoom(ground.small));
  let left = from ?? ground.width - all;
  sketch.text(left, y, first, own);
  left += widths[0] ?? 0;
  sketch.text(left, y, second, quiet);
  left += widths[1] ?? 0;
  left += glyph(left);
  sketch.text(left, y, evidence, quiet);
}

/** The two periods by their dots, above a chart whose rows have no room for names. */
function drawLegend(
  sketch: Sketch,
  plan: RowsPlan,
  { data, ground }: { readonly data: DimensionsData; readonly ground: Ground },
): void {
  if (plan.legend === 0 || !data.before) return;
  const { small, theme } = ground;
  const { primary, background, text } = theme.colors;
  const y = plan.legend / LEGEND;
  const radius = small * 0.38;
  const name = (period: DimensionsData['now']) => (period.short ?? period.label).text;
  const look = { size: small, color: text } as const;
  sketch.circle(radius + 1, y * 0.62, radius, { fill: primary, stroke: primary, width: small * 0.1 });
  sketch.text(small * 1.2, y * BASELINE, name(data.now), { ...look, weight: 600 });
  const next = small * 3 + sketch.measure(name(data.now), { ...look, weight: 600 });
  sketch.circle(next + radius, y * 0.62, radius, { fill: background, stroke: primary, width: small * 0.1 });
  sketch.text(next + small * 1.2, y * BASELINE, name(data.before), look);
}

/** Names the two periods at the first row that shows both, in place of a legend. */
function drawPeriods(
  sketch: Sketch,
  plan: RowsPlan,
  {
    data,
    ground,
    place,
    colors,
  }: {
    readonly data: DimensionsData;
    readonly ground: Ground;
    readonly place: Place;
    readonly colors: readonly string[];
  },
): void {
  const name = (period: DimensionsData['now']) => (period.short ?? period.label).text;
  const both = data.rows.findIndex((row) => row.change.kind === 'changed');
  const index = Math.max(0, both);
  const row = data.rows[index];
  if (!row) return;
  const y = place.y(index) - plan.dot - ground.text * 0.3;
  const look = { size: ground.small, color: colors[index] ?? ground.theme.colors.text } as const;
  const at = (score: Score | null) =>
    score?.state === 'point' && score.score !== null ? place.x(score.score) : null;
  const now = at(row.now);
  const before = at(row.before);
  if (now === null) return;
  const print = (x: number, words: string, weight: 400 | 600) => {
    const width = sketch.measure(words, { ...look, weight });
    const paper = { fill: ground.theme.colors.background, opacity: 0.85 };
    sketch.rect(x - width / 2 - 2, y - ground.small * 0.85, width + 4, ground.small * 1.05, paper);
    sketch.text(x, y, words, { ...look, weight, align: 'center' });
  };
  if (before === null || !data.before) {
    print(now, name(data.now), 600);
  } else if (before === now) {
    print(now, listIn(ground.language, [name(data.before), name(data.now)]), 600);
  } else {
    const nowWidth = sketch.measure(name(data.now), { ...look, weight: 600 });
    const beforeWidth = sketch.measure(name(data.before), look);
    const needed = (nowWidth + beforeWidth) / 2 + ground.small * 0.8;
    const lack = Math.max(0, needed - Math.abs(now - before)) / 2;
    const side = Math.sign(now - before);
    print(now + side * lack, name(data.now), 600);
    print(before - side * lack, name(data.before), 400);
  }
}
