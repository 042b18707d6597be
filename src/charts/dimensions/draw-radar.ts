import type { RadialLinearScale } from 'chart.js';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { type LaidOut, recordChart } from '../record-chart.ts';
import { BASELINE, HALF_CAP } from '../set-text.ts';
import { measureText, type Sketch } from '../sketch.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { unscored } from './dimensions-notes.ts';
import { drawDot, RING } from './draw-dot.ts';
import { drawRadarKey, planKey, type RadarKey } from './draw-radar-key.ts';
import { fitName } from './fit-name.ts';
import { scaleSteps } from './name-scale.ts';
import { sayNumber } from './say-score.ts';
import { fitSpokes, nameTop, spokeEnd } from './spoke-names.ts';

interface RadarPlan {
  /** Lines of each name, its score at the end of the last. */
  readonly names: readonly (readonly string[])[];
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly height: number;
  /** Whether the period before has a score for every spoke, and is drawn as the dashed reference. */
  readonly reference: boolean;
  readonly key: RadarKey;
}

interface RadarDrawing {
  readonly data: DimensionsData;
  readonly plan: RadarPlan;
  readonly ground: Ground;
}

/** One polygon without filling and a dashed reference, spokes in the author's order, ring labels on the first spoke. */
export function drawRadar(data: DimensionsData, ground: Ground): Body {
  const { text, theme } = ground;
  const { colors } = theme;
  const plan = planRadar(data, ground);
  const { low, high } = data.source.scale;
  const values = (pick: 'now' | 'before') => data.rows.map((row) => row[pick]?.score ?? Number.NaN);
  const line = { pointRadius: 0, fill: false, borderJoinStyle: 'round' as const };
  const before = {
    ...line,
    data: values('before'),
    borderColor: colors.muted,
    borderWidth: text * 0.1,
    borderDash: [text * 0.3, text * 0.22],
  };
  const now = { ...line, data: values('now'), borderColor: colors.primary, borderWidth: text * 0.16 };
  return recordChart(
    {
      type: 'radar',
      data: {
        labels: data.rows.map(({ dimension }) => dimension.id),
        datasets: plan.reference ? [before, now] : [now],
      },
      options: {
        layout: { padding: plan.padding },
        scales: {
          r: {
            min: low,
            max: high,
            ticks: { display: false, stepSize: stepOf(data) },
            pointLabels: { display: false },
            angleLines: { color: colors.rule, lineWidth: text * 0.05 },
            grid: { color: colors.rule, lineWidth: text * 0.05, circular: false },
          },
        },
      },
    },
    {
      width: ground.width,
      height: plan.height,
      fonts: ground.fonts,
      over: (sketch, chart) => {
        const scale = radialOf(chart);
        drawRings(sketch, scale, { data, plan, ground });
        drawDots(sketch, scale, { data, plan, ground });
        drawSpokeNames(sketch, scale, { data, plan, ground });
        drawRadarKey(sketch, plan.key, ground);
      },
    },
  );
}

function radialOf(chart: LaidOut): RadialLinearScale {
  return chart.scales.r as unknown as RadialLinearScale;
}

/** Steps of one where the scale is short, else from one anchor to the next. */
function stepOf({ source }: DimensionsData): number {
  const [first, second] = scaleSteps(source.scale);
  return first && second ? second.value - first.value : 1;
}

/** Share of the width that a name may take, and the upright one where its neighbours are further down. */
const NAME = 0.24;
const UPRIGHT = 0.45;
const FEW_SPOKES = 8;

function planRadar(data: DimensionsData, ground: Ground): RadarPlan {
  const { text, width, fonts } = ground;
  const look = { size: text, weight: 600 } as const;
  const names = data.rows.map(({ dimension, now }, index): readonly string[] => {
    const share = index === 0 && data.rows.length <= FEW_SPOKES ? UPRIGHT : NAME;
    const { lines } = fitName(dimension, { width: width * share, look, fonts });
    if (now?.score == null) return lines;
    const score = sayNumber(now.score, ground.language);
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}  ${score}`];
  });
  const side =
    text +
    Math.max(
      ...names
        .slice(1)
        .flat()
        .map((line) => measureText(fonts, line, look)),
    );
  const reference = data.before !== null && unscored(data.rows, 'before').length === 0;
  const key = planKey(data, { ground, reference });
  const head = key.beside ? 0 : key.height + text * 0.5;
  const left = side + (key.beside ? key.width + text : 0);
  const { radius, above, below } = fitSpokes(names, {
    text,
    height: ground.height - head,
    most: Math.max(text * 6, (width - left - side) / 2),
  });
  const padding = { left, right: side, top: head + above, bottom: below };
  return { names, padding, height: head + above + 2 * radius + below, reference, key };
}

/** The numbers of the rings on the first spoke, beside it: as many as have room. */
function drawRings(sketch: Sketch, scale: RadialLinearScale, { data, ground }: RadarDrawing): void {
  const { small, theme, language } = ground;
  const steps = scaleSteps(data.source.scale);
  const apart = scale.drawingArea / Math.max(1, steps.length - 1);
  const every = Math.ceil((small * 1.05) / Math.max(1, apart));
  for (const { value } of steps.filter((_, index) => index % every === 0)) {
    const { x, y } = scale.getPointPositionForValue(0, value);
    const said = sayNumber(value, language);
    const look = { size: small, color: theme.colors.muted, align: 'right' } as const;
    const width = sketch.measure(said, look);
    const right = x - small * 0.45;
    const paper = { fill: theme.colors.background, opacity: 0.85 };
    sketch.rect(right - width - 1, y - small * 0.4, width + 2, small * 0.8, paper);
    sketch.text(right, y + small * HALF_CAP, said, look);
  }
}

function drawDots(sketch: Sketch, scale: RadialLinearScale, { data, ground }: RadarDrawing): void {
  const { text, theme } = ground;
  const { background, primary } = theme.colors;
  for (const [index, { now }] of data.rows.entries()) {
    if (now?.score == null) continue;
    const { x, y } = scale.getPointPositionForValue(index, now.score);
    const look = { x, y, radius: text * 0.34, ring: text * RING, color: primary, background };
    drawDot(sketch, now.evidence, look);
  }
}

/** Names round the outside: on the side of their spoke, above or below it where that stands upright. */
function drawSpokeNames(
  sketch: Sketch,
  scale: RadialLinearScale,
  { data, plan, ground }: RadarDrawing,
): void {
  const { text, theme } = ground;
  const { high } = data.source.scale;
  for (const [index, words] of plan.names.entries()) {
    const { x, y } = scale.getPointPositionForValue(index, high);
    const end = spokeEnd(index, plan.names.length);
    const { across } = end;
    const align = across > 0.1 ? 'left' : across < -0.1 ? 'right' : 'center';
    const look = { size: text, weight: 600, color: theme.colors.text, align } as const;
    const start = y + nameTop(end, words.length, text);
    for (const [row, line] of words.entries())
      sketch.text(x + across * text * 0.7, start + row * text * 1.15 + text * BASELINE * 0.85, line, look);
  }
}
