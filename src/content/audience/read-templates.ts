import { warning } from '../../diagnostics/diagnose.ts';
import type { TemplateFile } from '../../model/audience.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { inOrder } from '../files/in-order.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import type { ChainLink } from './audience-chain.ts';
import { isTemplate, locateTemplates } from './locate-templates.ts';
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
  for (const { folder, files, isBuiltIn } of roots)
    if (!isBuiltIn) checkNames(folder, { files, id: chain[0]?.id ?? '' }, report);
  return templates.flat();
}

/** Templates that are none by their name: nobody would ever see them. */
function checkNames(
  folder: string,
  { files, id }: { readonly files: readonly string[]; readonly id: string },
  report: Report,
): void {
  for (const path of files) {
    if (!path.startsWith(`${id}/`) || !path.endsWith('.hbs') || isTemplate(path)) continue;
    const span = { file: { path: joinPath(folder, path), text: '' }, start: 0, end: 0 };
    const name = path.slice(id.length + 1);
    const hint = 'Its templates are deck.md.hbs, report.md.hbs and partials/<part>.md.hbs.';
    report(warning('content/no-template', span, `${name} is no template of an audience.`, hint));
  }
}
