const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Whether a cell holds a number, as CSV files of data are written: `-1234.5`. A true minus sign is read too. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text.replace('\u2212', '-'));
}

/** The number in a cell; null where it holds none. */
export function numberIn(text: string): number | null {
  return isNumber(text) ? Number(text.replace('\u2212', '-')) : null;
}
