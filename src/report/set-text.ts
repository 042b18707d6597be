import { mapContent } from '../markdown/map-inlines.ts';
import type { Inline } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import type { TextStyle } from '../model/theme.ts';
import { breakLines, type TextRun } from '../text/break-lines.ts';
import { fallBack } from '../text/fall-back.ts';
import { type JustifiedLine, justifyLines } from '../text/justify-lines.ts';
import { orderRuns } from '../text/order-runs.ts';
import { styleInlines } from '../text/style-inlines.ts';
import { type Flow, pageWord } from './flow.ts';
import { holdCitations } from './hold-citations.ts';

/** What a page reference is measured as, before the pages are known. */
const PAGE_PLACEHOLDER = '\u00a0000';

export type Align = 'left' | 'right' | 'center';

/** One line of text in its style's line height; `baseline` is from the line's top. */
export interface SetLine extends Line {
  readonly height: number;
  readonly width: number;
  /** Its paragraph goes the other way than the document. */
  readonly opposed: boolean;
}

/** Inline content → lines of one style within a width in points. */
export function setText(
  content: readonly Inline[],
  style: TextStyle,
  { width, align, flow }: { readonly width: number; readonly align: Align; readonly flow: Flow },
): readonly SetLine[] {
  const runs = holdCitations(styleInlines(measurable(content, flow), style, flow.theme));
  return setRuns(runs, style, { width, align, flow });
}

/** A last line shorter than this share of the width looks lost. */
const RUNT = 0.12;

/** Narrower columns are set ragged, in points for a point of type: too few spaces would have to fill a line. */
const JUSTIFIED = 28;

/** Running text: justified where the column is wide enough, else ragged. */
export function setParagraph(
  content: readonly Inline[],
  style: TextStyle,
  options: { readonly width: number; readonly flow: Flow },
): readonly SetLine[] {
  const { width, flow } = options;
  if (width >= JUSTIFIED * style.size) {
    const runs = fallBack(
      holdCitations(styleInlines(measurable(content, flow), style, flow.theme)),
      flow.fonts,
      flow.missing,
    );
    const key = `justified ${flow.publication.language} ${width} ${JSON.stringify(runs)}`;
    const lines = flow.fonts.once(key, () => justifyLines(runs, width, flow));
    if (lines !== null) return placed(lines, style, flow);
  }
  return setRagged(content, style, { ...options, align: 'left' });
}

/** Text whose last line is not one short word, where slightly shorter lines avoid it. */
export function setRagged(
  content: readonly Inline[],
  style: TextStyle,
  options: { readonly width: number; readonly align: Align; readonly flow: Flow },
): readonly SetLine[] {
  const lines = setText(content, style, options);
  const runt = (set: readonly SetLine[]): boolean => (set.at(-1)?.width ?? 0) < options.width * RUNT;
  if (lines.length < 2 || !runt(lines)) return lines;
  for (const share of [0.97, 0.94, 0.91, 0.88]) {
    const other = setText(content, style, { ...options, width: options.width * share });
    if (other.length === lines.length && !runt(other)) return other;
  }
  return lines;
}

/** Headings and captions: lines about equally long, and no more of them than there must be. */
export function setBalanced(
  content: readonly Inline[],
  style: TextStyle,
  options: { readonly width: number; readonly align: Align; readonly flow: Flow },
): readonly SetLine[] {
  const lines = setText(content, style, options);
  if (lines.length < 2 || lines.length > 4) return lines;
  let best = lines;
  let [low, high] = [options.width / 2, options.width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const other = setText(content, style, { ...options, width: middle });
    if (other.length > lines.length) low = middle;
    else [best, high] = [other, middle];
  }
  return best;
}

/** Styled runs → lines within a width in points. */
function setRuns(
  runs: readonly TextRun[],
  style: TextStyle,
  { width, align, flow }: { readonly width: number; readonly align: Align; readonly flow: Flow },
): readonly SetLine[] {
  const faced = fallBack(runs, flow.fonts, flow.missing);
  const key = `ragged ${width} ${JSON.stringify(faced)}`;
  const lines = flow.fonts.once(key, () => breakLines(faced, width, flow.fonts));
  const plain = lines.map((line) => ({ ...line, stretch: 0 }));
  return placed(plain, style, flow).map((line) => {
    const free = Math.max(0, width - line.width);
    return shiftLine(line, align === 'right' ? free : align === 'center' ? free / 2 : 0);
  });
}

/** A line moved away from where lines begin, by some points. */
export function shiftLine<Moved extends Line>(line: Moved, by: number): Moved {
  return by === 0 ? line : { ...line, runs: line.runs.map((run) => ({ ...run, x: run.x + by })) };
}

/** Lines at their place in the style's line height, their runs where they are seen. */
function placed(lines: readonly JustifiedLine[], style: TextStyle, flow: Flow): readonly SetLine[] {
  const height = style.size * style.lineHeight;
  const baseline = baselineOf(style, flow);
  const ordered = orderRuns(lines, flow);
  const opposed = ordered.direction !== flow.direction;
  return ordered.lines.map((line) => ({ ...line, baseline, height, opposed }));
}

/** From a line's top to its baseline: half of the leading stands above. */
export function baselineOf(style: TextStyle, { fonts }: Pick<Flow, 'fonts'>): number {
  const face = fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const leading = style.size * style.lineHeight - (face.ascent + face.descent) * style.size;
  return leading / 2 + face.ascent * style.size;
}

/** The characters alone. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'image') return inline.alt;
      return inline.kind === 'cite' ? '' : plainText(inline.content);
    })
    .join('');
}

/** Puts the widest label in place of a page reference's words. */
function measurable(content: readonly Inline[], flow: Flow): readonly Inline[] {
  const text = `${pageWord(flow)}${PAGE_PLACEHOLDER}`;
  return mapContent(content, (inline) =>
    inline.kind === 'link' && inline.href.startsWith('ref:')
      ? { ...inline, content: [{ kind: 'text', text }] }
      : inline,
  );
}
