const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Whether a cell holds a number, as CSV files of data are written: `-1234.5`. A true minus sign is read too. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text.replace('\u2212', '-'));
}

/** Digits with a decimal comma, or with separators between thousands. */
const LOCAL = /^[+-]?(?:(?:\d+|\d{1,3}(?:[.\s'’]\d{3})+),\d+|\d{1,3}(?:[,\s'’]\d{3})+(?:\.\d+)?)$/;

/** Whether a cell holds a number as a language writes it, not as data are: `1,5`, `1.234,5`, `1 234`. */
export function isLocalNumber(text: string): boolean {
  return LOCAL.test(text.replace('\u2212', '-'));
}

/** The number in a cell; null where it holds none. */
export function numberIn(text: string): number | null {
  return isNumber(text) ? Number(text.replace('\u2212', '-')) : null;
}
