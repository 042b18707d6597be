import { BASELINE, LINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { glyphPath } from './glyph.ts';
import { labelInset, type MarkLabel } from './plan-labels.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { labelBox, leaderLine } from './timeline-boxes.ts';
import type { TimelineData } from './timeline-data.ts';

/** Labels with their leaders; a number stands on top of its leader. */
export function drawLabels(sketch: Sketch, data: TimelineData, plan: TimelinePlan): void {
  const { small, text, theme } = plan.ground;
  for (const [row, { labels }] of plan.rows.entries())
    for (const label of labels) {
      const box = labelBox(label, plan, row);
      const line = leaderLine(label, plan, row);
      const [event] = label.mark.events;
      if (!box || !line || !event) continue;
      const leader = { stroke: data.lookOf(event).color, strokeOpacity: 0.55, width: text * 0.06 };
      sketch.line(line.x, line.bottom, line.x, line.top, leader);
      if (label.number === null) drawLines(sketch, label, { data, plan, top: box.top });
      else {
        const look = { size: small, weight: 600, color: theme.colors.text, align: 'center' } as const;
        const middle = (box.left + box.right) / 2;
        sketch.text(middle, box.top + small * BASELINE, label.lines[0]?.text ?? '', look);
      }
    }
}

function drawLines(
  sketch: Sketch,
  { mark, lines, place }: MarkLabel,
  { data, plan, top }: { readonly data: TimelineData; readonly plan: TimelinePlan; readonly top: number },
): void {
  const { ground } = plan;
  const { text, theme } = ground;
  const inset = labelInset(ground);
  const before = place?.side === 'left';
  const edge = mark.anchor + (before ? -inset : inset);
  const [first] = mark.events;
  const color = first ? data.lookOf(first).ink : theme.colors.text;
  const glyphs = data.categories.length > 1 && !data.lanes;
  for (const [index, line] of lines.entries()) {
    const own = line.event && glyphs ? data.lookOf(line.event) : null;
    const baseline = top + index * text * LINE + text * BASELINE;
    const weight = line.bold ? 600 : 400;
    const look = { size: text, weight, color: line.bold ? color : theme.colors.text } as const;
    const from = before ? edge - sketch.measure(line.text, look) : edge + (own ? text * 0.85 : 0);
    const glyph = own && glyphPath(own.glyph, from - text * 0.5, baseline - text * 0.32, text * 0.29);
    if (glyph) sketch.path(glyph, { fill: own.color });
    sketch.text(from, baseline, line.text, look);
  }
}
