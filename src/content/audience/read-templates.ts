import type { TemplateFile } from '../../model/audience.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import type { ChainLink } from './audience-chain.ts';

const TEMPLATE = /^(?<name>deck|report|partials\/[^/]+)\.md\.hbs$/;

/** The template files of an audience, by name: of the audiences of a chain the first wins, and within one the nearest folder. */
export async function readTemplates(
  host: Host,
  chain: readonly ChainLink[],
  report: Report,
): Promise<readonly TemplateFile[]> {
  const found = new Map<string, TemplateFile>();
  for (const folder of chain.flatMap(({ folders }) => folders)) {
    for (const entry of await host.listFiles(folder)) {
      const name = TEMPLATE.exec(entry.path)?.groups?.name;
      if (name === undefined || found.has(name)) continue;
      const path = joinPath(folder, entry.path);
      const file = await readText(host, path, { mention: null, report });
      if (file !== null) found.set(name, { name, path, text: file.text });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
