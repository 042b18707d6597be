import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/usage-error.ts';
import { createBrowser } from './browser/create-browser.ts';
import { cacheHome } from './cache-home.ts';
import { hostErrorFrom } from './host-error-from.ts';
import { listFiles } from './list-files.ts';
import { kindOf, readLimited, realPath } from './read-limited.ts';
import { createRenderCache } from './render-cache.ts';

/** What of the process a host is made of. */
export interface NodeSurroundings {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The machine's files, the installed packages' assets and a cache folder, as a `Host`. */
export function createNodeHost({ cwd, env }: NodeSurroundings): Host {
  const at = (path: string) => (isAbsolute(path) ? path : resolve(cwd, path));
  const assets = new Map<string, Promise<Uint8Array>>();
  return {
    get sourceDateEpoch() {
      return readEpoch(env.SOURCE_DATE_EPOCH);
    },
    // Beside both src/ and dist/.
    packageTemplates: fileURLToPath(new URL('../../templates', import.meta.url)),
    readFile: (path, limit) => readLimited(at(path), path, limit),
    listFiles: (folder) => listFiles(at(folder), folder),
    kindOf: (path) => kindOf(at(path), path),
    realPath: (path) => realPath(at(path), path),
    readPackageFile: (specifier) => {
      const known = assets.get(specifier) ?? readAsset(specifier);
      assets.set(specifier, known);
      return known;
    },
    deflate: promisify(deflateRaw),
    ...createRenderCache(join(cacheHome(env), 'briefpress')),
    ...createBrowser(env),
  };
}

async function readAsset(specifier: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(specifier)));
  } catch (cause) {
    throw hostErrorFrom(cause, specifier);
  }
}

/** Whole seconds, as https://reproducible-builds.org/specs/source-date-epoch/ has it. */
function readEpoch(value: string | undefined): number | null {
  if (value === undefined || value === '') return null;
  if (!/^\d{1,12}$/.test(value)) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${value}", not a whole number of seconds since 1970.`,
      'Correct or unset this environment variable; `issued` in the brief dates what is printed.',
    );
  }
  return Number(value);
}
