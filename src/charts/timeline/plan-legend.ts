import type { Ground } from '../ground.ts';
import { measureText } from '../sketch.ts';
import { cutToWidth } from './cut-text.ts';
import { type CategoryLook, legendEntries } from './read-looks.ts';
import type { TimelineData } from './timeline-data.ts';

/** A category's glyph and name, in points from the chart's top left. */
export interface LegendEntry {
  readonly look: CategoryLook;
  readonly label: string;
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

export interface LegendPlan {
  readonly entries: readonly LegendEntry[];
  readonly height: number;
}

/** Categories by shape and colour at the top, on as many lines as they take; none where rows are named, or only one is in use. */
export function planLegend(data: TimelineData, ground: Ground): LegendPlan {
  if (data.categories.length < 2 || data.lanes) return { entries: [], height: 0 };
  const { small, fonts } = ground;
  const style = { size: small, weight: 600 } as const;
  const looks = legendEntries(data.categories);
  const most = looks.length > 4 ? ground.width * 0.3 : ground.width * 0.6;
  const entries: LegendEntry[] = [];
  let x = 0;
  let top = 0;
  for (const look of looks) {
    const label = cutToWidth(look.label, most, { look: style, fonts });
    const width = measureText(fonts, label, style) + small;
    if (x > 0 && x + width > ground.width) {
      x = 0;
      top += small * 1.4;
    }
    entries.push({ look, label, x, top, width });
    x += width + small * 1.4;
  }
  return { entries, height: top + small * 1.9 };
}
