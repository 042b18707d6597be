import { z } from 'zod';
import type { Diagnostic, Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { joinPath } from '../files/paths.ts';
import { readText } from '../files/read-text.ts';
import { readYaml } from '../read-document.ts';
import type { Located } from '../yaml/located.ts';
import { brandColors } from './brand-colors.ts';
import { brandFonts } from './brand-fonts.ts';
import { checkBrandKeys } from './brand-keys.ts';
import { brandLogo } from './brand-logo.ts';
import { mapNode } from './make-node.ts';

/** What a brand file is called, in a folder of templates. */
export const BRAND_FILE = '_brand.yml';

const ANYTHING = z.unknown();

/**
 * A house's `_brand.yml` (https://posit-dev.github.io/brand-yml) → a layer of a theme, each value at its place in that
 * file; null and errors where it cannot be read.
 */
export async function readBrand(host: Host, folder: string, report: Report): Promise<Located | null> {
  const file = await readText(host, joinPath(folder, BRAND_FILE), { mention: null, report });
  if (file === null) return null;
  const problems: Diagnostic[] = [];
  const collect: Report = (problem) => void problems.push(problem);
  const brand = readYaml(file, { schema: ANYTHING, report: collect });
  if (brand !== null) checkBrandKeys(brand, collect);
  const layer = brand && layerOf(brand, collect);
  problems.forEach(report);
  return problems.some(({ severity }) => severity === 'error') ? null : layer;
}

function layerOf(brand: Located, report: Report): Located {
  const fonts = brandFonts(brand, report);
  const entries = Object.entries({
    colors: brandColors(brand, report),
    fonts: fonts?.fonts ?? null,
    slide: fonts?.styles ? mapNode([['styles', fonts.styles]], brand.span) : null,
    page: fonts?.styles ? mapNode([['styles', fonts.styles]], brand.span) : null,
    logo: brandLogo(brand, report),
  });
  return mapNode(
    entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
    brand.span,
  );
}
