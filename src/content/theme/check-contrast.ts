import { warning } from '../../diagnostics/diagnose.ts';
import { contrastOf, MARKS, nearestPassing, WORDS } from '../../model/contrast.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { Theme, ThemeColors } from '../../model/theme.ts';
import { fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { type COLORS, STYLES, snake } from './build-theme.ts';

export interface CheckOptions {
  /** Whether a place lies in the package's own templates, where an author cannot change it. */
  readonly isOurs: (span: Span) => boolean;
  readonly report: Report;
}

/** A colour of a theme and where it is given. */
interface Token {
  readonly name: string;
  readonly color: string;
  readonly span: Span;
}

/** Two colours that stand on one another somewhere. `asked` is where a text style chooses the upper one. */
interface Pair {
  readonly front: Token;
  readonly ground: Token;
  readonly use: 'text' | 'marks';
  readonly asked: Span | null;
}

/**
 * Colours that stand on one another in deck, report or charts, and are too alike (WCAG 2.2 AA): 4.5:1 for text, whatever
 * its size, 3:1 for marks. One `content/low-contrast` a colour, which names all its pairs, the worst first, at the nearest
 * place that an author may change; its hint is a colour that passes in all of them.
 */
export function checkContrast(theme: Theme, node: Located, { isOurs, report }: CheckOptions): void {
  const pairs = [...pairsOf(theme.colors, node), ...stylePairs(theme, node)];
  const places = new Map<string, { readonly at: Span; readonly failing: Pair[] }>();
  for (const pair of pairs.filter((one) => shareOf(one) < 1)) {
    const spans = [pair.asked, pair.front.span, pair.ground.span].filter((span) => span !== null);
    const at = spans.find((span) => !isOurs(span)) ?? pair.front.span;
    const key = `${at.file.path}:${at.start}`;
    const place = places.get(key) ?? { at, failing: [] };
    places.set(key, place);
    if (!place.failing.some((one) => nameOf(one) === nameOf(pair))) place.failing.push(pair);
  }
  for (const { at, failing } of places.values()) {
    const [worst, ...rest] = failing.sort((one, other) => shareOf(one) - shareOf(other));
    if (worst === undefined) continue;
    report(
      warning('content/low-contrast', at, messageOf(worst, rest), hintOf(worst, { at, pairs, failing })),
    );
  }
}

/** How much of the contrast that it needs a pair has. */
function shareOf(pair: Pair): number {
  return contrastOf(pair.front.color, pair.ground.color) / leastOf(pair);
}

function nameOf({ front, ground }: Pair): string {
  return `\`${front.name}\` (${front.color}) on \`${ground.name}\` (${ground.color})`;
}

function ratioOf({ front, ground }: Pair): string {
  return `${Math.floor(contrastOf(front.color, ground.color) * 10) / 10}:1`;
}

function leastOf({ use }: Pair): number {
  return use === 'text' ? WORDS : MARKS;
}

function messageOf(worst: Pair, rest: readonly Pair[]): string {
  const { use } = worst;
  const needs = `${use} ${use === 'text' ? 'needs' : 'need'} ${leastOf(worst)}:1 (WCAG AA)`;
  const first = `${nameOf(worst)} has a contrast of ${ratioOf(worst)}; ${needs}.`;
  if (rest.length === 0) return first;
  return `${first} Too little also: ${rest.map((pair) => `${nameOf(pair)} ${ratioOf(pair)}`).join('; ')}.`;
}

interface Place {
  readonly at: Span;
  readonly pairs: readonly Pair[];
  readonly failing: readonly Pair[];
}

/** The nearest colour that passes everywhere, or else for each pair one; for a style, which of the theme's it may take. */
function hintOf(worst: Pair, { at, pairs, failing }: Place): string {
  if (at === worst.asked) return 'Text is set in `text`, `muted`, `primary` or `accent`.';
  const { color } = ownOf(worst, at);
  // A brand's colour may have several names in the theme.
  const names = new Set(failing.map((pair) => ownOf(pair, at).name));
  const [all, here] = [pairs, failing].map((some) => some.flatMap((pair) => neighboursOf(pair, names)));
  const passing = nearestPassing(color, all ?? []) ?? nearestPassing(color, here ?? []);
  if (passing !== null) return `${passing} would pass, the nearest in lightness.`;
  const each = failing.map((pair) => {
    const [beside] = neighboursOf(pair, names);
    const one = beside === undefined ? null : nearestPassing(color, [beside]);
    return `${one ?? '#000000'}${failing.length === 1 ? '' : ` beside ${beside?.color ?? ''}`}`;
  });
  return `${[...new Set(each)].join(', ')} would pass, the nearest in lightness.`;
}

/** What stands beside a colour of one of some names in a pair, and how much contrast that needs. */
function neighboursOf(pair: Pair, names: ReadonlySet<string>) {
  const { front, ground } = pair;
  if (names.has(front.name) === names.has(ground.name)) return [];
  return [{ color: (names.has(front.name) ? ground : front).color, least: leastOf(pair) }];
}

/** The colour of a pair that is given at a place. */
function ownOf({ front, ground }: Pair, at: Span): Token {
  return at === ground.span ? ground : front;
}

/** What every theme prints: text on paper and in boxes, the cover's words, and marks of charts. */
function pairsOf(colors: ThemeColors, node: Located): readonly Pair[] {
  const token = (name: (typeof COLORS)[number]) => tokenOf(colors, node, name);
  const texts = (['text', 'muted', 'primary', 'accent'] as const).flatMap((name) =>
    (['background', 'surface'] as const).map((ground) => ({ front: token(name), ground: token(ground) })),
  );
  const cover = { front: token('onPrimary'), ground: token('primary') };
  const items = itemsOf(fieldOf(fieldOf(node, 'colors'), 'series'));
  const series = colors.series.map((color, index) => ({
    name: `series ${index + 1}`,
    color,
    span: items[index]?.span ?? node.span,
  }));
  const marks = [...series, token('grey')].map((front) => ({ front, ground: token('background') }));
  return [
    ...[...texts, cover].map((pair) => ({ ...pair, use: 'text', asked: null }) as const),
    ...marks.map((pair) => ({ ...pair, use: 'marks', asked: null }) as const),
  ];
}

/** Text styles in a colour that is not made for text. On the cover every style is in `on_primary`, whatever it says. */
function stylePairs({ colors, slide, page }: Theme, node: Located): readonly Pair[] {
  const usual = ['text', 'muted', 'primary', 'accent'];
  return Object.entries({ slide, page }).flatMap(([medium, { styles }]) =>
    STYLES.flatMap((name): readonly Pair[] => {
      const { color } = styles[name];
      const isCover = medium === 'slide' && ['title', 'subtitle'].includes(name) && color === 'onPrimary';
      if (usual.includes(color) || isCover) return [];
      const style = fieldOf(fieldOf(fieldOf(node, medium), 'styles'), snake(name));
      const pair = { front: tokenOf(colors, node, color), ground: tokenOf(colors, node, 'background') };
      return [{ ...pair, use: 'text', asked: fieldOf(style, 'color')?.span ?? null }];
    }),
  );
}

function tokenOf(colors: ThemeColors, node: Located, name: (typeof COLORS)[number]): Token {
  const given = fieldOf(fieldOf(node, 'colors'), snake(name));
  return { name: snake(name), color: colors[name], span: given?.span ?? node.span };
}
