import { BASELINE, LINE } from '../set-text.ts';
import type { Sketch } from '../sketch.ts';
import { glyphPath } from './glyph.ts';
import type { MarkLabel } from './plan-labels.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import type { TimelineData } from './timeline-data.ts';

/** Labels with their leaders; a number stands on top of its leader. */
export function drawLabels(sketch: Sketch, data: TimelineData, plan: TimelinePlan): void {
  const { ground, axis, levels } = plan;
  const { text, small, theme } = ground;
  for (const label of plan.labels) {
    const { mark, place, height, width } = label;
    const [event] = mark.events;
    if (!place || !event) continue;
    const x = axis.left + mark.anchor;
    const foot = levels.axisY - (mark.lane + 1) * axis.lane + 1;
    const top = levels.top - place.bottom - height;
    const numbered = label.number !== null;
    const leader = { stroke: data.lookOf(event).color, strokeOpacity: 0.55, width: text * 0.06 };
    sketch.line(x, foot, x, numbered ? top + height : top, leader);
    if (numbered) {
      const look = { size: small, weight: 600, color: theme.colors.text, align: 'center' } as const;
      sketch.text(place.left + width / 2, top + small * BASELINE, label.lines[0]?.text ?? '', look);
    } else drawLines(sketch, label, { data, plan, top });
  }
}

function drawLines(
  sketch: Sketch,
  { mark, lines, place }: MarkLabel,
  { data, plan, top }: { readonly data: TimelineData; readonly plan: TimelinePlan; readonly top: number },
): void {
  const { axis, ground } = plan;
  const { text, theme } = ground;
  const inset = text * 0.3;
  const before = place?.side === 'left';
  const edge = axis.left + mark.anchor + (before ? -inset : inset);
  const [first] = mark.events;
  const color = first ? data.lookOf(first).color : theme.colors.text;
  for (const [index, line] of lines.entries()) {
    const own = line.event && data.categories.length > 1 ? data.lookOf(line.event) : null;
    const baseline = top + index * text * LINE + text * BASELINE;
    const weight = line.bold ? 600 : 400;
    const look = { size: text, weight, color: line.bold ? color : theme.colors.text } as const;
    const from = before ? edge - sketch.measure(line.text, look) : edge + (own ? text * 0.85 : 0);
    const glyph = own && glyphPath(own.glyph, from - text * 0.5, baseline - text * 0.32, text * 0.29);
    if (glyph) sketch.path(glyph, { fill: own.color });
    sketch.text(from, baseline, line.text, look);
  }
}
