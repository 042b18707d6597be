import type { InheritedPart } from '../../model/inheritance.ts';

/** Where a part lies, as a reader looks for it. */
export function originOf({ path, builtIn, part, from }: InheritedPart): string {
  if (!builtIn) return path;
  return part === 'theme' ? `built in (themes/${from}/theme.yaml)` : `built in (${from}/${part})`;
}
