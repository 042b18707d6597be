import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Host } from '../model/host.ts';

/** A file of the preview itself. */
export interface OwnFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Where the page lies once it is compiled; beside both src/ and dist/. */
const FOLDER = new URL('../../dist/preview/', import.meta.url);

const COMPILED: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/main.js': ['main.js', 'text/javascript; charset=utf-8'],
  '/style.css': ['style.css', 'text/css; charset=utf-8'],
  '/pdf.worker.js': ['pdf.worker.js', 'text/javascript; charset=utf-8'],
};

const FONTS: Readonly<Record<string, string>> = {
  '/fonts/sans-400.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '/fonts/sans-600.ttf': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** The preview's own files by path, read once. No other path leads to a file. */
export async function readOwnFiles(
  host: Pick<Host, 'readPackageFile'>,
): Promise<ReadonlyMap<string, OwnFile>> {
  const compiled = Object.entries(COMPILED).map(async ([path, [file, type]]) => {
    const bytes = new Uint8Array(await readFile(fileURLToPath(new URL(file, FOLDER))));
    return [path, { type, bytes } as OwnFile] as const;
  });
  const fonts = Object.entries(FONTS).map(async ([path, specifier]) => {
    return [path, { type: 'font/ttf', bytes: await host.readPackageFile(specifier) }] as const;
  });
  return new Map(await Promise.all([...compiled, ...fonts]));
}
