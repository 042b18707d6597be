import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { BASELINE, drawParagraph, HALF_CAP } from '../set-text.ts';
import { makeSketch, moveShapes, type Sketch } from '../sketch.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { drawPanel } from './draw-panel.ts';
import { type MultiplesPlan, planMultiples } from './plan-multiples.ts';
import { sayNumber } from './say-score.ts';

/** A panel a dimension over all periods: the score as a step with its range, so that a course can be seen. */
export function drawMultiples(data: DimensionsData, ground: Ground): Body {
  const plan = planMultiples(data, ground);
  const frame = makeSketch(ground.fonts);
  const panels = data.source.dimensions.flatMap((dimension, index) => {
    const column = index % plan.columns;
    const row = Math.floor(index / plan.columns);
    const x = plan.left + column * (plan.panel.width + plan.gap);
    const y = row * (plan.panel.height + plan.gapBelow);
    if (column === 0) drawSteps(frame, { y, data, plan, ground });
    const below = index + plan.columns >= data.source.dimensions.length;
    if (below) drawPeriods(frame, { x, y: y + plan.panel.height, data, plan, ground });
    const body = drawPanel(dimension, { data, plan, ground });
    return moveShapes(body.shapes, x, y);
  });
  drawKey(frame, plan);
  return { height: plan.height, shapes: [...frame.shapes, ...panels] };
}

interface Place {
  readonly y: number;
  readonly data: DimensionsData;
  readonly plan: MultiplesPlan;
  readonly ground: Ground;
}

/** The scale's ends and its middle, at the left of each row of panels. */
function drawSteps(sketch: Sketch, { y, data, plan, ground }: Place): void {
  const { small, theme, language } = ground;
  const { low, high } = data.source.scale;
  for (const value of plan.steps) {
    const share = (high - value) / (high - low || 1);
    const at = y + plan.panel.head + share * (plan.panel.height - plan.panel.head);
    const look = { size: small, color: theme.colors.muted, align: 'right' } as const;
    sketch.text(plan.left - small * 0.5, at + small * HALF_CAP, sayNumber(value, language), look);
  }
}

/** The periods below a panel that has none under it: by name, or by number where names lack room. */
function drawPeriods(sketch: Sketch, { x, y, data, plan, ground }: Place & { readonly x: number }): void {
  const { small, theme } = ground;
  const slot = plan.panel.width / data.source.periods.length;
  for (const index of data.source.periods.keys()) {
    const look = { size: small, color: theme.colors.muted, align: 'center' } as const;
    const lines = plan.periods?.[index]?.lines ?? [`${index + 1}`];
    for (const [row, words] of lines.entries())
      sketch.text(x + slot * (index + 0.5), y + small * (0.35 + BASELINE + row * 1.15), words, look);
  }
}

/** What the numbers below the panels stand for. */
function drawKey(sketch: Sketch, plan: MultiplesPlan): void {
  if (plan.key) drawParagraph(sketch, plan.key, 0, plan.height - plan.key.height);
}
