import { type Ground, shapeOf } from '../ground.ts';
import { LINE } from '../set-text.ts';
import { measureText } from '../sketch.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import type { DimensionRow, DimensionsData } from './dimensions-data.ts';
import { scaleSteps } from './name-scale.ts';
import { sayNumber, sayScore } from './say-score.ts';

/** A dimension's end at the later period. */
export interface SlopeEnd {
  readonly row: DimensionRow;
  readonly score: number;
  readonly label: WrappedLabel;
}

/** Where everything of a slope chart stands, in points. */
export interface SlopePlan {
  readonly height: number;
  readonly padding: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly steps: readonly {
    readonly value: number;
    readonly number: string;
    readonly lines: readonly string[];
  }[];
  /** Left edge of the anchors' names. */
  readonly nameX: number;
  readonly heads: { readonly before: Head; readonly now: Head };
  /** In order of score and name, so that leaders do not cross. */
  readonly ends: readonly SlopeEnd[];
  /** Left edge of the names at the right end of the lines. */
  readonly labelX: (right: number) => number;
}

interface Head {
  readonly words: string;
  readonly width: number;
}

/** Shares of the width that the anchors' names and the dimensions' names may take. */
const ANCHORS = 0.2;
const NAMES = 0.36;

export function planSlope(data: DimensionsData, ground: Ground): SlopePlan {
  const { text, small, width, fonts, language } = ground;
  const numbers = scaleSteps(data.source.scale).map(({ value }) => sayNumber(value, language));
  const bold = { size: text, weight: 600 } as const;
  const nameX = Math.max(...numbers.map((one) => measureText(fonts, one, bold))) + text * 0.6;
  const ends = endsOf(data, ground);
  const step = text * 1.16;
  const needed = ends.reduce((sum, { label }) => sum + label.lines.length * step + small * 0.25, 0);
  const top = text * LINE + text;
  const least = Math.max(needed, scaleSteps(data.source.scale).length * small * 1.35) + top + text * 1.2;
  const height = Math.max(least, Math.min(ground.height, width * shapeOf(ground, 0.52)));
  const roomy = (height - top) / scaleSteps(data.source.scale).length > small * 2.5;
  const steps = scaleSteps(data.source.scale).map(({ value, label, short }) => {
    const room = { width: width * ANCHORS, look: { size: small }, fonts };
    const name =
      balanceLabel(label, { ...room, most: 1 }) ??
      balanceLabel(short, { ...room, most: 1 }) ??
      balanceLabel(label, { ...room, most: roomy ? 2 : 1 });
    return { value, number: sayNumber(value, language), lines: name?.lines ?? [], width: name?.width ?? 0 };
  });
  const head = (period: DimensionsData['now'] | null): Head => {
    const words = period ? (period.short ?? period.label).text : '';
    return { words, width: measureText(fonts, words, { size: text, weight: 600 }) };
  };
  const heads = { before: head(data.before), now: head(data.now) };
  const gap = text * 1.5;
  const left = Math.max(nameX + Math.max(0, ...steps.map((one) => one.width)) + text, heads.before.width / 2);
  const right = Math.max(gap + Math.max(0, ...ends.map(({ label }) => label.width)), heads.now.width / 2);
  return {
    height,
    padding: { left, right, top, bottom: text * 0.7 },
    steps,
    nameX,
    heads,
    ends,
    labelX: (edge) => edge + gap,
  };
}

function endsOf(data: DimensionsData, { text, width, fonts, language }: Ground): readonly SlopeEnd[] {
  const ends = data.rows.flatMap((row): readonly SlopeEnd[] => {
    const score = row.now?.state === 'point' ? row.now.score : null;
    if (score === null) return [];
    const weight = row.change.kind === 'changed' ? 600 : 400;
    const look = { size: text, weight } as const;
    const said = sayScore(row.now, language).replaceAll(' ', '\u00a0');
    const { label, short } = row.dimension;
    const names = [label.text, ...(short ? [short.text] : [])].map((name) => `${name}  ${said}`);
    const room = { width: width * NAMES, look, fonts };
    const fitted = names
      .map((words) => balanceLabel(words, { ...room, most: 1 }))
      .find((one) => one !== null);
    return [
      {
        row,
        score,
        label: fitted ?? wrapLabel(`${(short ?? label).text}\n${said}`, room.width, look, fonts),
      },
    ];
  });
  const from = ({ row }: SlopeEnd) => (row.before?.state === 'point' ? (row.before.score ?? 0) : 0);
  return [...ends].sort((a, b) => b.score - a.score || from(b) - from(a));
}
