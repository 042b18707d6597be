import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import { type Host, HostError } from '../../model/host.ts';
import type { FontFamily, FontFile, Theme } from '../../model/theme.ts';
import { readRef } from '../build/read-node.ts';
import { fieldOf, type Located } from '../yaml/located.ts';

/**
 * Fonts that PowerPoint has on every machine → where a free font lies whose glyphs are exactly as wide (the part of the
 * path before the face).
 */
const TWINS: Readonly<Record<string, string>> = {
  Arial: '@expo-google-fonts/arimo/*/Arimo_*.ttf',
  Georgia: '@expo-google-fonts/gelasio/*/Gelasio_*.ttf',
};

/**
 * The fonts that PowerPoint shows in place of the theme's, each with the files of its metric twin to measure with. One
 * whose widths are not known is `content/font`, since text set in it could not be made to fit.
 */
export async function readOfficeFonts(
  host: Host,
  theme: Located,
  report: Report,
): Promise<Theme['office'] | null> {
  const families: FontFamily[] = [];
  for (const role of ['serif', 'sans']) {
    const ref = readRef(fieldOf(theme, 'office'), role);
    if (ref === null) return null;
    const twin = TWINS[ref.id];
    if (twin === undefined) {
      const message = `How wide text is in "${ref.id}" is not known, so that slides in it could not be made to fit.`;
      report(
        error('content/font', ref.span, message, didYouMean(ref.id, Object.keys(TWINS), 'Office fonts')),
      );
      continue;
    }
    families.push(await readTwin(host, ref.id, twin));
  }
  const [serif, sans] = families;
  return serif === undefined || sans === undefined ? null : { serif, sans };
}

/** Office fonts have two weights: what a theme sets in semibold is bold there. */
async function readTwin(host: Host, name: string, twin: string): Promise<FontFamily> {
  const face = async (style: string): Promise<FontFile> => {
    const path = twin.replaceAll('*', style);
    return { path, bytes: await host.readPackageFile(path) };
  };
  const [regular, italic, bold] = await Promise.all(['400Regular', '400Regular_Italic', '700Bold'].map(face));
  if (!regular || !italic || !bold)
    throw new HostError('not-found', twin, { message: `${name} is not there.` });
  return { name, regular, italic, semibold: bold, bold };
}
