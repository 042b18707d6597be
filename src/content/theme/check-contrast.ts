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
 * its size, 3:1 for marks. One `content/low-contrast` a colour, for its worst pair, at the nearest place that an author
 * may change; its hint is a colour that passes in all its pairs.
 */
export function checkContrast(theme: Theme, node: Located, { isOurs, report }: CheckOptions): void {
  const pairs = [...pairsOf(theme.colors, node), ...stylePairs(theme, node)];
  const worst = new Map<string, { readonly pair: Pair; readonly at: Span; readonly share: number }>();
  for (const pair of pairs) {
    const share = contrastOf(pair.front.color, pair.ground.color) / leastOf(pair);
    if (share >= 1) continue;
    const places = [pair.asked, pair.front.span, pair.ground.span].filter((span) => span !== null);
    const at = places.find((span) => !isOurs(span)) ?? pair.front.span;
    const key = `${at.file.path}:${at.start}`;
    if (share < (worst.get(key)?.share ?? 1)) worst.set(key, { pair, at, share });
  }
  for (const { pair, at } of worst.values()) {
    report(warning('content/low-contrast', at, messageOf(pair), hintOf(pair, at, pairs)));
  }
}

function leastOf({ use }: Pair): number {
  return use === 'text' ? WORDS : MARKS;
}

function messageOf(pair: Pair): string {
  const { front, ground, use } = pair;
  const ratio = Math.floor(contrastOf(front.color, ground.color) * 10) / 10;
  const named = (token: Token) => `\`${token.name}\` (${token.color})`;
  const needs = `${use} ${use === 'text' ? 'needs' : 'need'} ${leastOf(pair)}:1 (WCAG AA)`;
  return `${named(front)} on ${named(ground)} has a contrast of ${ratio}:1; ${needs}.`;
}

/** The nearest colour that passes everywhere, or else in this pair; for a style, which of the theme's it may take. */
function hintOf(pair: Pair, at: Span, pairs: readonly Pair[]): string {
  if (at === pair.asked) return 'Text is set in `text`, `muted`, `primary` or `accent`.';
  const [own, other] = at === pair.ground.span ? [pair.ground, pair.front] : [pair.front, pair.ground];
  const all = pairs.flatMap((one) => {
    if (one.front.name === own.name) return [{ color: one.ground.color, least: leastOf(one) }];
    return one.ground.name === own.name ? [{ color: one.front.color, least: leastOf(one) }] : [];
  });
  const here = [{ color: other.color, least: leastOf(pair) }];
  const passing = nearestPassing(own.color, all) ?? nearestPassing(own.color, here) ?? '#000000';
  return `${passing} would pass, the nearest in lightness.`;
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
