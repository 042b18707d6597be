import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing to tell the author. `code` is permanent (`stage/what`) and listed in `diagnostics/codes.ts`;
 * `message` is one sentence with the value seen; `hint` says what to do.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
  readonly hint: string | null;
}

/** What a stage returns: its value and all it has to say. A value that could not be made is `null`, and an error says why. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where code deep inside a stage puts what it finds. */
export type Report = (diagnostic: Diagnostic) => void;
