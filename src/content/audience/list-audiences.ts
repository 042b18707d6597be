import type { Host } from '../../model/host.ts';
import { joinPath } from '../files/paths.ts';

/** Folders that templates are looked up from, besides the package's own. */
export interface TemplateRoots {
  readonly briefFolder: string;
  readonly cwd: string;
}

/** The audience that `templates/base` prints by itself. */
export const GENERAL = 'general';

/** Template folders from the nearest: the brief's own, the current folder's, the package's. */
export function templateFolders(host: Host, { briefFolder, cwd }: TemplateRoots): readonly string[] {
  const folders = [joinPath(briefFolder, 'templates'), joinPath(cwd, 'templates'), host.packageTemplates];
  return [...new Set(folders)];
}

/** Ids of all audiences there are, `general` first, the others by name. */
export async function listAudiences(host: Host, roots: TemplateRoots): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const folder of templateFolders(host, roots)) {
    for (const { path } of await host.listFiles(folder)) {
      const [id = '', file] = path.split('/');
      if (file !== undefined && id !== 'themes' && id !== 'base' && /\.(hbs|yaml)$/.test(path)) found.add(id);
    }
  }
  found.delete(GENERAL);
  return [GENERAL, ...[...found].sort()];
}
