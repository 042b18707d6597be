import type { Span } from './span.ts';

export interface DataCell {
  /** As written, trimmed. Empty is missing, never 0. */
  readonly text: string;
  readonly span: Span;
}

/** A CSV file. Rows are as long as `columns`. The first column names the row when prose binds a number. */
export interface DataTable {
  /** The file's name without `.csv`. */
  readonly id: string;
  readonly span: Span;
  readonly columns: readonly DataCell[];
  readonly rows: readonly (readonly DataCell[])[];
}
