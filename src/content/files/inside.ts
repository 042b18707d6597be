import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import { type Host, HostError } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import { joinPath, staysBelow, tidyPath } from './paths.ts';

interface InsideOptions {
  readonly mention: Span;
  readonly report: Report;
}

interface Inside {
  readonly folder: string;
  readonly path: string;
  /** Whose folder it is, in words. */
  readonly owner?: string;
}

/**
 * Where a file that the author names lies: below `folder` and there, also with every symbolic link followed. Null and an
 * error where it is missing or outside.
 */
export async function findInside(
  host: Host,
  { folder, path, owner = 'the brief' }: Inside,
  { mention, report }: InsideOptions,
): Promise<string | null> {
  const outside = () => {
    const hint = 'Copy the file into the folder and name it from there.';
    report(error('content/file-outside', mention, `"${path}" lies outside ${owner}'s folder.`, hint));
    return null;
  };
  if (!staysBelow(path)) return outside();
  const whole = joinPath(folder, path);
  try {
    if ((await host.kindOf(whole)) !== 'file') {
      report(
        error('content/file-missing', mention, `There is no file "${path}" in ${owner}'s folder.`, null),
      );
      return null;
    }
    return (await isBelow(host, folder, whole)) ? whole : outside();
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    report(error('content/file-missing', mention, cause.message));
    return null;
  }
}

/** Whether a path is really below a folder, symbolic links followed. */
export async function isBelow(host: Host, folder: string, path: string): Promise<boolean> {
  const root = tidyPath(await host.realPath(folder === '' ? '.' : folder));
  const real = tidyPath(await host.realPath(path));
  return root === '/' || root === '.' || real.startsWith(`${root}/`);
}
