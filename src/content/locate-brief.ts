import { error } from '../diagnostics/diagnose.ts';
import type { Report } from '../model/diagnostic.ts';
import { type Host, HostError } from '../model/host.ts';
import { folderOf, joinPath, nameOf, tidyPath } from './files/paths.ts';
import { slug } from './slug.ts';

/** Where a brief lies. */
export interface BriefPlace {
  /** Name below `out/`. */
  readonly id: string;
  /** Folder that pictures, data and captures are named from; empty is the current one. */
  readonly folder: string;
  /** `brief.yaml`, `brief.md`, or a Markdown file of another name. */
  readonly file: string;
  /** Whether the folder is the brief's own, so that claims.yaml, sections/ and the like belong to it. */
  readonly whole: boolean;
}

/** A path as the user gave it (a folder, `brief.yaml` or a Markdown file) → where the brief lies; null and an error where none is. */
export async function locateBrief(host: Host, path: string, report: Report): Promise<BriefPlace | null> {
  const tidy = tidyPath(path);
  const kind = await kindOf(host, tidy === '' ? '.' : tidy);
  if (kind === 'file') return placeOfFile(host, tidy, report);
  for (const name of kind === 'folder' ? ['brief.yaml', 'brief.md'] : []) {
    const file = joinPath(tidy, name);
    if ((await kindOf(host, file)) === 'file') return placeOfFile(host, file, report);
  }
  const there =
    kind === 'folder'
      ? `The folder ${path} holds neither brief.yaml nor brief.md.`
      : `There is nothing at ${path}.`;
  report(
    error('content/no-such-brief', null, there, 'Run `briefpress new <folder>` for a brief to start from.'),
  );
  return null;
}

async function placeOfFile(host: Host, file: string, report: Report): Promise<BriefPlace | null> {
  const name = nameOf(file);
  const folder = folderOf(file);
  if (name === 'brief.yaml' || name === 'brief.md') {
    return { id: await folderId(host, folder), folder, file, whole: true };
  }
  if (/\.md$/i.test(name))
    return { id: slug(name.replace(/\.md$/i, '')) || 'brief', folder, file, whole: false };
  const hint = 'A brief is a folder with a brief.yaml, or a Markdown file with front matter.';
  report(error('content/no-such-brief', null, `${file} is no brief.`, hint));
  return null;
}

async function folderId(host: Host, folder: string): Promise<string> {
  const named = slug(nameOf(folder));
  if (named !== '' && !/^\.*$/.test(nameOf(folder))) return named;
  const real = tidyPath(await host.realPath(folder === '' ? '.' : folder));
  return slug(nameOf(real)) || 'brief';
}

async function kindOf(host: Host, path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return await host.kindOf(path);
  } catch (cause) {
    if (cause instanceof HostError) return 'missing';
    throw cause;
  }
}
