import type { Host } from '../../model/host.ts';
import { joinPath } from '../files/paths.ts';

/** Folders that templates are looked up from, besides the package's own. */
export interface TemplateRoots {
  readonly briefFolder: string;
  readonly cwd: string;
}

/** A template folder and the files below it. */
export interface TemplateRoot {
  readonly folder: string;
  readonly files: readonly string[];
  /** Whether it is the package's, which no author changes. */
  readonly isBuiltIn: boolean;
}

/** Template folders from the nearest: the brief's own, the current folder's, the package's; one that is another's is read once. */
export async function openTemplateRoots(
  host: Host,
  { briefFolder, cwd }: TemplateRoots,
): Promise<readonly TemplateRoot[]> {
  const folders = [joinPath(briefFolder, 'templates'), joinPath(cwd, 'templates'), host.packageTemplates];
  const builtIn = await realFolder(host, host.packageTemplates);
  const open = async ({ folder, real }: { readonly folder: string; readonly real: string }) => ({
    folder,
    files: (await host.listFiles(folder)).map(({ path }) => path),
    isBuiltIn: real === builtIn,
  });
  const named = await Promise.all(
    folders.map(async (folder) => ({ folder, real: await realFolder(host, folder) })),
  );
  const own = named.filter(({ real }, index) => named.findIndex((other) => other.real === real) === index);
  return Promise.all(own.map(open));
}

async function realFolder(host: Host, folder: string): Promise<string> {
  return (await host.kindOf(folder)) === 'folder' ? host.realPath(folder) : folder;
}

/** The audience that `templates/base` prints by itself. */
export const GENERAL = 'general';
export const BASE = 'base';

/** Ids of all audiences, `general` first, the others by name. */
export function audienceIds(roots: readonly TemplateRoot[]): readonly string[] {
  const found = new Set<string>();
  for (const path of roots.flatMap(({ files }) => files)) {
    const [id = '', file] = path.split('/');
    if (file !== undefined && id !== 'themes' && /\.(hbs|yaml)$/.test(path)) found.add(id);
  }
  const others = [...found].filter((id) => id !== BASE && id !== GENERAL);
  return [GENERAL, ...others.sort()];
}
