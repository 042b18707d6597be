import type { Token } from 'markdown-it';
import { error, warning } from '../diagnostics/diagnose.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Block, FigureBlock, FigureTarget, Inline } from '../model/block.ts';
import type { ChartSize } from '../model/chart.ts';
import { slugOf } from './anchors.ts';
import type { DirectiveMeta } from './directive-rule.ts';
import { type Attributes, readAttributes, readChoice } from './read-attributes.ts';
import { hasScheme, readCite } from './read-inlines.ts';
import { originsOf, type Reader, spanOf } from './reader.ts';
import { tokenText } from './token-text.ts';

const SIZES: readonly [ChartSize, ...ChartSize[]] = ['slide', 'column', 'full', 'square'];

const DIRECTIVES = ['chart', 'yardstick', 'contents', 'notes-list', 'page-break', 'annex'] as const;

/** `::name {…}` → its block. An unknown name is an error and prints nothing. */
export function readDirective(token: Token, reader: Reader): readonly Block[] {
  const meta: DirectiveMeta = token.meta;
  const attributes = readAttributes(token, meta.info, reader);
  const name = DIRECTIVES.find((known) => known === meta.name);
  switch (name) {
    case undefined: {
      const hint = didYouMean(meta.name, DIRECTIVES);
      const message = `There is no directive \`::${meta.name}\`.`;
      reader.report(error('markdown/unknown-directive', spanOf(token, reader), message, hint));
      return [];
    }
    case 'chart':
      return [readChart(token, attributes, reader)];
    case 'yardstick': {
      const band = attributes.band ?? '';
      const alt = attributes.alt ?? band;
      return [figure(token, reader, { target: { kind: 'yardstick', band }, alt, caption: null, cites: [] })];
    }
    default:
      return [{ kind: name, origins: originsOf(token, reader) }];
  }
}

function readChart(token: Token, attributes: Attributes, reader: Reader): FigureBlock {
  const id = attributes.id ?? '';
  const size = readChoice(attributes, 'size', { choices: SIZES, token, reader });
  const alt = attributes.alt ?? reader.options.charts?.get(id)?.alt ?? '';
  const caption = attributes.caption ?? null;
  return figure(token, reader, { target: { kind: 'chart', id, size }, alt, caption, cites: [] });
}

/**
 * A paragraph that is nothing but a picture, and perhaps citations → a figure, with the picture's title as caption, or a
 * chart with the chart's. Null where it is something else; a chart that is not there prints nothing.
 */
export function readPicture(paragraph: Token, inline: Token, reader: Reader): readonly Block[] | null {
  const [image, ...others] = inline.children ?? [];
  const isBeside = ({ type, content }: Token) => type === 'citation' || content.trim() === '';
  if (image?.type !== 'image' || !others.every(isBeside)) return null;
  const path = image.attrGet('src') ?? '';
  const alt = tokenText(image.children ?? []);
  const title = image.attrGet('title');
  const cites = others.filter(({ type }) => type === 'citation').map(({ meta }) => readCite(meta));
  if (!path.startsWith('chart:')) {
    if (hasScheme(path)) return null;
    return [figure(paragraph, reader, { target: { kind: 'image', path }, alt, caption: title, cites })];
  }
  const id = path.slice('chart:'.length);
  const { charts, chartSize: size } = reader.options;
  const chart = charts?.get(id);
  if (charts !== null && chart === undefined) {
    const message = `There is no chart “${id}”.`;
    const hint = didYouMean(id, charts.keys(), 'Charts');
    reader.report(warning('markdown/unknown-chart', spanOf(paragraph, reader), message, hint));
    return [];
  }
  const target = { kind: 'chart', id, size } as const;
  const caption = title ?? chart?.title ?? null;
  return [figure(paragraph, reader, { target, alt: alt || (chart?.alt ?? ''), caption, cites })];
}

interface FigureParts {
  readonly target: FigureTarget;
  readonly alt: string;
  readonly caption: string | null;
  readonly cites: readonly Inline[];
}

function figure(token: Token, reader: Reader, { target, alt, caption, cites }: FigureParts): FigureBlock {
  const words: readonly Inline[] =
    caption === null || caption === '' ? [] : [{ kind: 'text', text: caption }];
  return {
    kind: 'figure',
    origins: originsOf(token, reader),
    anchor: reader.anchors.take(figureAnchor(target)),
    number: null,
    target,
    alt,
    caption: words.length + cites.length === 0 ? null : [...words, ...cites],
  };
}

function figureAnchor(target: FigureTarget): string {
  if (target.kind === 'chart') return `fig-${target.id}`;
  return target.kind === 'image' ? `fig-${slugOf(target.path)}` : `fig-yardstick-${slugOf(target.band)}`;
}
