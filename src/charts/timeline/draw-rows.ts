import { BASELINE, LINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import type { TimelinePlan } from './plan-timeline.ts';

/** Names of the rows at the left, each standing on its own line; the last row's line is the axis. */
export function drawRows(sketch: Sketch, { rows, levels, ground, axis }: TimelinePlan): void {
  const { small, theme, width } = ground;
  for (const [index, { name, look }] of rows.entries()) {
    const y = levels.baselines[index] ?? 0;
    if (index < rows.length - 1)
      sketch.line(rows.length > 1 ? 0 : axis.left, y, width, y, {
        stroke: theme.colors.rule,
        width: small * 0.06,
      });
    if (!name || !look) continue;
    for (const [line, text] of name.lines.entries()) {
      const baseline = y - (name.lines.length - line) * small * LINE + small * (BASELINE - 0.1);
      sketch.text(0, baseline, text, { size: small, weight: 600, color: look.ink });
    }
  }
}
