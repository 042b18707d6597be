import type { Host } from '../model/host.ts';

/** Folders that input files are named from, in place of where they happen to lie on a machine. */
export interface InputRoots {
  readonly briefFolder: string;
  /** Every path by which the package's templates may have been read. */
  readonly packageTemplates: readonly string[];
}

/** In a checkout the current folder's templates are the package's own. */
export async function inputRoots(host: Host, briefFolder: string): Promise<InputRoots> {
  const isCheckout =
    (await host.kindOf('templates')) === 'folder' &&
    (await host.realPath('templates')) === (await host.realPath(host.packageTemplates));
  const own = isCheckout ? ['templates'] : [];
  return { briefFolder, packageTemplates: [host.packageTemplates, ...own] };
}

/** A path as read → its name in `build.json`, the same on every machine: below the brief, below a templates folder, or a package's. */
export function nameInput(path: string, { briefFolder, packageTemplates }: InputRoots): string {
  const below = (folder: string): string | null =>
    folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
  for (const folder of packageTemplates) {
    const builtIn = below(folder);
    if (builtIn !== null) return `briefpress:templates/${builtIn}`;
  }
  return below(briefFolder) ?? path;
}
