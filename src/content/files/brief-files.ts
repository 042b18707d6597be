import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import { type Host, HostError } from '../../model/host.ts';
import type { SourceFile } from '../../model/span.ts';
import { belongsToEdition } from '../edition/edition-names.ts';
import { isBelow } from './inside.ts';
import { joinPath } from './paths.ts';
import { readText } from './read-text.ts';

/** The text files of a brief's own folder; none where the brief is one file among others. */
export interface BriefFiles {
  /** Null where there is none, `unreadable` where an error has said why it cannot be read. */
  readonly read: (name: string, report: Report) => Promise<SourceFile | 'unreadable' | null>;
  /** A file that `list` named; one that is missing all the same is a symbolic link to nothing, an error. */
  readonly readListed: (name: string, report: Report) => Promise<SourceFile | 'unreadable'>;
  /** Names in a subfolder with an extension, in byte order; without those of editions. */
  readonly list: (subfolder: string, extension: string) => Promise<readonly string[]>;
  /** Those of editions alone. */
  readonly listTranslations: (subfolder: string) => Promise<readonly string[]>;
}

export function openBriefFiles(
  host: Host,
  { folder, whole }: { readonly folder: string; readonly whole: boolean },
): BriefFiles {
  const readListed: BriefFiles['readListed'] = async (name, report) => {
    const path = joinPath(folder, name);
    if (await leadsOut(host, { folder, path, report })) return 'unreadable';
    return (await readText(host, path, { mention: null, report })) ?? 'unreadable';
  };
  const namesIn = async (subfolder: string) => {
    const files = whole ? await host.listFiles(joinPath(folder, subfolder)) : [];
    return files.filter(({ path }) => !/^\.|\//.test(path)).map(({ path }) => `${subfolder}/${path}`);
  };
  return {
    readListed,
    read: async (name, report) => {
      if (!whole || (await host.kindOf(joinPath(folder, name))) === 'missing') return null;
      return readListed(name, report);
    },
    list: async (subfolder, extension) => {
      const names = await namesIn(subfolder);
      return names.filter((name) => name.endsWith(extension) && !belongsToEdition(name));
    },
    listTranslations: async (subfolder) => (await namesIn(subfolder)).filter(belongsToEdition),
  };
}

/** Whether a file of the folder is a symbolic link to a place outside, or to nothing: an error then. */
async function leadsOut(
  host: Host,
  { folder, path, report }: { readonly folder: string; readonly path: string; readonly report: Report },
): Promise<boolean> {
  const span = { file: { path, text: '' }, start: 0, end: 0 };
  try {
    if (await isBelow(host, folder, path)) return false;
    const message = `${path} is a symbolic link that leads out of the brief's folder.`;
    report(error('content/file-outside', span, message, 'Copy the file into the folder.'));
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    report(error('content/file-missing', span, cause.message));
  }
  return true;
}
