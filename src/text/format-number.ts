import { numberFormatter } from './formatters.ts';

/** How a number is printed. `decimals` null prints as many as it has; `sign` puts a plus before what is above zero. */
export interface NumberFormat {
  readonly language: string;
  readonly decimals: number | null;
  readonly sign: boolean;
}

/** A number in the language's separators, European digits and a true minus sign: 1234.5 → "1,234.5". */
export function formatNumber(value: number, { language, decimals, sign }: NumberFormat): string {
  const digits = decimals ?? null;
  const format = numberFormatter(language, {
    numberingSystem: 'latn',
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 15,
    signDisplay: sign ? 'exceptZero' : 'negative',
  });
  return format.format(value).replace('-', '\u2212');
}
