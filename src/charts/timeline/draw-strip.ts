import { drawParagraph } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import type { TimelinePlan } from './plan-timeline.ts';

/** The density strip: a column for each stretch of time, its categories one above the other, on a fine line. */
export function drawStrip(sketch: Sketch, { strip, ground, levels }: TimelinePlan): void {
  if (!strip) return;
  const { small, theme } = ground;
  const foot = levels.stripY + strip.bars;
  for (const { left, right, parts } of strip.columns) {
    const gap = Math.min(0.8, (right - left) * 0.18);
    let y = foot;
    for (const { color, count } of parts) {
      const height = (count / strip.most) * strip.bars;
      sketch.rect(left, y - height, right - left - gap, height, { fill: color, opacity: 0.75 });
      y -= height;
    }
  }
  const first = strip.columns[0];
  const last = strip.columns.at(-1);
  if (first && last)
    sketch.line(first.left, foot, last.right, foot, { stroke: theme.colors.rule, width: small * 0.06 });
  drawParagraph(sketch, strip.caption, 0, foot + small * 0.25);
}
