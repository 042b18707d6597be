import { error } from '../diagnostics/diagnose.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { positionAt } from '../diagnostics/position.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Inheritance, InheritedPart, InheritedSetting } from '../model/inheritance.ts';
import { audienceChain, type ChainLink } from './audience/audience-chain.ts';
import { locateTemplates } from './audience/locate-templates.ts';
import { first } from './audience/merge-layers.ts';
import {
  audienceIds,
  openTemplateRoots,
  type TemplateRoot,
  type TemplateRoots,
} from './audience/template-roots.ts';
import { readPlain } from './build/read-node.ts';
import { joinPath } from './files/paths.ts';
import { entriesOf, type Located } from './yaml/located.ts';

export { listAudiences } from './audience/list-audiences.ts';

/**
 * An audience's id → what it is made of, part by part, and which file each comes from; nothing but its `audience.yaml`
 * files is read. Null and an error for an unknown audience, or one that extends itself.
 */
export async function inheritAudience(
  host: Host,
  id: string,
  folders: TemplateRoots,
): Promise<Outcome<Inheritance | null>> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const roots = await openTemplateRoots(host, folders);
  const known = audienceIds(roots);
  if (!known.includes(id)) {
    const hint = didYouMean(id, known);
    report(error('content/unknown-audience', null, `There is no audience "${id}".`, hint));
    return { value: null, diagnostics };
  }
  const chain = await audienceChain(host, id, { roots, known, report });
  if (chain === null) return { value: null, diagnostics };
  return { value: describe(host, id, { chain, roots }), diagnostics };
}

function describe(
  { packageTemplates }: Host,
  id: string,
  { chain, roots }: { readonly chain: readonly ChainLink[]; readonly roots: readonly TemplateRoot[] },
): Inheritance {
  const ids = chain.map((link) => link.id);
  const layers = chain.flatMap((link) => link.layers);
  const folder = ids[0] ?? id;
  const templates = locateTemplates(ids, roots).map(({ name, from, path, folder: root }) => ({
    part: `${name}.md.hbs`,
    ...{ from, path, builtIn: root === packageTemplates },
  }));
  const files = ids.flatMap((from) =>
    placesOf(roots, `${from}/audience.yaml`).map(({ root, path }) => ({
      part: 'audience.yaml',
      ...{ from, path, builtIn: root === packageTemplates },
    })),
  );
  return {
    id,
    name: first(layers, (layer) => readPlain(layer, 'name')) ?? id,
    chain: [folder, ...chain.slice(1).map(({ called }) => called)],
    files,
    theme: themePart(
      first(layers, (layer) => readPlain(layer, 'theme')) ?? 'default',
      roots,
      packageTemplates,
    ),
    parts: templates,
    settings: settingsOf(chain),
    own: roots
      .filter((root) => root.folder !== packageTemplates)
      .map((root) => ({
        folder: root.folder,
        files: root.files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1)),
      })),
  };
}

function themePart(name: string, roots: readonly TemplateRoot[], builtInRoot: string): InheritedPart | null {
  const [place] = placesOf(roots, `themes/${name}/theme.yaml`);
  return place === undefined
    ? null
    : { part: 'theme', from: name, path: place.path, builtIn: place.root === builtInRoot };
}

function placesOf(roots: readonly TemplateRoot[], file: string) {
  return roots
    .filter(({ files }) => files.includes(file))
    .map(({ folder }) => ({ root: folder, path: joinPath(folder, file) }));
}

/** Every setting with the file that decides it: the nearest that gives it. */
function settingsOf(chain: readonly ChainLink[]): readonly InheritedSetting[] {
  const found = new Map<string, InheritedSetting>();
  for (const { id, layers } of chain.toReversed()) {
    for (const layer of layers.toReversed()) {
      for (const { key, node } of leavesOf(layer, '')) {
        if (key === 'extends' || node.kind !== 'scalar') continue;
        const { file, start } = node.span;
        const { line } = positionAt(file, start);
        found.set(key, { key, value: node.text || 'null', from: id, path: file.path, line });
      }
    }
  }
  return [...found.values()];
}

function leavesOf(node: Located, path: string): readonly { readonly key: string; readonly node: Located }[] {
  if (node.kind !== 'map') return [{ key: path, node }];
  return entriesOf(node).flatMap(({ key, value }) => leavesOf(value, path === '' ? key : `${path}.${key}`));
}
