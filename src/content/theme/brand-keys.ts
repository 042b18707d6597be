import { error, warning } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import { entriesOf, type Located } from '../yaml/located.ts';

/** What may stand somewhere in a brand file: anything, or a mapping of these keys; `orWord` where one word may stand for it. */
type Shape = 'any' | { readonly keys: Readonly<Record<string, Shape>>; readonly orWord: boolean };

const words = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'any' as const]));
const mapping = (keys: Readonly<Record<string, Shape>>): Shape => ({ keys, orWord: false });
const options = (...names: readonly string[]): Shape => ({ keys: words(...names), orWord: true });

/** Colours with a meaning, in brand.yml's words. */
export const MEANINGS = [
  ...['foreground', 'background', 'primary', 'secondary', 'tertiary', 'success', 'info', 'warning'],
  ...['danger', 'light', 'dark', 'link'],
];

const code = ['family', 'size', 'weight', 'color', 'background-color'];

/** The keys of brand.yml (https://posit-dev.github.io/brand-yml). What is below `any` is the brand's own. */
const BRAND = mapping({
  ...words('meta', 'defaults'),
  logo: {
    keys: {
      images: 'any',
      ...Object.fromEntries(
        ['small', 'medium', 'large'].map((size) => [size, options('light', 'dark', 'path', 'alt')]),
      ),
    },
    orWord: true,
  },
  color: mapping(words('palette', ...MEANINGS)),
  typography: mapping({
    fonts: 'any',
    base: options('family', 'size', 'weight', 'line-height', 'color'),
    headings: options('family', 'weight', 'style', 'color', 'line-height'),
    monospace: options(...code),
    'monospace-inline': options(...code),
    'monospace-block': options(...code, 'line-height'),
    link: options('weight', 'color', 'background-color', 'decoration'),
  }),
});

/** Keys that brand.yml does not have are a warning each: the file is made for other programs too, some newer than we are. */
export function checkBrandKeys(brand: Located, report: Report): void {
  checkShape(brand, { name: '_brand.yml', shape: BRAND }, report);
}

function checkShape(
  node: Located,
  { name, shape }: { readonly name: string; readonly shape: Shape },
  report: Report,
): void {
  if (shape === 'any' || (node.kind === 'scalar' && (shape.orWord || node.value === null))) return;
  if (node.kind !== 'map') {
    report(error('content/wrong-type', node.span, `\`${name}\` must be a mapping of keys.`));
    return;
  }
  for (const { key, keySpan, value } of entriesOf(node)) {
    const known = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (known !== undefined) checkShape(value, { name: key, shape: known }, report);
    else {
      const hint = didYouMean(key, Object.keys(shape.keys), 'Its keys');
      report(warning('content/unknown-key', keySpan, `brand.yml has no \`${key}\` in \`${name}\`.`, hint));
    }
  }
}
