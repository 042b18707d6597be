import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/usage-error.ts';

/** Enough to see whether a Markdown file begins with front matter. */
const FRONT_MATTER = /^\uFEFF?---\r?\n/;
const LARGEST = 4_000_000;

/**
 * The briefs that were named, or those under `content/`: its folders with a `brief.yaml` or `brief.md`, and its
 * Markdown files with front matter. Yields a usage error where there are none.
 */
export async function findBriefs(host: Host, named: readonly string[]): Promise<readonly string[]> {
  if (named.length > 0) {
    for (const path of named) {
      if ((await host.kindOf(path)) === 'missing') throw await missing(host, path);
    }
    return [...new Set(named.map((path) => path.replace(/(?<=.)\/+$/, '')))];
  }
  const found = await briefsUnder(host, 'content');
  if (found.length > 0) return found;
  throw new UsageError(
    'There is no brief under content/ of the current folder.',
    'Name one (`briefpress build my-brief`), or start one: `briefpress new content/my-brief`.',
  );
}

async function missing(host: Host, path: string): Promise<UsageError> {
  const known = await briefsUnder(host, 'content');
  return new UsageError(`There is no brief at ${path}.`, didYouMean(path, known, 'Under content/'));
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
