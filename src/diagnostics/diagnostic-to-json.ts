import type { Diagnostic } from '../model/diagnostic.ts';
import { type Position, positionAt } from './position.ts';

/** A diagnostic as `--json` prints it. `end` is just behind the last character. */
interface DiagnosticJson {
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  readonly start: Position | null;
  readonly end: Position | null;
}

/** The same facts as `printDiagnostic`, as data. */
export function diagnosticToJson({ severity, code, message, span, hint }: Diagnostic): DiagnosticJson {
  return {
    severity,
    code,
    message,
    hint,
    file: span?.file.path ?? null,
    start: span === null ? null : positionAt(span.file, span.start),
    end: span === null ? null : positionAt(span.file, span.end),
  };
}
