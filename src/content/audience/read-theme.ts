import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import type { Theme } from '../../model/theme.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../read-document.ts';
import { themeSchema } from '../schema/theme-schema.ts';
import { buildTheme } from './build-theme.ts';
import { readFamilies } from './read-fonts.ts';

interface ThemeOptions {
  readonly name: string;
  /** Where an audience names it. */
  readonly mention: Span | null;
  /** Template folders, the nearest first. */
  readonly folders: readonly string[];
  readonly report: Report;
}

/** The design tokens of `themes/<name>/theme.yaml` in the nearest template folder that has it; null and errors otherwise. */
export async function readTheme(
  host: Host,
  { name, mention, folders, report }: ThemeOptions,
): Promise<Theme | null> {
  for (const root of folders) {
    const folder = joinPath(root, `themes/${name}`);
    const path = joinPath(folder, 'theme.yaml');
    if ((await host.kindOf(path)) !== 'file') continue;
    const file = await readText(host, path, { mention, report });
    if (file === null) return null;
    let fine = true;
    const note: Report = (diagnostic) => {
      fine &&= diagnostic.severity !== 'error';
      report(diagnostic);
    };
    const node = readYaml(file, { schema: themeSchema, report: note });
    if (node === null || !fine) return null;
    const fonts = await readFamilies(host, node, { folder, report });
    return fonts === null ? null : buildTheme(node, { name, fonts });
  }
  const hint = didYouMean(name, await listThemes(host, folders), 'Themes');
  report(error('content/theme', mention, `There is no theme "${name}".`, hint));
  return null;
}

async function listThemes(host: Host, folders: readonly string[]): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const { path } of await host.listFiles(joinPath(folder, 'themes'))) {
      if (path.endsWith('/theme.yaml')) names.add(path.slice(0, path.indexOf('/')));
    }
  }
  return [...names].sort();
}
