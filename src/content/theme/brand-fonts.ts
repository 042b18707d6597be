import { warning } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import { readPlain } from '../build/read-node.ts';
import { fieldOf, itemsOf, type Located, type Scalar } from '../yaml/located.ts';
import { mapNode, scalarNode } from './make-node.ts';

/** A brand's typefaces as a theme's: `fonts`, and which styles take which. */
export interface BrandFonts {
  readonly fonts: Located;
  readonly styles: Located | null;
}

/** Names of weights (brand.yml), which are CSS's. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{
    thin: 100,
    'extra-light': 200,
    'ultra-light': 200,
    light: 300,
    normal: 400,
    regular: 400,
    medium: 500,
  },
  ...{ 'semi-bold': 600, 'demi-bold': 600, bold: 700, 'extra-bold': 800, 'ultra-bold': 800, black: 900 },
};

/**
 * A brand's families: what it calls `base` is our sans, `headings` our serif (`base` again where it has none), `monospace`
 * our mono. Only files are read: any other source is a warning, and the family stays the built-in one.
 */
export function brandFonts(brand: Located, report: Report): BrandFonts | null {
  const typography = fieldOf(brand, 'typography');
  if (typography === null) return null;
  const definitions = itemsOf(fieldOf(typography, 'fonts'));
  const family = (name: string): Located | null => {
    const named = familyOf(fieldOf(typography, name));
    return named && readFamily(named, definitions, report);
  };
  const [base, headings, mono] = [family('base'), family('headings'), family('monospace')];
  const roles = Object.entries({ sans: base, serif: headings ?? base, mono });
  const fonts = roles.flatMap(([role, one]) => (one === null ? [] : [[role, one] as const]));
  if (fonts.length === 0) return null;
  const spread = headings ?? base;
  return { fonts: mapNode(fonts, typography.span), styles: spread && stylesOf(spread) };
}

/** `base: Open Sans`, or `base: {family: Open Sans}`. */
function familyOf(node: Located | null): Scalar | null {
  const named = node?.kind === 'map' ? fieldOf(node, 'family') : node;
  return named?.kind === 'scalar' && named.text !== '' ? named : null;
}

function readFamily(named: Scalar, definitions: readonly Located[], report: Report): Located | null {
  const own = definitions.filter((one) => readPlain(one, 'family') === named.text);
  const files = own
    .filter((one) => readPlain(one, 'source') === 'file')
    .flatMap((one) => itemsOf(fieldOf(one, 'files')));
  const faces = files.flatMap((file) => faceOf(file) ?? []);
  if (faces.length === 0) {
    const source = fieldOf(own[0] ?? null, 'source');
    const from = source?.kind === 'scalar' && source.text !== 'file' ? ` from "${source.text}"` : '';
    const message = `The font "${named.text}" is not loaded${from}: a font is read from files only.`;
    const hint =
      'Put its .ttf or .otf files beside _brand.yml, and list them under `files:` with `source: file`.';
    report(warning('content/font', (source ?? named).span, message, hint));
    return null;
  }
  const upright = faces.filter(({ italic }) => !italic);
  const nearest = (weight: number, among: readonly Face[]) =>
    among.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0];
  const regular = nearest(400, upright) ?? nearest(400, faces);
  const italic = nearest(
    400,
    faces.filter((face) => face.italic),
  );
  const semibold = nearest(
    600,
    upright.filter(({ weight }) => weight >= 600),
  );
  const bold = nearest(
    700,
    upright.filter(({ weight }) => weight >= 600),
  );
  const chosen = Object.entries({ regular, italic, semibold, bold });
  const entries = chosen.flatMap(([face, one]) => (one ? [[face, one.path] as const] : []));
  return mapNode([['name', named], ...entries], named.span);
}

interface Face {
  readonly path: Scalar;
  readonly weight: number;
  readonly italic: boolean;
}

/** `House-Bold.ttf`, or `{path: House-Bold.ttf, weight: bold}`; an italic is one that says so. */
function faceOf(file: Located): Face | null {
  const path = file.kind === 'map' ? fieldOf(file, 'path') : file;
  if (path?.kind !== 'scalar' || path.text === '') return null;
  const said = readPlain(file, 'weight') ?? 'normal';
  const style = readPlain(file, 'style') ?? 'normal';
  return { path, weight: WEIGHTS[said] ?? (Number(said) || 400), italic: style !== 'normal' };
}

/** Every heading is in the family of headings, and what is read at length in the base. */
function stylesOf(headings: Located): Located {
  const { span } = headings;
  const style = (family: string) => mapNode([['family', scalarNode(family, span)]], span);
  const titles = ['title', 'heading1', 'heading2', 'heading3', 'heading4'].map(
    (name) => [name, style('serif')] as const,
  );
  return mapNode([...titles, ['body', style('sans')], ['lead', style('sans')]], span);
}
