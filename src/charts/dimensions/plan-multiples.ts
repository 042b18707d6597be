import type { Ground } from '../ground.ts';
import { type Paragraph, setParagraph } from '../set-text.ts';
import { measureText } from '../sketch.ts';
import { balanceLabel, type WrappedLabel } from '../wrap-label.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { fitName } from './fit-name.ts';
import { scaleSteps } from './name-scale.ts';
import { sayNumber } from './say-score.ts';

/** A grid of equal panels, in points. */
export interface MultiplesPlan {
  readonly columns: number;
  readonly left: number;
  readonly gap: number;
  readonly gapBelow: number;
  readonly panel: { readonly width: number; readonly height: number; readonly head: number };
  /** Names of the dimensions above their panels. */
  readonly names: readonly WrappedLabel[];
  /** Values with a rule and a number. */
  readonly steps: readonly number[];
  /** Period names that fit below a panel; null where one does not, and numbers stand there. */
  readonly periods: readonly WrappedLabel[] | null;
  /** What the numbers stand for; null where periods are named. */
  readonly key: Paragraph | null;
  readonly height: number;
}

/** Height of a line of a panel's name, in ems. */
export const NAME_LINE = 1.15;

/** Least width of a panel, in ems. */
const PANEL = 9;

/** As many columns as there is room for, so shared that the last row is not left with one panel. */
export function planMultiples(data: DimensionsData, ground: Ground): MultiplesPlan {
  const { text, small, width, fonts, language } = ground;
  const { scale, periods } = data.source;
  const steps = fewSteps(scaleSteps(scale).map(({ value }) => value));
  const numbers = steps.map((value) => measureText(fonts, sayNumber(value, language), { size: small }));
  const left = Math.max(...numbers) + small * 0.9;
  const gap = text * 1.6;
  const most = Math.max(1, Math.min(5, Math.floor((width - left + gap) / (text * PANEL + gap))));
  const { rows, columns, panelWidth, names } = shareWidth(data, ground, { most, left, gap });
  const slot = panelWidth / periods.length;
  const named = periods.map(({ label, short }) =>
    balanceLabel((short ?? label).text, { width: slot * 0.94, most: 2, look: { size: small }, fonts }),
  );
  const fitting = named.filter((name) => name !== null);
  const periodNames = fitting.length === named.length ? fitting : null;
  const foot =
    Math.max(...(periodNames?.map(({ lines }) => lines.length) ?? [1])) * small * 1.15 + small * 0.5;
  const key = periodNames ? null : periodKey(data, ground);
  const below = key ? key.height + small * 0.4 : 0;
  // A score at the top of the scale has its number above it, below the panel's name.
  const nameLines = Math.max(...names.map(({ lines }) => lines.length));
  const head = text * (0.1 + NAME_LINE * nameLines) + small * 1.35;
  const gapBelow = small * 1.7;
  const room = (ground.height - foot - below - gapBelow * (rows - 1)) / rows;
  const height = Math.max(head + text * 3.4, Math.min(room, head + Math.max(text * 6, panelWidth * 0.6)));
  return {
    ...{ columns, left, gap, gapBelow, steps, names, periods: periodNames, key },
    panel: { width: panelWidth, height, head },
    height: rows * height + gapBelow * (rows - 1) + foot + below,
  };
}

interface Columns {
  readonly rows: number;
  readonly columns: number;
  readonly panelWidth: number;
  readonly names: readonly WrappedLabel[];
}

/** The most columns at which each name fits in two lines above its panel. */
function shareWidth(
  data: DimensionsData,
  ground: Ground,
  { most, left, gap }: { readonly most: number; readonly left: number; readonly gap: number },
): Columns {
  const { text, width, fonts } = ground;
  const { dimensions } = data.source;
  const look = { size: text, weight: 600 } as const;
  const rows = Math.ceil(dimensions.length / most);
  const columns = Math.ceil(dimensions.length / rows);
  const panelWidth = (width - left - gap * (columns - 1)) / columns;
  const names = dimensions.map((one) => fitName(one, { width: panelWidth, look, fonts }));
  const room = names.every((name) => name.lines.length <= 2 && name.width <= panelWidth + 0.01);
  return room || most === 1
    ? { rows, columns, panelWidth, names }
    : shareWidth(data, ground, { most: Math.max(1, columns - 1), left, gap });
}

/** Both ends, and the middle where it is a step. */
function fewSteps(values: readonly number[]): readonly number[] {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? first;
  const middle = values.find((value) => value === (first + last) / 2);
  return middle === undefined ? [first, last] : [first, middle, last];
}

/** `1 2011–22 · 2 2022–24`, each number with its name. */
function periodKey({ source }: DimensionsData, { small, width, fonts, theme }: Ground): Paragraph {
  const named = source.periods.map(
    ({ label, short }, index) => `${index + 1}\u00a0${(short ?? label).text.replaceAll(' ', '\u00a0')}`,
  );
  const stretch = { text: named.join(' · '), color: theme.colors.muted };
  return setParagraph([stretch], { width, size: small, fonts });
}
