import { zipSync } from 'fflate';
import type { Artifact, Format } from '../model/artifact.ts';
import type { Host } from '../model/host.ts';
import { build } from '../pipeline/build.ts';
import type { Kept } from '../pipeline/kept.ts';
import { describeDiagnostic, describeThrown } from './describe-diagnostic.ts';
import type { DiagnosticMessage } from './messages.ts';

/** A file to download, or why there is none. */
export type Printed =
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly diagnostics: readonly DiagnosticMessage[] };

export interface PrintRequest {
  readonly brief: string;
  readonly audience: string;
  /** `all` is every format that needs no browser. */
  readonly format: Format | 'all';
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Zip files begin in 1980; a fixed day gives the same bytes for the same files. */
const DAY = new Date(1980, 0, 1);

/** Builds one format as `briefpress build` does → its one file, or all its files as a zip. */
export async function printFormat(
  host: Host,
  { brief, audience, format }: PrintRequest,
  kept: Kept,
): Promise<Printed> {
  const request = { briefs: [brief], audiences: [audience], strict: false };
  try {
    const { folders, diagnostics } = await build(
      host,
      { ...request, formats: format === 'all' ? null : [format] },
      kept,
    );
    const [folder] = folders;
    if (folder === undefined) return { kind: 'refused', diagnostics: diagnostics.map(describeDiagnostic) };
    const files = folder.artifacts.filter(({ path }) => format === 'all' || path !== 'manifest.json');
    return pack(files, { name: `${folder.brief}-${audience}`, format });
  } catch (thrown) {
    return { kind: 'refused', diagnostics: [describeThrown(thrown)] };
  }
}

function pack(
  files: readonly Artifact[],
  { name, format }: { readonly name: string; readonly format: Format | 'all' },
): Printed {
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    const type = TYPES[only.path.replace(/^.*\./u, '')] ?? 'application/octet-stream';
    return { kind: 'file', name: `${name}-${only.path.replace(/^.*\//u, '')}`, type, bytes: only.bytes };
  }
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.path, file.bytes])), { mtime: DAY });
  const title = format === 'all' ? name : `${name}-${format}`;
  return { kind: 'file', name: `${title}.zip`, type: 'application/zip', bytes };
}
