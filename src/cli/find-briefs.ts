import { basename } from 'node:path';
import { didYouMean, nearest } from '../diagnostics/did-you-mean.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/usage-error.ts';
import { nearbyPath } from './nearby-path.ts';
import { quote } from './quote.ts';
import type { World } from './world.ts';

/** Enough to see whether a Markdown file begins with front matter. */
const FRONT_MATTER = /^\uFEFF?---\r?\n/;
const LARGEST = 4_000_000;

type Machine = Pick<World, 'host' | 'cwd'>;

/**
 * The briefs that were named, or those under `content/`: its folders with a `brief.yaml` or `brief.md`, and its
 * Markdown files with front matter. Yields a usage error where there are none.
 */
export async function findBriefs(
  { host, cwd }: Machine,
  named: readonly string[],
): Promise<readonly string[]> {
  if (named.length > 0) {
    for (const path of named) {
      if ((await host.kindOf(path)) === 'missing') throw await missing({ host, cwd }, path, named);
    }
    return [...new Set(named.map((path) => path.replace(/(?<=.)\/+$/, '')))];
  }
  const found = await briefsUnder(host, 'content');
  if (found.length > 0) return found;
  throw new UsageError(
    'There is no brief under content/ of the current folder.',
    'Name one (`npx briefpress build my-brief`), or start one: `npx briefpress new content/my-brief`.',
  );
}

async function missing(machine: Machine, path: string, named: readonly string[]): Promise<UsageError> {
  const message = `There is no brief at ${path}.`;
  const torn = await tornPath(machine.host, path, named);
  if (torn !== null) return new UsageError(message, `Quote a path with spaces: ${quote(torn)}.`);
  const near = await nearbyPath(machine.cwd, path);
  if (near !== null) return new UsageError(message, `Did you mean \`${quote(near)}\`?`);
  const known = await briefsUnder(machine.host, 'content');
  const name = nearest(
    basename(path),
    known.map((brief) => basename(brief)),
  );
  const meant = known.find((brief) => basename(brief) === name);
  const hint =
    meant === undefined ? didYouMean(path, known, 'Under content/') : `Did you mean \`${quote(meant)}\`?`;
  return new UsageError(message, hint);
}

/** The path that a shell tore apart at its spaces, when some neighbouring arguments make one that exists. */
async function tornPath(host: Host, path: string, named: readonly string[]): Promise<string | null> {
  const at = named.indexOf(path);
  for (let from = 0; from <= at; from++) {
    for (let to = named.length; to > Math.max(at, from + 1); to--) {
      const joined = named.slice(from, to).join(' ');
      if ((await host.kindOf(joined)) !== 'missing') return joined;
    }
  }
  return null;
}

async function briefsUnder(host: Host, folder: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { path } of await host.listFiles(folder)) {
    const [first = '', second, ...deeper] = path.split('/');
    if (second === undefined) {
      if (first.endsWith('.md') && (await hasFrontMatter(host, `${folder}/${path}`)))
        found.add(`${folder}/${path}`);
    } else if (deeper.length === 0 && (second === 'brief.yaml' || second === 'brief.md')) {
      found.add(`${folder}/${first}`);
    }
  }
  return [...found];
}

async function hasFrontMatter(host: Host, path: string): Promise<boolean> {
  const bytes = await host.readFile(path, LARGEST);
  return FRONT_MATTER.test(new TextDecoder().decode(bytes.subarray(0, 16)));
}
