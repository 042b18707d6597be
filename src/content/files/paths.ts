/** A path below a folder. An empty folder is the current one. */
export function joinPath(folder: string, name: string): string {
  if (folder === '' || folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** The folder of a path; empty for a name alone. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path with forward slashes, without `.` steps and a slash at its end. */
export function tidyPath(path: string): string {
  const steps = path.replaceAll('\\', '/').split('/');
  const kept = steps.filter((step, index) => step !== '.' && (step !== '' || index === 0));
  return kept.length === 1 && kept[0] === '' ? '/' : kept.join('/');
}

/** Whether a path written in a brief stays below its folder, as far as its words say. */
export function staysBelow(path: string): boolean {
  if (/^([a-z]+:|[/\\])/i.test(path) || path.includes('\\') || path.includes('\0')) return false;
  return !path.split('/').includes('..');
}
