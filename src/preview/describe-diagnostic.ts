import { codeFrame } from '../diagnostics/code-frame.ts';
import { placeOf } from '../diagnostics/position.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { HostError } from '../model/host.ts';
import { UsageError } from '../model/usage-error.ts';
import type { DiagnosticMessage } from './messages.ts';

/** A diagnostic as the page shows it. */
export function describeDiagnostic({ span, ...diagnostic }: Diagnostic): DiagnosticMessage {
  const { severity, code, message, hint } = diagnostic;
  const place = span === null ? null : placeOf(span);
  return { severity, code, message, hint, place, frame: span === null ? '' : codeFrame(span) };
}

/** What was thrown, as the page shows it: the surroundings, wrong usage, or a bug of ours with its stack. */
export function describeThrown(thrown: unknown): DiagnosticMessage {
  const error = { severity: 'error', hint: null, place: null, frame: '' } as const;
  if (thrown instanceof HostError) {
    return { ...error, code: `host/${thrown.code}`, message: thrown.message };
  }
  if (thrown instanceof UsageError) {
    return { ...error, code: 'usage', message: thrown.message, hint: thrown.hint };
  }
  return {
    ...error,
    code: 'bug',
    message: 'This is a bug in Briefpress, not in your brief. Please report it with these lines.',
    frame: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  };
}
