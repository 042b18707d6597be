import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { type FileEntry, type Host, HostError } from '../../src/model/host.ts';

const require = createRequire(import.meta.url);
const PACKAGE_TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** A file's text or bytes, or where a symbolic link leads. */
export type MemoryFile = string | Uint8Array | { readonly link: string };

export interface MemoryHostOptions {
  readonly sourceDateEpoch?: number;
  /** Templates that stand for the package's own, by path below its folder; without them the real ones are read. */
  readonly packageTemplates?: Readonly<Record<string, string>>;
}

const MEMORY_TEMPLATES = '/package/templates';

/**
 * A host over files in memory, by path relative to the current folder. Assets of packages are the real ones, and so are
 * the package's templates unless others are given.
 */
export function memoryHost(
  files: Readonly<Record<string, MemoryFile>>,
  options: MemoryHostOptions = {},
): Host {
  const templates = Object.entries(options.packageTemplates ?? {});
  const all = new Map<string, MemoryFile>([
    ...Object.entries(files).map(([path, file]) => [tidy(path), file] as const),
    ...templates.map(([path, text]) => [`${MEMORY_TEMPLATES}/${path}`, text] as const),
  ]);
  const cache = new Map<string, Uint8Array>();
  const isReal = (path: string) =>
    options.packageTemplates === undefined && path.startsWith(PACKAGE_TEMPLATES);
  const resolve = (path: string, steps = 0): string => {
    const at = tidy(path);
    if (steps > 20) throw new HostError('not-found', path, { message: `${path} leads in a circle.` });
    for (const [name, file] of all) {
      if (typeof file !== 'object' || !('link' in file)) continue;
      if (at === name || at.startsWith(`${name}/`))
        return resolve(`${file.link}${at.slice(name.length)}`, steps + 1);
    }
    return at;
  };
  const kindOf = (path: string): 'file' | 'folder' | 'missing' => {
    const at = resolve(path);
    if (all.has(at)) return 'file';
    const isFolder = at === '' || [...all.keys()].some((name) => name.startsWith(`${at}/`));
    return isFolder ? 'folder' : 'missing';
  };
  return {
    sourceDateEpoch: options.sourceDateEpoch ?? null,
    packageTemplates: options.packageTemplates === undefined ? PACKAGE_TEMPLATES : MEMORY_TEMPLATES,
    readFile: async (path, limit) => {
      const bytes = isReal(path)
        ? new Uint8Array(await readFile(path))
        : bytesOf(all.get(resolve(path)), path);
      if (bytes.length > limit) throw new HostError('too-large', path, { message: `${path} is too large.` });
      return bytes;
    },
    listFiles: async (folder) => (isReal(folder) ? listReal(folder) : listMemory(all, resolve(folder))),
    kindOf: async (path) => (isReal(path) ? realKind(path) : kindOf(path)),
    realPath: async (path) => {
      if (isReal(path)) return path;
      if (kindOf(path) === 'missing')
        throw new HostError('not-found', path, { message: `${path} does not exist.` });
      const real = resolve(path);
      return real.startsWith('/') ? real : `/memory${real === '' ? '' : `/${real}`}`;
    },
    readPackageFile: (specifier) => {
      const known = ASSETS.get(specifier) ?? readAsset(specifier);
      ASSETS.set(specifier, known);
      return known;
    },
    cached: async (key) => cache.get(key) ?? null,
    cache: async (key, bytes) => void cache.set(key, bytes),
    deflate: promisify(deflateRaw),
    printPage: async () => {
      throw new HostError('no-browser', 'chromium', { message: 'There is no browser in memory.' });
    },
    close: async () => {},
  };
}

/** Assets of packages, read once: they never change, and an open font is found by the identity of its bytes. */
const ASSETS = new Map<string, Promise<Uint8Array>>();

async function readAsset(specifier: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(require.resolve(specifier)));
  } catch (cause) {
    throw new HostError('not-found', specifier, { message: `${specifier} is not installed.`, cause });
  }
}

function tidy(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return (path.startsWith('/') ? '/' : '') + steps.join('/');
}

function bytesOf(file: MemoryFile | undefined, path: string): Uint8Array {
  if (typeof file === 'string') return new TextEncoder().encode(file);
  if (file instanceof Uint8Array) return file;
  throw new HostError('not-found', path, { message: `${path} does not exist.` });
}

function listMemory(files: ReadonlyMap<string, MemoryFile>, folder: string): readonly FileEntry[] {
  const start = folder === '' ? '' : `${folder}/`;
  return [...files]
    .filter(([path]) => path.startsWith(start))
    .map(([path, file]) => ({
      path: path.slice(start.length),
      bytes: typeof file === 'string' ? file.length : 0,
    }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

async function listReal(folder: string): Promise<readonly FileEntry[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)), bytes: 0 }))
      .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  } catch {
    return [];
  }
}

async function realKind(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    await readFile(path);
    return 'file';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EISDIR' ? 'folder' : 'missing';
  }
}
