import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Briefing } from '../model/briefing.ts';
import { UsageError } from '../model/usage-error.ts';

/** Printed where neither the command nor the brief names an audience. */
const DEFAULT_AUDIENCE = 'general';

/**
 * Audiences to print a brief for: those asked for, else those it names, else `general`. Throws `UsageError` for one
 * that is asked for and not known.
 */
export function chooseAudiences(
  asked: readonly string[] | 'all' | null,
  briefing: Briefing,
  known: readonly string[],
): readonly string[] {
  if (asked === 'all') return known;
  if (asked === null) {
    const named = briefing.audiences.map((ref) => ref.id);
    return named.length > 0 ? named : [DEFAULT_AUDIENCE];
  }
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown === undefined) return [...new Set(asked)];
  const guess = nearest(unknown, known);
  const mean = guess === null ? '' : ` Did you mean "${guess}"?`;
  throw new UsageError(`There is no audience "${unknown}".${mean}`, `Known audiences: ${known.join(', ')}.`);
}
