import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { FORMATS, type Format } from '../model/artifact.ts';
import { UsageError } from '../model/usage-error.ts';

/** `press,analyst` → ids; null where the option was not given. */
export function parseAudiences(value: string | undefined): readonly string[] | 'all' | null {
  const ids = splitIds(value, '--audience');
  return ids?.includes('all') ? 'all' : ids;
}

/** `ru,fa` → language tags; null where the option was not given. */
export function parseLanguages(value: string | undefined): readonly string[] | 'all' | null {
  const tags = splitIds(value, '--language');
  return tags?.includes('all') ? 'all' : tags;
}

/** `deck.md,charts` → formats; null where the option was not given. */
export function parseFormats(value: string | undefined): readonly Format[] | null {
  const ids = splitIds(value, '--format');
  if (ids === null) return null;
  return ids.map((id) => {
    const format = FORMATS.find((known) => known === id);
    if (format !== undefined) return format;
    throw new UsageError(`There is no format "${id}".`, hintWith(id));
  });
}

/** Did-you-mean and always the known ones. */
function hintWith(seen: string): string {
  const near = didYouMean(seen, FORMATS);
  return near?.startsWith('Did') ? `${near} ${knownFormats()}` : knownFormats();
}

function knownFormats(): string {
  return `Known formats: ${FORMATS.join(', ')}.`;
}

function splitIds(value: string | undefined, option: string): readonly string[] | null {
  if (value === undefined) return null;
  const ids = value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new UsageError(`${option} names nothing.`, 'Separate several with commas.');
  return [...new Set(ids)];
}
