import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { contrastOf, MARKS, mixed, readable } from '../../model/contrast.ts';
import type { Report } from '../../model/diagnostic.ts';
import { parseColor } from '../../model/parse-color.ts';
import type { Span } from '../../model/span.ts';
import { entriesOf, fieldOf, type Located, type Scalar } from '../yaml/located.ts';
import { MEANINGS } from './brand-keys.ts';
import { listNode, mapNode, scalarNode } from './make-node.ts';

/** A colour and where the brand file gives it. */
interface Found {
  readonly color: string;
  readonly span: Span;
}

/** CSS's first sixteen names (CSS 1), and orange. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ black: '#000000', silver: '#c0c0c0', gray: '#808080', white: '#ffffff', maroon: '#800000' },
  ...{ red: '#ff0000', purple: '#800080', fuchsia: '#ff00ff', green: '#008000', lime: '#00ff00' },
  ...{ olive: '#808000', yellow: '#ffff00', navy: '#000080', blue: '#0000ff', teal: '#008080' },
  ...{ aqua: '#00ffff', orange: '#ffa500' },
};

/**
 * A brand's colours as those of a theme, at their places in the brand file: `secondary` is quiet text, `light` the ground
 * of boxes, `primary` stands for an accent where the palette has none of that name. A ground that is not white brings
 * lines and boxes of its own. An unknown name is an error.
 */
export function brandColors(brand: Located, report: Report): Located | null {
  const colors = fieldOf(brand, 'color');
  if (colors === null) return null;
  const palette = fieldOf(colors, 'palette');
  const found = new Map<string, Found>();
  for (const { key, value } of [...entriesOf(palette), ...entriesOf(colors)]) {
    if (key === 'palette' || value.kind !== 'scalar' || value.value === null) continue;
    const color = resolve(value, { colors, palette, report });
    if (color !== null)
      found.set(entriesOf(palette).some((one) => one.value === value) ? `palette ${key}` : key, {
        color,
        span: value.span,
      });
  }
  const said = (name: string): Found | null => found.get(name) ?? found.get(`palette ${name}`) ?? null;
  const meant = (name: string): Found | null => found.get(name) ?? null;
  const primary = meant('primary');
  const given: Readonly<Record<string, Found | null>> = {
    text: meant('foreground'),
    background: meant('background'),
    ...grounds(meant('foreground'), meant('background')),
    ...only('muted', meant('secondary')),
    ...only('surface', meant('light')),
    primary,
    accent: found.get('palette accent') ?? primary,
    on_primary: primary && wordsOn(primary, said),
  };
  const entries = Object.entries(given).flatMap(([key, one]) =>
    one === null ? [] : [[key, scalarNode(one.color, one.span)] as const],
  );
  const series = seriesOf(found, meant('background')?.color ?? '#ffffff');
  const listed = series.map(({ color, span }) => scalarNode(color, span));
  const all = listed.length < 2 ? entries : [...entries, ['series', listNode(listed, colors.span)] as const];
  return mapNode(all, colors.span);
}

interface Names {
  readonly colors: Located;
  readonly palette: Located | null;
  readonly report: Report;
}

/** A colour as `#rrggbb`: written so, or the name of another, which may be a name again. */
function resolve(node: Scalar, { colors, palette, report }: Names): string | null {
  let at = node;
  for (let step = 0; step < 20; step += 1) {
    const name = at.text.trim();
    if (/^(#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})|rgba?\((\s*[\d.]+[\s,/]*){3,4}\))$/i.test(name))
      return parseColor(name).color;
    const next = [fieldOf(palette, name), fieldOf(colors, MEANINGS.includes(name) ? name : '')].find(
      (one) => one?.kind === 'scalar' && one !== at,
    );
    if (next?.kind === 'scalar') at = next;
    else if (Object.hasOwn(NAMED, name.toLowerCase())) return NAMED[name.toLowerCase()] ?? null;
    else break;
  }
  const known = [...entriesOf(palette).map(({ key }) => key), ...entriesOf(colors).map(({ key }) => key)];
  const names = known.filter((name) => name !== 'palette' && name !== node.text);
  const hint = didYouMean(node.text, names, 'Colours of the brand');
  report(error('content/unknown-value', node.span, `The brand has no colour "${node.text}".`, hint));
  return null;
}

function only(name: string, one: Found | null): Readonly<Record<string, Found>> {
  return one === null ? {} : { [name]: one };
}

/** What stands on a ground of the brand's own, mixed from it and its text. */
function grounds(text: Found | null, background: Found | null): Readonly<Record<string, Found>> {
  if (text === null || background === null || background.color === '#ffffff') return {};
  const mix = (share: number) => ({
    color: mixed(text.color, background.color, share),
    span: background.span,
  });
  return { muted: mix(0.75), grey: mix(0.5), rule: mix(0.24), surface: mix(0.06) };
}

/** The brand's own light or dark that is read best on its primary colour. */
function wordsOn(primary: Found, said: (name: string) => Found | null): Found {
  const inks = [said('background'), said('foreground'), said('light'), said('dark')].flatMap(
    (one) => one?.color ?? [],
  );
  const best = inks.reduce((one, other) => readable(primary.color, [one, other]), '#ffffff');
  return { color: best, span: primary.span };
}

/** Up to four of the brand's colours that can be told from the ground and from one another, its primary first. */
function seriesOf(found: ReadonlyMap<string, Found>, background: string): readonly Found[] {
  const plain = ['foreground', 'background', 'secondary', 'tertiary', 'light', 'dark', 'link'];
  const first = found.get('primary');
  const others = [...found].filter(([name]) => !plain.includes(name)).map(([, one]) => one);
  const quiet = plain.flatMap((name) => found.get(name)?.color ?? []);
  const chosen: Found[] = [];
  for (const one of first ? [first, ...others] : []) {
    const isApart = chosen.every(({ color }) => distance(color, one.color) > 0.3);
    const isPlain = one !== first && quiet.includes(one.color);
    if (!isPlain && isApart && contrastOf(one.color, background) >= MARKS) chosen.push(one);
  }
  return chosen.slice(0, 4);
}

/** How far two colours are apart, 0 to about 1.7. */
function distance(one: string, other: string): number {
  const steps = [1, 3, 5].map(
    (at) => (Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) / 255,
  );
  return Math.hypot(...steps);
}
