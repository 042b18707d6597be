import type { InputFile } from '../model/build.ts';
import type { Host } from '../model/host.ts';
import { sha256Once } from '../model/sha256.ts';

/** A host that remembers what was read, and reads each file once. */
export interface Recorder {
  readonly host: Host;
  /** The same without remembering: whoever only wants to know whether something has changed has not used it. */
  readonly peek: Host;
  /** What was read so far, by name in byte order; `nameOf` gives the names. */
  readonly files: (nameOf: (path: string) => string) => Promise<readonly InputFile[]>;
}

/** Bytes of files as they last were, by path: a file that has not changed is the same object in the next build. */
export type LastRead = Map<string, Uint8Array>;

/**
 * Wraps a host for one build: all audiences see the same bytes and folders, even while somebody saves a file. `last` is
 * kept between builds, so that whoever remembers something by a file's bytes finds it again.
 */
export function recordInputs(host: Host, last: LastRead): Recorder {
  const read = new Map<string, Promise<Uint8Array>>();
  const used = new Set<string>();
  const once = oncePerBuild();
  const load = async (path: string, limit: number): Promise<Uint8Array> => {
    const bytes = await host.readFile(path, limit);
    const before = last.get(path);
    if (before !== undefined && isSame(before, bytes)) return before;
    last.set(path, bytes);
    return bytes;
  };
  const remember = (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const known = read.get(name) ?? make();
    read.set(name, known);
    return known;
  };
  const peek: Host = {
    ...host,
    readFile: (path, limit) => remember(path, () => load(path, limit)),
    readPackageFile: (specifier) => remember(`npm:${specifier}`, () => host.readPackageFile(specifier)),
    listFiles: (folder) => once(`list ${folder}`, () => host.listFiles(folder)),
    kindOf: (path) => once(`kind ${path}`, () => host.kindOf(path)),
    realPath: (path) => once(`real ${path}`, () => host.realPath(path)),
  };
  return {
    host: {
      ...peek,
      readFile: (path, limit) => {
        used.add(path);
        return peek.readFile(path, limit);
      },
      readPackageFile: (specifier) => {
        used.add(`npm:${specifier}`);
        return peek.readPackageFile(specifier);
      },
    },
    peek,
    files: (nameOf) => hashAll(new Map([...read].filter(([name]) => used.has(name))), nameOf),
  };
}

function oncePerBuild(): <T>(key: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>) => {
    const known = answers.get(key) ?? ask();
    answers.set(key, known);
    return known as Promise<T>;
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

async function hashAll(
  read: ReadonlyMap<string, Promise<Uint8Array>>,
  nameOf: (path: string) => string,
): Promise<readonly InputFile[]> {
  const named: InputFile[] = [];
  for (const [path, load] of read) {
    const bytes = await load.catch(() => null);
    if (bytes !== null) named.push({ path: nameOf(path), sha256: await sha256Once(bytes) });
  }
  return named.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
