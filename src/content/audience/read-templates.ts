import type { TemplateFile } from '../../model/audience.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { inOrder } from '../files/in-order.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import type { ChainLink } from './audience-chain.ts';
import type { TemplateRoot } from './template-roots.ts';

const TEMPLATE = /^(?<id>[^/]+)\/(?<name>deck|report|partials\/[^/]+)\.md\.hbs$/;

/** The template files of an audience, by name: of the audiences of a chain the first wins, and within one the nearest folder. */
export async function readTemplates(
  host: Host,
  { chain, roots }: { readonly chain: readonly ChainLink[]; readonly roots: readonly TemplateRoot[] },
  report: Report,
): Promise<readonly TemplateFile[]> {
  const found = new Map<string, string>();
  for (const { id } of chain) {
    for (const { folder, files } of roots) {
      for (const file of files) {
        const groups = TEMPLATE.exec(file)?.groups;
        const name = groups?.id === id ? groups.name : undefined;
        if (name !== undefined && !found.has(name)) found.set(name, joinPath(folder, file));
      }
    }
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const templates = await inOrder(sorted, report, async ([name, path], note) => {
    const file = await readText(host, path, { mention: null, report: note });
    return file === null ? [] : [{ name, path, text: file.text }];
  });
  return templates.flat();
}
