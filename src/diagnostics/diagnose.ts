import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { DiagnosticCode } from './codes.ts';

/** Makes a diagnostic with a code from the closed list. */
function diagnose(
  severity: Severity,
  code: DiagnosticCode,
  span: Span | null,
  message: string,
  hint: string | null,
): Diagnostic {
  return { severity, code, message, span, hint };
}

/** An error: nothing is printed. */
export function error(
  code: DiagnosticCode,
  span: Span | null,
  message: string,
  hint: string | null = null,
): Diagnostic {
  return diagnose('error', code, span, message, hint);
}

/** A warning: an error with `--strict`. */
export function warning(
  code: DiagnosticCode,
  span: Span | null,
  message: string,
  hint: string | null = null,
): Diagnostic {
  return diagnose('warning', code, span, message, hint);
}

/** Something the author may want to know. */
export function info(
  code: DiagnosticCode,
  span: Span | null,
  message: string,
  hint: string | null = null,
): Diagnostic {
  return diagnose('info', code, span, message, hint);
}
