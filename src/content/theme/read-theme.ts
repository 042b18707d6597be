import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';
import type { Theme } from '../../model/theme.ts';
import type { TemplateRoot } from '../audience/template-roots.ts';
import { joinPath } from '../files/paths.ts';
import { buildTheme } from './build-theme.ts';
import { checkContrast } from './check-contrast.ts';
import { checkMeasures } from './check-measures.ts';
import { readFamilies } from './read-fonts.ts';
import { readLogo } from './read-logo.ts';
import { readOfficeFonts } from './read-office-fonts.ts';
import { layTogether, themeLayers } from './theme-layers.ts';

interface ThemeOptions {
  readonly name: string;
  /** Where an audience names it. */
  readonly mention: Span | null;
  readonly roots: readonly TemplateRoot[];
  readonly report: Report;
}

/** The design tokens of a theme, over those of the theme it extends; null and errors where something is wrong with them. */
export async function readTheme(
  host: Host,
  { name, mention, roots, report }: ThemeOptions,
): Promise<Theme | null> {
  const layers = await themeLayers(host, { id: name, span: mention }, { roots, report });
  const node = layers && layTogether(layers);
  if (node === null) return null;
  const fonts = await readFamilies(host, node, report);
  const office = await readOfficeFonts(host, node, report);
  const logo = await readLogo(host, node, report);
  if (fonts === null || office === null) return null;
  const theme = buildTheme(node, { name, fonts, office, logo });
  const builtIn = roots.filter((root) => root.isBuiltIn).map(({ folder }) => joinPath(folder, 'themes/'));
  const isOurs = ({ file }: Span) => builtIn.some((folder) => file.path.startsWith(folder));
  checkContrast(theme, node, { isOurs, report });
  checkMeasures(theme, node, { isOurs, report });
  return theme;
}
