import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Diagnostic, Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import type { Theme } from '../../model/theme.ts';
import { folderOf } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../read-document.ts';
import { themeSchema } from '../schema/theme-schema.ts';
import { buildTheme } from './build-theme.ts';
import { readFamilies } from './read-fonts.ts';
import { readOfficeFonts } from './read-office-fonts.ts';
import { findTemplate, type TemplateRoot } from './template-roots.ts';

interface ThemeOptions {
  readonly name: string;
  /** Where an audience names it. */
  readonly mention: Span | null;
  readonly roots: readonly TemplateRoot[];
  readonly report: Report;
}

/** The design tokens of `themes/<name>/theme.yaml` in the nearest template folder that has it; null and errors otherwise. */
export async function readTheme(
  host: Host,
  { name, mention, roots, report }: ThemeOptions,
): Promise<Theme | null> {
  const path = findTemplate(roots, `themes/${name}/theme.yaml`);
  if (path === null) {
    const hint = didYouMean(name, themeNames(roots), 'Themes');
    report(error('content/theme', mention, `There is no theme "${name}".`, hint));
    return null;
  }
  const file = await readText(host, path, { mention, report });
  if (file === null) return null;
  const problems: Diagnostic[] = [];
  const node = readYaml(file, { schema: themeSchema, report: (problem) => void problems.push(problem) });
  problems.forEach(report);
  if (node === null || problems.length > 0) return null;
  const fonts = await readFamilies(host, node, { folder: folderOf(path), report });
  const office = await readOfficeFonts(host, node, report);
  return fonts === null || office === null ? null : buildTheme(node, { name, fonts, office });
}

function themeNames(roots: readonly TemplateRoot[]): readonly string[] {
  const paths = roots.flatMap(({ files }) => files);
  const names = paths.flatMap((path) => /^themes\/([^/]+)\/theme\.yaml$/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}
