import { readAudience } from '../../../src/content/read-audience.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { release } from '../../../src/release/release.ts';
import { memoryHost } from '../../support/memory-host.ts';

export type Files = Readonly<Record<string, string>>;

/** What an audience receives of the brief in the folder `b`, as `path: value`. Throws where there is an error. */
export async function released(files: Files, id: string) {
  const host = memoryHost(files);
  const { value: briefing, diagnostics } = await readBriefing(host, 'b');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (briefing === null) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const audience = (await readAudience(host, id, { briefFolder: 'b', cwd: '' })).value;
  if (audience === null) throw new Error('no audience');
  const { value } = release(briefing, audience);
  if (value === null) throw new Error('nothing released');
  return leaves(value);
}

/** Every value by its path; places in files do not count. */
function leaves(value: unknown, path = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [`${path}: ${value}`];
  if ('pieces' in value && Array.isArray(value.pieces))
    return [`${path}: ${value.pieces.map(({ text }) => text).join('')}`];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'span' ? [] : leaves(item, `${path}.${key}`),
  );
}
