import type { Span } from './span.ts';

export type DatePrecision = 'century' | 'decade' | 'year' | 'month' | 'day' | 'minute' | 'second';

/**
 * One EDTF (ISO 8601-2, levels 0 and 1) date. `year` is astronomical (0 is 1 BCE) and never put through `Date`.
 * A part that was not given is null; `155X` is a `decade` with year 1550. `offset` is minutes east of UTC.
 */
export interface EdtfDate {
  readonly kind: 'date';
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  readonly offset: number | null;
  readonly precision: DatePrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** `..` is open (it goes on), an empty side is unknown. `../2025` reads "by 2025", `2022-02/..` "since February 2022". */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

export type Edtf = EdtfDate | EdtfInterval;

/** A date as the author wrote it, and what it means. */
export interface DateValue {
  readonly written: string;
  readonly edtf: Edtf;
  readonly span: Span;
}
