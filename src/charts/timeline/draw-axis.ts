import { BASELINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import type { TimelinePlan } from './plan-timeline.ts';

/** The axis: solid where time is drawn, dotted with two strokes where it is cut, units and breaks named below. */
export function drawAxis(sketch: Sketch, plan: TimelinePlan): void {
  const { axis, ground, levels } = plan;
  const { small, width, theme } = ground;
  const y = levels.baselines.at(-1) ?? 0;
  const solid = { stroke: theme.colors.text, width: small * 0.09 };
  const last = axis.pieces.length - 1;
  for (const [index, [, , start, end]] of axis.pieces.entries()) {
    const from = index === 0 ? 0 : axis.left + start * axis.width;
    const to = index === last ? width : axis.left + end * axis.width;
    sketch.line(from, y, to, y, solid);
  }
  for (const silence of axis.silences) {
    const from = axis.left + silence.x;
    const gaps = { stroke: theme.colors.background, width: small * 0.12, dash: [small * 0.3, small * 0.12] };
    sketch.line(from, y, from + silence.width, y, gaps);
  }
  for (const { left, right, outer } of axis.ticks) {
    const edges = right - left >= small * 0.5 ? [left, right] : [(left + right) / 2];
    const length = small * (outer ? 0.55 : 0.35);
    for (const edge of edges) sketch.line(axis.left + edge, y, axis.left + edge, y + length, solid);
  }
  drawBreaks(sketch, plan);
  for (const { text, middle, row, kind } of axis.words) {
    const color = kind === 'tick' ? theme.colors.text : theme.colors.muted;
    const baseline = y + small * (0.45 + BASELINE + row * 1.2);
    sketch.text(middle, baseline, text, { size: small, color, align: 'center' });
  }
}

function drawBreaks(sketch: Sketch, { axis, ground, levels }: TimelinePlan): void {
  const { small, theme } = ground;
  const y = levels.baselines.at(-1) ?? 0;
  const { muted } = theme.colors;
  const dots = { stroke: muted, width: small * 0.09, dash: [small * 0.09, small * 0.3] };
  const stroke = { stroke: muted, width: small * 0.1 };
  for (const cut of axis.breaks) {
    const from = axis.left + cut.x;
    const middle = from + cut.width / 2;
    sketch.line(from + small * 0.15, y, middle - small * 0.4, y, dots);
    sketch.line(middle + small * 0.4, y, from + cut.width - small * 0.1, y, dots);
    for (const shift of [-0.15, 0.15]) {
      const x = middle + small * shift;
      sketch.line(x - small * 0.17, y + small * 0.42, x + small * 0.17, y - small * 0.42, stroke);
    }
  }
}
