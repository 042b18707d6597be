import { printDiagnostic } from '../diagnostics/print-diagnostic.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { type World, wantsColor } from './world.ts';

/** Prints diagnostics on stderr, each once, with an empty line behind each. */
export function showDiagnostics(world: World, diagnostics: readonly Diagnostic[]): void {
  const color = wantsColor(world);
  for (const diagnostic of diagnostics) world.stderr.write(`${printDiagnostic(diagnostic, { color })}\n\n`);
}

/** `2 errors, 1 warning`; empty where there is nothing. What failed without an error, failed for `--strict`. */
export function countDiagnostics(
  diagnostics: readonly Diagnostic[],
  { ok = true }: { readonly ok?: boolean } = {},
): string {
  const count = (severity: Severity, word: string) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  };
  const errors = count('error', 'error');
  const warnings = count('warning', 'warning');
  const strict = !ok && errors.length === 0;
  return `${[...errors, ...warnings].join(', ')}${strict ? ' (with --strict, warnings fail)' : ''}`;
}
