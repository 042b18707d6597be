import { dirname, join } from 'node:path';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/usage-error.ts';

/** Where an audience's files are looked for and written. */
export interface TemplatePlace {
  /** As the library takes it: the brief's folder (empty without a brief), and the current one. */
  readonly folders: { readonly briefFolder: string; readonly cwd: string };
  /** `templates`, or the brief's own. */
  readonly templates: string;
}

/** `--brief q3` is the brief's own `templates/`; without it, that of the current folder, which all its briefs share. */
export async function findPlace(host: Host, brief: string | undefined): Promise<TemplatePlace> {
  if (brief === undefined) return { folders: { briefFolder: '', cwd: '' }, templates: 'templates' };
  const kind = await host.kindOf(brief);
  if (kind === 'missing') throw new UsageError(`There is no brief at ${brief}.`, null);
  const folder = kind === 'folder' ? brief.replace(/(?<=.)\/+$/, '') : dirname(brief);
  const briefFolder = folder === '.' ? '' : folder;
  return { folders: { briefFolder, cwd: '' }, templates: join(briefFolder, 'templates') };
}
