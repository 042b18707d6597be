import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { SourceFile } from '../../model/span.ts';
import type { TemplateRoot } from '../audience/template-roots.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';

/** A file that briefs share, from the nearest template folder that has it; null where none has, or it cannot be read. */
export async function houseFile(
  host: Host,
  name: string,
  { roots, report }: { readonly roots: readonly TemplateRoot[]; readonly report: Report },
): Promise<SourceFile | null> {
  const root = roots.find(({ files }) => files.includes(name));
  if (root === undefined) return null;
  return readText(host, joinPath(root.folder, name), { mention: null, report });
}
