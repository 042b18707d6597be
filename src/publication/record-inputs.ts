import type { InputFile } from '../model/build.ts';
import type { Host } from '../model/host.ts';
import { sha256 } from '../model/sha256.ts';

/** A host that remembers what was read, and reads each file once. */
export interface Recorder {
  readonly host: Host;
  /** What was read so far, by name in byte order; `nameOf` gives the names, null leaves a file out. */
  readonly files: (nameOf: (path: string) => string | null) => Promise<readonly InputFile[]>;
}

/** Wraps a host for one build: two audiences see the same bytes of a file even while somebody saves it. */
export function recordInputs(host: Host): Recorder {
  const read = new Map<string, Promise<Uint8Array>>();
  const once = (key: string, load: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const known = read.get(key) ?? load();
    read.set(key, known);
    return known;
  };
  return {
    host: {
      ...host,
      readFile: (path, limit) => once(path, () => host.readFile(path, limit)),
      readPackageFile: (specifier) => once(`npm:${specifier}`, () => host.readPackageFile(specifier)),
    },
    files: async (nameOf) => {
      const named: InputFile[] = [];
      for (const [path, load] of read) {
        const name = nameOf(path);
        const bytes = name === null ? null : await load.catch(() => null);
        if (name !== null && bytes !== null) named.push({ path: name, sha256: await sha256(bytes) });
      }
      return named.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
  };
}
