import type { Dimensions } from '../../model/briefing.ts';
import type { Ground } from '../ground.ts';
import { balanceLabel } from '../wrap-label.ts';
import { sayNumber } from './say-score.ts';

/** A step of the scale: its number, and its name in lines. */
export interface ScaleAnchor {
  readonly value: number;
  readonly number: string;
  readonly lines: readonly string[];
  /** Lines of the names above its own, where neighbours are staggered. */
  readonly drop: number;
}

export interface ScaleNames {
  readonly anchors: readonly ScaleAnchor[];
  /** Size of the names. */
  readonly size: number;
  /** How far this is from names side by side in full size; 0 is no strain. */
  readonly strain: number;
}

/**
 * What is tried in turn: names on one level or by turns on two, and their size as a factor of the small size. On a screen
 * names keep their size.
 */
const TRIED = [
  { levels: 1, size: 1 },
  { levels: 2, size: 1 },
  { levels: 2, size: 0.9 },
  { levels: 2, size: 0.8 },
] as const;

/**
 * Names the steps of a scale from `left` to `right`. A name is broken between words only: where there is too little room
 * neighbours stand on two levels, and in print shrink. One that fits nowhere is left to the table and the description.
 */
export function nameScale(
  scale: Dimensions['scale'],
  ground: Ground,
  { left, right }: { readonly left: number; readonly right: number },
): ScaleNames {
  const steps = scaleSteps(scale);
  const at = (value: number) => left + ((value - scale.low) / (scale.high - scale.low || 1)) * (right - left);
  const named = steps.filter((step) => step.label !== '');
  const onScreen = ground.size === 'slide' || ground.size === 'square';
  const tries = TRIED.filter(({ size }) => size === 1 || !onScreen).map(
    ({ levels, size: factor }, strain) => {
      const size = ground.small * factor;
      const names = named.map((step, index) => {
        const x = at(step.value);
        const gaps = [named[index - levels], named[index + levels]].map((one) =>
          one ? Math.abs(at(one.value) - x) * 0.97 : Number.POSITIVE_INFINITY,
        );
        const width = Math.min(...gaps, 2 * x, 2 * (ground.width - x));
        return { value: step.value, level: index % levels, lines: fitLines(step, { width, size, ground }) };
      });
      return { names, size, strain };
    },
  );
  const lost = ({ names }: (typeof tries)[number]) => names.filter(({ lines }) => lines === null).length;
  const best = tries.reduce((one, other) => (lost(other) < lost(one) ? other : one));
  const upper = best.names.filter(({ level }) => level === 0).map(({ lines }) => lines?.length ?? 0);
  const anchors = steps.map(({ value }): ScaleAnchor => {
    const name = best.names.find((one) => one.value === value);
    const number = sayNumber(value, ground.language);
    return { value, number, lines: name?.lines ?? [], drop: name?.level === 1 ? Math.max(0, ...upper) : 0 };
  });
  return { anchors, size: best.size, strain: best.strain + lost(best) * TRIED.length };
}

export interface ScaleStep {
  readonly value: number;
  readonly label: string;
  readonly short: string;
}

function fitLines(
  { label, short }: ScaleStep,
  { width, size, ground }: { readonly width: number; readonly size: number; readonly ground: Ground },
): readonly string[] | null {
  const within = (words: string, most: number) =>
    balanceLabel(words, { width, most, look: { size }, fonts: ground.fonts })?.lines ?? null;
  return within(label, 1) ?? within(short, 1) ?? within(label, 2) ?? within(short, 3);
}

/** Every whole step of a short scale, named where it has an anchor; else the anchors and the two ends. */
export function scaleSteps({ low, high, anchors }: Dimensions['scale']): readonly ScaleStep[] {
  const count = high - low;
  const values =
    count > 0 && count <= 10 && Number.isInteger(count)
      ? Array.from({ length: count + 1 }, (_, index) => low + index)
      : [...new Set([low, ...anchors.map((anchor) => anchor.value), high])].sort((a, b) => a - b);
  return values.map((value) => {
    const label = anchors.find((anchor) => anchor.value === value)?.label;
    return { value, label: label?.text ?? '', short: label?.short ?? label?.text ?? '' };
  });
}
