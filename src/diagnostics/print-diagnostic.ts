import type { Diagnostic } from '../model/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { placeOf } from './position.ts';

const COLORS = { error: 31, warning: 33, info: 36 } as const;

/**
 * A diagnostic for people: `severity code file:line:column message`, the code frame and the hint, without a final
 * line end.
 */
export function printDiagnostic(diagnostic: Diagnostic, { color }: { readonly color: boolean }): string {
  const paint = (text: string, code: number) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const { severity, code, message, span, hint } = diagnostic;
  const place = span === null ? '' : ` ${paint(placeOf(span), 1)}`;
  const frame = span === null ? '' : codeFrame(span);
  const lines = [`${paint(severity, COLORS[severity])} ${code}${place} ${printable(message)}`];
  if (frame !== '') lines.push(frame.replace(/^/gm, '  '));
  if (hint !== null) lines.push(`  ${paint('hint:', COLORS.info)} ${printable(hint)}`);
  return lines.join('\n');
}

/** Without characters that would act on a terminal, and never of a screen's length. */
function printable(text: string): string {
  const line = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}
