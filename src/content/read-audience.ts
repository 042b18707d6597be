import { error } from '../diagnostics/diagnose.ts';
import type { Audience } from '../model/audience.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Ref } from '../model/text.ts';
import { audienceChain, type ChainLink } from './audience/audience-chain.ts';
import { readTemplates } from './audience/read-templates.ts';
import { readTheme } from './audience/read-theme.ts';
import { audienceIds, openTemplateRoots, type TemplateRoots } from './audience/template-roots.ts';
import { readPlain, readRef, readWord } from './build/read-node.ts';
import { readHandling } from './build/read-releasable.ts';
import { TLP } from './tlp.ts';
import { entriesOf, entryOf, fieldOf, type Located } from './yaml/located.ts';

export { listAudiences } from './audience/list-audiences.ts';

const EVENTS = ['all', 'dated', 'key'] as const;
const FORMS = ['ranges', 'slope', 'matrix', 'multiples', 'radar'] as const;

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
  const first = <T>(pick: (layer: Located) => T | null): T | null => {
    for (const layer of layers) {
      const value = pick(layer);
      if (value !== null) return value;
    }
    return null;
  };
  const themeRef = first((layer) => readRef(layer, 'theme'));
  const theme = await readTheme(host, {
    name: themeRef?.id ?? 'default',
    mention: themeRef?.span ?? null,
    roots,
    report,
  });
  const templates = await readTemplates(host, { chain, roots }, report);
  if (!['deck', 'report'].every((name) => templates.some((template) => template.name === name))) {
    const message = `The audience "${id}" has no templates deck.md.hbs and report.md.hbs, and neither has what it extends.`;
    report(error('content/no-templates', layers[0]?.span ?? null, message, 'Extend `base`.'));
  }
  if (theme === null) return null;
  const charts = (layer: Located, name: string) => fieldOf(fieldOf(layer, 'charts'), name);
  return {
    id,
    chain: chain.map((link) => link.id),
    name: first((layer) => readPlain(layer, 'name')) ?? id,
    ceiling: readCeiling(chain, report),
    notes: first((layer) => readBoolean(layer, 'notes')) ?? true,
    paper: first((layer) => readWord(layer, 'paper', ['a4', 'letter'])) ?? theme.page.paper,
    include: merged(layers, 'include', (node) => (node.kind === 'scalar' ? node.value === true : false)),
    labels: merged(layers, 'labels', (node) => (node.kind === 'scalar' ? node.text : '')),
    charts: {
      timeline: { events: first((layer) => readWord(charts(layer, 'timeline'), 'events', EVENTS)) ?? 'all' },
      dimensions: {
        form: first((layer) => readWord(charts(layer, 'dimensions'), 'form', FORMS)) ?? 'ranges',
      },
    },
    ...{ templates, theme },
  };
}

function unknown(id: string, known: readonly string[], report: Report): null {
  report(
    error('content/unknown-audience', null, `There is no audience "${id}".`, `Known: ${known.join(', ')}.`),
  );
  return null;
}

/** The nearest ceiling that is given; `ceiling: null` takes it off. */
function readCeiling(chain: readonly ChainLink[], report: Report): Ref | null {
  for (const layer of chain.flatMap(({ layers }) => layers)) {
    if (entryOf(layer, 'ceiling') !== null) return readHandling(layer, 'ceiling', { scheme: TLP, report });
  }
  return null;
}

function readBoolean(node: Located, key: string): boolean | null {
  const value = fieldOf(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : null;
}

/** A mapping whose keys come from all layers, each from the nearest that has it. */
function merged<T>(
  layers: readonly Located[],
  key: string,
  read: (node: Located) => T,
): Readonly<Record<string, T>> {
  const entries = layers.toReversed().flatMap((layer) => entriesOf(fieldOf(layer, key)));
  return Object.fromEntries(entries.map((entry) => [entry.key, read(entry.value)]));
}
