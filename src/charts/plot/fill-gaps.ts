/** No more positions than this are put in: a stray year 0 must not make two thousand. */
const MOST = 2000;

/**
 * Whole numbers in rising order → the same with those put in that the data leave out, where most of them go up by the
 * same step. A year without a row is then a gap in the line, not a straight line across.
 */
export function fillSteps(numbers: readonly number[]): readonly number[] {
  if (numbers.length < 3 || !numbers.every(Number.isInteger)) return numbers;
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? value));
  const step = steps.reduce((least, one) => Math.min(least, one));
  const regular = steps.filter((one) => one === step).length > steps.length / 2;
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  const count = (last - first) / step;
  if (!regular || step <= 0 || !Number.isInteger(count) || count > MOST) return numbers;
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}

/** The same for positions as they are written. */
export function fillGaps(positions: readonly string[]): readonly string[] {
  const known = new Map(positions.map((text) => [Number(text), text]));
  return fillSteps([...known.keys()]).map((value) => known.get(value) ?? `${value}`);
}
