import type { Ground } from '../ground.ts';
import { BASELINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { glyphPath } from './glyph.ts';
import type { LegendPlan } from './plan-legend.ts';

/** Categories by shape and colour at the top. */
export function drawLegend(sketch: Sketch, { entries }: LegendPlan, { small }: Ground): void {
  for (const { look, label, x, top } of entries) {
    const middle = top + small * (BASELINE - 0.33);
    sketch.path(glyphPath(look.glyph, x + small * 0.4, middle, small * 0.32), { fill: look.color });
    sketch.text(x + small, top + small * BASELINE, label, { size: small, weight: 600, color: look.ink });
  }
}
