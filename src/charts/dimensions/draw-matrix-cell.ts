import type { Score } from '../../model/briefing.ts';
import { mixed, readable } from '../../model/contrast.ts';
import type { Ground } from '../ground.ts';
import { HALF_CAP } from '../set-text.ts';
import { rectPath, type Sketch } from '../sketch.ts';
import { wordsIn } from '../words/words-in.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { sayNumber } from './say-score.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The score and its range, darker for more; only a range in a dashed box, hatching for no evidence, n/a in words. */
export function drawCell(
  sketch: Sketch,
  score: Score | null,
  { box, data, ground }: { readonly box: Box; readonly data: DimensionsData; readonly ground: Ground },
): void {
  const { colors } = ground.theme;
  const { text, small, language } = ground;
  const middle = box.x + box.width / 2;
  const baseline = box.y + box.height / 2 + text * HALF_CAP;
  const plain = { size: small, color: colors.muted, align: 'center' } as const;
  if (score?.state === 'n/a')
    sketch.text(middle, baseline, wordsIn(language).dimensions.notApplicable, plain);
  if (!score || score.state === 'none') hatch(sketch, box, { color: colors.rule, step: small * 0.55 });
  if (!score || score.state === 'none' || score.state === 'n/a') return;
  const { low, high } = data.source.scale;
  const say = (value: number) => sayNumber(value, language);
  const range = score.low === null || score.high === null ? '' : `${say(score.low)}–${say(score.high)}`;
  if (score.state === 'range' || score.score === null) {
    sketch.path(rectPath(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1), {
      stroke: colors.grey,
      width: 1,
      dash: [3, 2],
    });
    sketch.text(middle, baseline, range, plain);
    return;
  }
  const share = (score.score - low) / (high - low || 1);
  const fill = mixed(colors.primary, colors.background, 0.06 + 0.94 * share ** 1.25);
  sketch.path(rectPath(box.x, box.y, box.width, box.height), { fill });
  const ink = readable(fill, [colors.onPrimary, colors.text]);
  const number = { size: text, weight: 600, color: ink } as const;
  const aside = range === '' ? '' : ` [${range}]`;
  const numberWidth = sketch.measure(say(score.score), number);
  const asideWidth = sketch.measure(aside, { size: small });
  const from = middle - (numberWidth + asideWidth) / 2;
  sketch.text(from, baseline, say(score.score), number);
  sketch.text(from + numberWidth, baseline, aside, { size: small, color: ink });
}

/** Diagonal strokes inside a box, cut at its edges. */
function hatch(
  sketch: Sketch,
  box: Box,
  { color, step }: { readonly color: string; readonly step: number },
): void {
  const { x, y, width, height } = box;
  for (let shift = step; shift < width + height; shift += step) {
    const fromX = Math.max(0, shift - height);
    const toX = Math.min(width, shift);
    sketch.line(x + fromX, y + shift - fromX, x + toX, y + shift - toX, { stroke: color, width: 0.8 });
  }
}
