import type { TemplateFile } from '../../model/audience.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { inOrder } from '../files/in-order.ts';
import { readText } from '../files/read-text.ts';
import type { ChainLink } from './audience-chain.ts';
import { locateTemplates } from './locate-templates.ts';
import type { TemplateRoot } from './template-roots.ts';

/** The template files of an audience, by name. */
export async function readTemplates(
  host: Host,
  { chain, roots }: { readonly chain: readonly ChainLink[]; readonly roots: readonly TemplateRoot[] },
  report: Report,
): Promise<readonly TemplateFile[]> {
  const located = locateTemplates(
    chain.map(({ id }) => id),
    roots,
  );
  const templates = await inOrder(located, report, async ({ name, path }, note) => {
    const file = await readText(host, path, { mention: null, report: note });
    return file === null ? [] : [{ name, path, text: file.text }];
  });
  return templates.flat();
}
