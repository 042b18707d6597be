import { warning } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import { readPlain } from '../build/read-node.ts';
import { fieldOf, type Located, type Scalar } from '../yaml/located.ts';
import { mapNode, scalarNode } from './make-node.ts';

/** Sizes of a brand's logo, the likeliest on a cover first. */
const SIZES = ['medium', 'large', 'small'];

/**
 * A brand's logo as a theme's: the medium one, or else the large or small; of a light and a dark form the dark one, and the
 * light one on the primary colour. Words that it has none of are the brand's name; without that it is not printed.
 */
export function brandLogo(brand: Located, report: Report): Located | null {
  const logo = fieldOf(brand, 'logo');
  const size = SIZES.map((name) => fieldOf(logo, name)).find((one) => one !== null) ?? null;
  const shown = size ?? (logo?.kind === 'scalar' ? logo : null);
  if (shown === null) return null;
  const dark = pictureOf(fieldOf(shown, 'dark') ?? fieldOf(shown, 'light') ?? shown, logo);
  const light = pictureOf(fieldOf(shown, 'light'), logo);
  if (dark === null) return null;
  const alt = dark.alt ?? light?.alt ?? nameOf(brand);
  if (alt === null) {
    const hint = 'Write it as `{path: …, alt: …}` under `images`, or give the brand a `meta.name`.';
    report(
      warning(
        'content/missing-key',
        shown.span,
        'The logo has no words for readers who cannot see it.',
        hint,
      ),
    );
    return null;
  }
  const pair = light === null ? [] : [['on_primary', light.path] as const];
  return mapNode([['file', dark.path], ...pair, ['alt', alt]], shown.span);
}

interface Picture {
  readonly path: Scalar;
  readonly alt: Scalar | null;
}

/** A path, the name of one of the logo's images, or `{path, alt}`. */
function pictureOf(node: Located | null, logo: Located | null): Picture | null {
  const named = node?.kind === 'scalar' ? (fieldOf(fieldOf(logo, 'images'), node.text) ?? node) : node;
  const path = named?.kind === 'map' ? fieldOf(named, 'path') : named;
  if (path?.kind !== 'scalar') return null;
  const alt = fieldOf(named, 'alt');
  return { path, alt: alt?.kind === 'scalar' ? alt : null };
}

function nameOf(brand: Located): Scalar | null {
  const name = fieldOf(fieldOf(brand, 'meta'), 'name');
  if (name?.kind === 'scalar') return name;
  const said = readPlain(name, 'full') ?? readPlain(name, 'short');
  return said === null || name === null ? null : scalarNode(said, name.span);
}
