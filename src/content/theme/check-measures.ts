import { error, warning } from '../../diagnostics/diagnose.ts';
import type { StyleName, Theme } from '../../model/theme.ts';
import { fieldOf, type Located } from '../yaml/located.ts';
import { STYLES, snake } from './build-theme.ts';
import type { CheckOptions } from './check-contrast.ts';

/** Width and height that a report has on either paper, in points. */
const PAGE = { width: 595, height: 792 };

/** Margins leave at least this share of a slide's or page's width and height. */
const LEFT_OVER = 1 / 3;

/** What a reader at the back of a room, and one with a page in hand, can still read, in points. */
const LEAST = { slide: 18, aside: 12, slideChart: 14, page: 8, pageChart: 7 };

/** Styles of a slide that stand beside what is said. */
const ASIDE: readonly StyleName[] = ['caption', 'note', 'furniture', 'marking'];

/**
 * Lengths of a theme that the schema lets pass one by one: margins that leave no room are an error, text too small to
 * read is a warning, each `content/theme-measure` at its place.
 */
export function checkMeasures(theme: Theme, node: Located, options: CheckOptions): void {
  checkRoom({ medium: 'slide', name: 'slide', ...theme.slide }, node, options);
  checkRoom({ medium: 'page', name: 'page', ...PAGE, margin: theme.page.margin }, node, options);
  for (const name of STYLES) {
    const least = ASIDE.includes(name) ? LEAST.aside : LEAST.slide;
    checkSize(['slide', 'styles', snake(name), 'size'], { node, least, where: 'on a slide' }, options);
    checkSize(
      ['page', 'styles', snake(name), 'size'],
      { node, least: LEAST.page, where: 'in print' },
      options,
    );
  }
  checkSize(['chart', 'slide'], { node, least: LEAST.slideChart, where: 'in a chart on a slide' }, options);
  checkSize(['chart', 'page'], { node, least: LEAST.pageChart, where: 'in a printed chart' }, options);
}

interface Sheet {
  readonly medium: 'slide' | 'page';
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly margin: Theme['page']['margin'];
}

function checkRoom(
  { medium, name, width, height, margin }: Sheet,
  node: Located,
  options: CheckOptions,
): void {
  const sides = [
    { one: 'left', other: 'right', along: 'width', size: width },
    { one: 'top', other: 'bottom', along: 'height', size: height },
  ] as const;
  for (const { one, other, along, size } of sides) {
    const left = size - margin[one] - margin[other];
    if (left >= size * LEFT_OVER) continue;
    const margins = fieldOf(fieldOf(node, medium), 'margin');
    const [wide, narrow] = margin[one] >= margin[other] ? [one, other] : [other, one];
    const places = [fieldOf(margins, wide), fieldOf(margins, narrow), fieldOf(fieldOf(node, medium), along)];
    const spans = places.flatMap((place) => place?.span ?? []);
    const at = spans.find((span) => !options.isOurs(span)) ?? spans[0] ?? node.span;
    const message = `The margins at ${one} and ${other} leave ${Math.max(left, 0)} of the ${size} points of a ${name}’s ${along}.`;
    const hint = `Leave at least ${Math.ceil(size * LEFT_OVER)} points.`;
    options.report(error('content/theme-measure', at, message, hint));
  }
}

interface SizeOptions {
  readonly node: Located;
  /** In points. */
  readonly least: number;
  readonly where: string;
}

function checkSize(
  path: readonly string[],
  { node, least, where }: SizeOptions,
  options: CheckOptions,
): void {
  const given = path.reduce<Located | null>(fieldOf, node);
  if (given?.kind !== 'scalar' || typeof given.value !== 'number' || given.value >= least) return;
  const message = `${given.value} points are too small to read ${where}.`;
  options.report(warning('content/theme-measure', given.span, message, `Take ${least} points or more.`));
}
