import { type Host, HostError } from '../model/host.ts';

/** A folder that no author has, by its name. */
export const SAMPLE = '.briefpress-sample';

/** A host that also has a brief in memory, in the folder `SAMPLE`. */
export function sampleHost(host: Host, files: Readonly<Record<string, string>>): Host {
  const inSample = (path: string) => path === SAMPLE || path.startsWith(`${SAMPLE}/`);
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [`${SAMPLE}/${path}`, new TextEncoder().encode(text)]),
  );
  const below = (folder: string) =>
    [...bytes].filter(([path]) => path.startsWith(`${folder}/`)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...host,
    readFile: async (path, limit) => {
      if (!inSample(path)) return host.readFile(path, limit);
      const found = bytes.get(path);
      if (found === undefined) throw new HostError('not-found', path, { message: `${path} does not exist.` });
      return found;
    },
    listFiles: async (folder) =>
      inSample(folder)
        ? below(folder).map(([path, content]) => ({
            path: path.slice(folder.length + 1),
            bytes: content.length,
          }))
        : host.listFiles(folder),
    kindOf: async (path) => {
      if (!inSample(path)) return host.kindOf(path);
      return bytes.has(path) ? 'file' : below(path).length > 0 ? 'folder' : 'missing';
    },
    realPath: async (path) => (inSample(path) ? path : host.realPath(path)),
  };
}
