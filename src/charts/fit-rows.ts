import type { ChartContent, ChartMarks, ChartRows } from './chart-content.ts';
import type { Body } from './frame.ts';
import { type Ground, leastText, withText } from './ground.ts';
import { BASELINE, LINE } from './set-text.ts';
import { makeSketch } from './sketch.ts';
import { sentence } from './words/sentence.ts';
import { wordsIn } from './words/words-in.ts';

/** What a size shows of a chart, and how many rows it leaves out. */
export interface FittedChart extends ChartMarks {
  readonly left: number;
}

/** A chart → what of it is drawn on a ground: all of it, or the rows that there is room for. Each ground is measured once. */
export function fitChart(content: ChartContent): (ground: Ground) => FittedChart {
  const { rows } = content;
  if (rows === null) return () => ({ ...content, left: 0 });
  const known = new Map<string, FittedChart>();
  return (ground) => {
    const key = `${ground.size} ${ground.width} ${ground.height}`;
    const fitted = known.get(key) ?? fitTo(content, rows, ground);
    known.set(key, fitted);
    return fitted;
  };
}

function fitTo(content: ChartContent, rows: ChartRows, ground: Ground): FittedChart {
  const { shown, on } = fitRows(rows, ground);
  const left = rows.count - shown;
  const { native, draw } = left > 0 ? rows.only(shown) : content;
  return { native, draw: () => draw(on), left };
}

interface FittedRows {
  readonly shown: number;
  readonly on: Ground;
}

/**
 * The rows that a ground has room for: all in the size of its labels, or in the least that can be read there, or as many
 * as fit in that; at least one.
 */
function fitRows({ count, heightOf }: ChartRows, ground: Ground): FittedRows {
  const fits = (shown: number, on: Ground) => heightOf(shown, on) <= on.limit + 0.01;
  if (fits(count, ground)) return { shown: count, on: ground };
  const on = withText(ground, leastText(ground));
  const whole = heightOf(count, on);
  if (whole <= on.limit + 0.01) return { shown: count, on };
  // Fewer rows are as high or lower, and the chart's head is one for all.
  const most = Math.min(count - 1, Math.ceil((count * on.limit) / whole) + SLACK);
  const tried = Array.from({ length: most }, (_, index) => most - index);
  return { shown: tried.find((shown) => fits(shown, on)) ?? 1, on };
}

/** Rows more than the share of the height allows that may still fit, where the higher ones are left out. */
const SLACK = 3;

/** Indexes of the rows that stay, in their order: first the chosen ones, then from the top. */
export function stayingRows(
  count: number,
  shown: number,
  chosen: (row: number) => boolean,
): readonly number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  const byRank = [...rows.filter(chosen), ...rows.filter((row) => !chosen(row))];
  return byRank.slice(0, shown).sort((a, b) => a - b);
}

/** From the last row to that line, as a factor of the small size. */
const GAP = 0.4;

/** Height of the line that says how many rows are not drawn. */
function moreHeight({ small }: Ground): number {
  return small * (GAP + LINE);
}

/** What the line that says how many rows are not drawn leaves to them. */
function overMore(ground: Ground): Ground {
  const less = moreHeight(ground);
  return { ...ground, height: ground.height - less, limit: ground.limit - less };
}

/** Height of a chart over that line. */
export function heightOverMore(ground: Ground, heightOf: (ground: Ground) => number): number {
  return heightOf(overMore(ground)) + moreHeight(ground);
}

/** The marks of some rows over a line that says how many are not drawn; below PowerPoint's chart its notes say so. */
export function sayMore({ native, draw }: ChartMarks, left: number, language: string): ChartMarks {
  const words = wordsIn(language).moreRows(left);
  return {
    native: native && { ...native, remarks: [...native.remarks, sentence(words)] },
    draw: (ground) => drawMore(words, ground, draw),
  };
}

function drawMore(words: string, ground: Ground, draw: ChartMarks['draw']): Body {
  const { small, theme, fonts } = ground;
  const body = draw(overMore(ground));
  const sketch = makeSketch(fonts);
  sketch.text(0, body.height + small * (GAP + BASELINE), words, { size: small, color: theme.colors.muted });
  return {
    ...body,
    height: body.height + moreHeight(ground),
    shapes: [...body.shapes, ...sketch.shapes],
  };
}
