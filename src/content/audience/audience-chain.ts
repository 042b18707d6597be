import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Ref } from '../../model/text.ts';
import { readRef } from '../build/read-node.ts';
import { inOrder } from '../files/in-order.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../read-document.ts';
import { audienceSchema } from '../schema/audience-schema.ts';
import type { Located } from '../yaml/located.ts';
import { BASE, GENERAL, type TemplateRoot } from './template-roots.ts';

/** One audience of a chain with its `audience.yaml` files, the nearest first. */
export interface ChainLink {
  /** Its folder. */
  readonly id: string;
  /** What it is followed as: `general` and `base` are one folder, and only who follows `general` gets what is kept for it. */
  readonly called: string;
  readonly layers: readonly Located[];
}

interface ChainOptions {
  readonly roots: readonly TemplateRoot[];
  /** Ids that exist, for hints. */
  readonly known: readonly string[];
  readonly report: Report;
}

/**
 * From an audience to `base` along `extends`, which is `base` where it is not given. Null and an error for one that does not
 * exist, or for a circle.
 */
export async function audienceChain(
  host: Host,
  id: string,
  options: ChainOptions,
): Promise<readonly ChainLink[] | null> {
  const chain: ChainLink[] = [];
  let next: Ref | string | null = id;
  while (next !== null) {
    const called: string = typeof next === 'string' ? next : next.id;
    const name = folderName(called);
    const span = typeof next === 'string' ? null : next.span;
    if (chain.some((link) => link.id === name)) {
      const circle = [...chain.map((link) => link.id), name].join(' → ');
      options.report(
        error('content/circular-audience', span, `The audience extends itself: ${circle}.`, 'Extend `base`.'),
      );
      return null;
    }
    if (name !== BASE && !options.known.includes(name)) {
      const hint = didYouMean(name, options.known);
      options.report(error('content/unknown-audience', span, `There is no audience "${name}".`, hint));
      return null;
    }
    const link: ChainLink = { id: name, called, layers: await readLayers(host, name, options) };
    chain.push(link);
    next = name === BASE ? null : (parentOf(link) ?? BASE);
  }
  return chain;
}

function folderName(id: string): string {
  return id === GENERAL ? BASE : id;
}

async function readLayers(
  host: Host,
  id: string,
  { roots, report }: ChainOptions,
): Promise<readonly Located[]> {
  const own = roots.filter(({ files }) => files.includes(`${id}/audience.yaml`));
  const layers = await inOrder(own, report, async ({ folder }, note) => {
    const path = joinPath(folder, `${id}/audience.yaml`);
    const file = await readText(host, path, { mention: null, report: note });
    return file === null ? null : readYaml(file, { schema: audienceSchema, report: note });
  });
  return layers.flatMap((layer) => layer ?? []);
}

function parentOf({ layers }: Pick<ChainLink, 'layers'>): Ref | null {
  for (const layer of layers) {
    const parent = readRef(layer, 'extends');
    if (parent !== null) return parent;
  }
  return null;
}
