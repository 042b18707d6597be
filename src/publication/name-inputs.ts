/** Folders that input files are named from, in place of where they happen to lie on a machine. */
export interface InputRoots {
  readonly briefFolder: string;
  readonly packageTemplates: string;
}

/** A path as read → its name in `build.json`, the same on every machine: below the brief, below a templates folder, or a package's. */
export function nameInput(path: string, { briefFolder, packageTemplates }: InputRoots): string {
  const below = (folder: string): string | null =>
    folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
  const builtIn = below(packageTemplates);
  if (builtIn !== null) return `briefpress:templates/${builtIn}`;
  return below(briefFolder) ?? path;
}
