import { printDiagnostic } from '../diagnostics/print-diagnostic.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { type World, wantsColor } from './world.ts';

/** Prints diagnostics on stderr, each once, with an empty line behind each. */
export function showDiagnostics(world: World, diagnostics: readonly Diagnostic[]): void {
  const color = wantsColor(world);
  for (const diagnostic of diagnostics) world.stderr.write(`${printDiagnostic(diagnostic, { color })}\n\n`);
}

/** `2 errors, 1 warning`; empty where there is nothing. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, word: string) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  };
  return [...count('error', 'error'), ...count('warning', 'warning')].join(', ');
}
