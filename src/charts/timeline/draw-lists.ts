import type { Ground } from '../ground.ts';
import { BASELINE, drawParagraph } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { glyphPath } from './glyph.ts';
import type { ListPlan } from './plan-lists.ts';
import type { TimelineData } from './timeline-data.ts';

/** Categories by shape and colour at the top, on as many lines as they take; returns their height. */
export function drawLegend(sketch: Sketch, data: TimelineData, ground: Ground): number {
  if (data.categories.length < 2) return 0;
  const { small } = ground;
  let x = 0;
  let top = 0;
  for (const { label, color, glyph } of data.categories) {
    const look = { size: small, weight: 600, color } as const;
    const width = sketch.measure(label, look) + small;
    if (x > 0 && x + width > ground.width) {
      x = 0;
      top += small * 1.4;
    }
    const middle = top + small * (BASELINE - 0.33);
    sketch.path(glyphPath(glyph, x + small * 0.4, middle, small * 0.32), { fill: color });
    sketch.text(x + small, top + small * BASELINE, label, look);
    x += width + small * 1.4;
  }
  return top + small * 1.9;
}

/** The key of numbered marks, column by column. */
export function drawKey(sketch: Sketch, list: ListPlan, y: number): void {
  const perColumn = list.rows.length;
  const gap = list.columns > 1 ? 1.5 : 0;
  for (const [index, entry] of list.entries.entries()) {
    const column = Math.floor(index / perColumn);
    const above = list.rows.slice(0, index % perColumn).reduce((sum, height) => sum + height, 0);
    drawParagraph(sketch, entry, column * (list.columnWidth + gap * entry.size), y + above);
  }
}
