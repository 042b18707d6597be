import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Diagnostic, Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Ref } from '../../model/text.ts';
import type { TemplateRoot } from '../audience/template-roots.ts';
import { readRef } from '../build/read-node.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../read-document.ts';
import { themeSchema } from '../schema/theme-schema.ts';
import { entriesOf, type Located, type Mapping } from '../yaml/located.ts';
import { checkStyleSheets } from './check-style-sheets.ts';
import { BRAND_FILE, readBrand } from './read-brand.ts';

interface LayersOptions {
  readonly roots: readonly TemplateRoot[];
  readonly report: Report;
}

/** What every theme follows in the end. */
const DEFAULT = 'default';

/** Mappings that are taken whole: half a family would mix two typefaces, and a text belongs to its picture. */
const WHOLE = ['serif', 'sans', 'mono', 'logo'];

/**
 * The `theme.yaml` files of a theme, the nearest first: its own in every template folder that has one, then those of the
 * theme it `extends`, which is `default` where it does not say. A house's
 * `_brand.yml` lies just above the built-in `default`. Null and an error for one that does not exist, or for a circle.
 */
export async function themeLayers(
  host: Host,
  { id, span }: { readonly id: string; readonly span: Ref['span'] | null },
  { roots, report }: LayersOptions,
): Promise<readonly Located[] | null> {
  const layers: Located[] = [];
  const seen: string[] = [];
  let next: { readonly id: string; readonly span: Ref['span'] | null } | null = { id, span };
  while (next !== null) {
    const name: string = next.id;
    if (seen.includes(name)) {
      const circle = [...seen, name].join(' → ');
      report(error('content/theme', next.span, `The theme extends itself: ${circle}.`, 'Extend `default`.'));
      return null;
    }
    seen.push(name);
    const own = roots.filter(({ files }) => files.includes(`themes/${name}/theme.yaml`));
    if (own.length === 0) {
      const hint = didYouMean(name, themeNames(roots), 'Themes');
      report(error('content/theme', next.span, `There is no theme "${name}".`, hint));
      return null;
    }
    await checkStyleSheets(host, name, { roots: own, mention: next.span, report });
    let parent: Ref | null = null;
    for (const { folder, isBuiltIn } of own) {
      if (isBuiltIn && name === DEFAULT) {
        const brands = await brandLayers(host, roots, report);
        if (brands === null) return null;
        layers.push(...brands);
      }
      const layer = await readLayer(host, joinPath(folder, `themes/${name}/theme.yaml`), { next, report });
      if (layer === null) return null;
      layers.push(layer);
      parent ??= readRef(layer, 'extends');
    }
    next = name === DEFAULT ? null : (parent ?? { id: DEFAULT, span: null });
  }
  return layers;
}

/** The brand files of template folders, the nearest first; null where one is wrong. */
async function brandLayers(
  host: Host,
  roots: readonly TemplateRoot[],
  report: Report,
): Promise<readonly Located[] | null> {
  const layers: Located[] = [];
  for (const { folder, files, isBuiltIn } of roots) {
    if (isBuiltIn || !files.includes(BRAND_FILE)) continue;
    const layer = await readBrand(host, folder, report);
    if (layer === null) return null;
    layers.push(layer);
  }
  return layers;
}

async function readLayer(
  host: Host,
  path: string,
  { next, report }: { readonly next: { readonly span: Ref['span'] | null }; readonly report: Report },
): Promise<Located | null> {
  const file = await readText(host, path, { mention: next.span, report });
  if (file === null) return null;
  const problems: Diagnostic[] = [];
  const node = readYaml(file, { schema: themeSchema, report: (problem) => void problems.push(problem) });
  problems.forEach(report);
  return problems.length > 0 ? null : node;
}

/** Layers as one: of two mappings every key, of anything else the nearest. */
export function layTogether(layers: readonly Located[]): Located | null {
  return layers.reduceRight<Located | null>(
    (under, layer) => (under === null ? layer : lay(layer, under)),
    null,
  );
}

function lay(over: Located, under: Located): Located {
  if (over.kind !== 'map' || under.kind !== 'map') return over;
  const keys = new Map<string, Mapping['entries'][number]>(
    entriesOf(under).map((entry) => [entry.key, entry]),
  );
  for (const entry of over.entries) {
    const below = keys.get(entry.key);
    if (entry.value.kind === 'scalar' && entry.value.value === null) continue;
    const isWhole = below === undefined || WHOLE.includes(entry.key);
    keys.set(entry.key, isWhole ? entry : { ...entry, value: lay(entry.value, below.value) });
  }
  return { ...over, entries: [...keys.values()] };
}

function themeNames(roots: readonly TemplateRoot[]): readonly string[] {
  const paths = roots.flatMap(({ files }) => files);
  const names = paths.flatMap((path) => /^themes\/([^/]+)\/theme\.yaml$/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}
