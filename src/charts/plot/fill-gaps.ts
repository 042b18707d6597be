/** No more positions than this are put in: a stray year 0 must not make two thousand. */
const MOST = 2000;

/**
 * Whole numbers in rising order → the same with those put in that the data leave out, where most of them go up by the
 * same step. A year without a row is then a gap in the line, not a straight line across.
 */
export function fillGaps(positions: readonly string[]): readonly string[] {
  const numbers = positions.map(Number);
  if (numbers.length < 3 || !numbers.every(Number.isInteger)) return positions;
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? value));
  const step = Math.min(...steps);
  const regular = steps.filter((one) => one === step).length > steps.length / 2;
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? first;
  const count = (last - first) / step;
  if (!regular || step <= 0 || !Number.isInteger(count) || count > MOST) return positions;
  const known = new Map(numbers.map((value, index) => [value, positions[index] ?? `${value}`]));
  return Array.from(
    { length: count + 1 },
    (_, index) => known.get(first + index * step) ?? `${first + index * step}`,
  );
}
