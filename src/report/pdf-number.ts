/** A number as PDF wants it: no exponent, a thousandth of a point at most. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : `${rounded}`;
}
