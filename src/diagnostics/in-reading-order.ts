import type { Diagnostic } from '../model/diagnostic.ts';

/** Diagnostics file by file, in the order the files first came up, and from the top of each; those without a place first. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string, number>([['', 0]]);
  for (const { span } of diagnostics) {
    const path = span?.file.path ?? '';
    if (!files.has(path)) files.set(path, files.size);
  }
  const rank = ({ span }: Diagnostic) => files.get(span?.file.path ?? '') ?? 0;
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
