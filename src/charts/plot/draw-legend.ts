import type { Ground } from '../ground.ts';
import { BASELINE } from '../set-text.ts';
import { measureText, type Sketch } from '../sketch.ts';
import type { PlotLine } from './plot-data.ts';

type Named = Pick<PlotLine, 'label' | 'color'>;

/** Names with their colours in rows on top of a chart whose marks have no room for them. */
export interface Legend {
  readonly entries: readonly { readonly line: Named; readonly x: number; readonly row: number }[];
  readonly height: number;
}

/** Height of a row, as a factor of the small size. */
const ROW = 1.5;

/** Shares names out on rows; one line needs no name. */
export function planLegend(lines: readonly Named[], { small, fonts, width }: Ground): Legend {
  if (lines.length < 2) return { entries: [], height: 0 };
  let x = 0;
  let row = 0;
  const entries = lines.map((line) => {
    const wide = small + measureText(fonts, line.label, { size: small });
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const entry = { line, x, row };
    x += wide + small * 1.4;
    return entry;
  });
  return { entries, height: small * (ROW * (row + 1) + 0.5) };
}

export function drawLegend(sketch: Sketch, { entries }: Legend, { small, theme }: Ground): void {
  for (const { line, x, row } of entries) {
    const top = row * small * ROW;
    sketch.rect(x, top + small * 0.32, small * 0.66, small * 0.66, { fill: line.color });
    sketch.text(x + small, top + small * BASELINE, line.label, { size: small, color: theme.colors.text });
  }
}
