import { error } from '../diagnostics/diagnose.ts';
import type { Audience } from '../model/audience.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { audienceChain } from './audience/audience-chain.ts';
import { checkOwnKeys } from './audience/check-own-keys.ts';
import { locateTemplates } from './audience/locate-templates.ts';
import { first, mergeLayers } from './audience/merge-layers.ts';
import { readTemplates } from './audience/read-templates.ts';
import {
  audienceIds,
  openTemplateRoots,
  type TemplateRoot,
  type TemplateRoots,
} from './audience/template-roots.ts';
import { readPlain, readRef, readWord } from './build/read-node.ts';
import { readMarkings } from './house/read-markings.ts';
import { readTheme } from './theme/read-theme.ts';
import { entriesOf, fieldOf, type Located } from './yaml/located.ts';

export { listAudiences } from './audience/list-audiences.ts';

/**
 * Content stage, second half: an audience's id → everything that makes it, from `audience.yaml` merged along `extends`,
 * its templates and its theme. Each is looked up in the brief's own `templates/`, the current folder's and the package's.
 * Null where there is any error; an unknown id is one, with the known ones in its hint.
 */
export async function readAudience(
  host: Host,
  id: string,
  folders: TemplateRoots,
): Promise<Outcome<Audience | null>> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const audience = await read(host, id, { folders, report });
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { value: failed ? null : audience, diagnostics };
}

async function read(
  host: Host,
  id: string,
  { folders, report }: { readonly folders: TemplateRoots; readonly report: Report },
): Promise<Audience | null> {
  const roots = await openTemplateRoots(host, folders);
  const known = audienceIds(roots);
  const chain = known.includes(id)
    ? await audienceChain(host, id, { roots, known, report })
    : unknown(id, known, report);
  if (chain === null) return null;
  const layers = chain.flatMap((link) => link.layers);
  const named = first(layers, (layer) => readRef(layer, 'theme'));
  const mention = named?.span ?? null;
  const theme = await readTheme(host, { name: named?.id ?? 'default', mention, roots, report });
  const templates = await readTemplates(host, { chain, roots }, report);
  const found = locateTemplates(
    chain.map((link) => link.id),
    roots,
  );
  if (!['deck', 'report'].every((name) => found.some((template) => template.name === name))) {
    const message = `Neither the audience "${id}" nor what it extends has templates deck.md.hbs and report.md.hbs.`;
    report(error('content/no-templates', layers[0]?.span ?? null, message, 'Extend `base`.'));
  }
  const packaged = layers.filter((layer) => isPackaged(layer, roots));
  const own = layers.filter((layer) => !packaged.includes(layer));
  checkOwnKeys({ own, packaged, templates }, report);
  if (theme === null) return null;
  return {
    id,
    // `general` is the folder `base`, and both names are its own.
    chain: [...new Set(chain.flatMap((link) => [link.called, link.id]))],
    ...mergeLayers(layers, { scheme: await readMarkings(host, { roots, report }), report }),
    ownWords: ownWords(own),
    name: first(layers, (layer) => readPlain(layer, 'name')) ?? id,
    paper: first(layers, (layer) => readWord(layer, 'paper', ['a4', 'letter'])) ?? theme.page.paper,
    ...{ templates, theme },
  };
}

/** What audience files outside of the package say in words of their own. */
function ownWords(own: readonly Located[]): readonly string[] {
  const named = own.some((layer) => fieldOf(layer, 'name') !== null) ? ['name'] : [];
  return [...named, ...own.flatMap((layer) => entriesOf(fieldOf(layer, 'labels')).map(({ key }) => key))];
}

function isPackaged({ span }: Located, roots: readonly TemplateRoot[]): boolean {
  return roots.some(({ isBuiltIn, folder }) => isBuiltIn && span.file.path.startsWith(`${folder}/`));
}

function unknown(id: string, known: readonly string[], report: Report): null {
  report(
    error('content/unknown-audience', null, `There is no audience "${id}".`, `Known: ${known.join(', ')}.`),
  );
  return null;
}
