import { Marp } from '@marp-team/marp-core';
import type { Publication } from '../model/publication.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { embedFonts } from './embed-fonts.ts';
import { escapeHtml } from './escape-marp.ts';
import type { DeckFont } from './font-files.ts';
import { inlinePicture, type PictureSource } from './inline-picture.ts';

export interface RenderOptions extends PictureSource {
  readonly publication: Publication;
  readonly fonts: Fonts;
}

/** A deck as pieces of a page that loads nothing. */
export interface RenderedSlides {
  /** `<main>` with a `<div class="frame">` a slide, pictures in it. */
  readonly main: string;
  /** The deck's style sheet, without fonts. */
  readonly rules: string;
  /** `@font-face` rules with what the slides need, and `more` HTML beside them. */
  readonly fontRules: (more: string) => Promise<string>;
}

/** Elements that `deck.md` may hold; everything else in it is printed as text. */
const ALLOWED = {
  br: {},
  code: {},
  div: { class: true },
  em: {},
  hr: {},
  img: { src: true, alt: true, width: true },
  pre: {},
  span: { class: true, lang: true },
  strong: {},
  sup: {},
};

/** Signs that the style sheet prints. */
const FURNITURE = '•/.0123456789';

/** Marp's themes are not used: the deck's own style sheet sets everything. */
const THEME = '/* @theme briefpress */';

/** `deck.md` → its slides as HTML. They are rendered from the same text that any Marp tool reads. */
export function renderSlides(deckMarkdown: string, options: RenderOptions): RenderedSlides {
  const { publication } = options;
  const { markdown, css } = withoutStyle(deckMarkdown);
  const main = withPictures(
    named(marpBeside(options.fonts).render(markdown).html, publication),
    options,
  ).trim();
  return {
    main,
    rules: css.replace(/@font-face\s*\{[^}]*\}/gu, ''),
    fontRules: (more) => {
      const page = `${main}${more}`;
      const uses = (font: DeckFont): boolean => isUsed(font, page, publication);
      return embedFonts(publication.theme, `${textOf(page)}${FURNITURE}`, { uses, fonts: options.fonts });
    },
  };
}

/** Takes our style sheet out of the deck: Marp need not rewrite it for a page on which nothing else is styled. */
function withoutStyle(markdown: string): { readonly markdown: string; readonly css: string } {
  const [style = '', css = ''] = /^<style>\n([\s\S]*?)\n<\/style>\n/mu.exec(markdown) ?? [];
  return { markdown: markdown.replace(style, ''), css };
}

/** Opened once beside the fonts that are kept: reading its theme takes longer than rendering a deck, which leaves nothing behind. */
const BESIDE = new WeakMap<Fonts, Marp>();

function marpBeside(fonts: Fonts): Marp {
  const marp = BESIDE.get(fonts) ?? openMarp();
  BESIDE.set(fonts, marp);
  return marp;
}

function openMarp(): Marp {
  const opened = new Marp({
    inlineSVG: false,
    script: false,
    slug: false,
    math: false,
    minifyCSS: false,
    cssContainerQuery: false,
    emoji: { unicode: false, shortcode: false },
    html: ALLOWED,
    container: { tag: 'main', class: 'deck' },
    slideContainer: { tag: 'div', class: 'frame' },
    printable: false,
  });
  opened.themeSet.default = opened.themeSet.add(THEME);
  return opened;
}

/** Pictures into the page: nothing but a figure of ours becomes an `<img>`. */
function withPictures(html: string, source: PictureSource): string {
  let count = 0;
  return html.replace(/<img ([^>]*?)\s*\/?>/gu, (_, attributes: string) => {
    count += 1;
    const value = (name: string): string | null =>
      new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? null;
    const width = value('width') ?? /width:([\d.]+)px/u.exec(value('style') ?? '')?.[1] ?? null;
    const path = decodeURIComponent(value('src') ?? '');
    return inlinePicture({ path, alt: value('alt') ?? '', width }, source, count);
  });
}

/** Gives every slide its name ("3 of 12: …") and takes out what Marp repeats in attributes. */
function named(html: string, { labels }: Publication): string {
  const many = html.split('<section ').length - 1;
  return html.replace(
    /<section id="(\d+)"([^>]*)>([\s\S]*?)<\/section>/gu,
    (_, id: string, attributes: string, body: string) => {
      // An empty element only keeps an emoji's short code from being one.
      const heading = (/<h1>([\s\S]*?)<\/h1>/u.exec(body)?.[1] ?? '').replaceAll('<span></span>', '');
      const title = textOf(heading.replace(/<(sup|span class="part")>[\s\S]*?<\/(sup|span)>/gu, '')).trim();
      const label = `${labels.slide ?? 'Slide'} ${id} ${labels.of ?? 'of'} ${many}${title === '' ? '' : `: ${title}`}`;
      const kept = ['class', 'lang', 'data-marpit-pagination', 'data-marpit-pagination-total']
        .map((name) => new RegExp(` ${name}="[^"]*"`, 'u').exec(` ${attributes}`)?.[0] ?? '')
        .join('');
      return `<section id="${id}"${kept} aria-roledescription="slide" aria-label="${escapeHtml(label)}">${readable(body)}</section>`;
    },
  );
}

/** No step left out between headings, and no header cell without words, for readers who move by them. */
function readable(body: string): string {
  let above = 0;
  return body
    .replace(/<th([^>]*)><\/th>/gu, '<td class="head"$1></td>')
    .replace(/<h([1-6])(?=[ >])/gu, (start, digit: string) => {
      const level = Math.min(Number(digit), above + 1);
      above = level;
      return level === Number(digit) ? start : `${start} aria-level="${level}"`;
    });
}

/** The text of HTML that we rendered. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/gu, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Whether any element or drawing of the page may be set in a face; a regular one is left out only where it is sure not to be. */
function isUsed({ family, ref }: DeckFont, slides: string, { theme }: Publication): boolean {
  const { weight, italic } = ref;
  const { styles } = theme.slide;
  if (italic) return /<em>|font-style="italic"/u.test(slides);
  if (weight === 700) return BOLD.test(slides);
  if (weight === 600) return true;
  const leads = theme.fonts[styles.lead.family].name === family;
  const only = Object.entries(styles).every(
    ([name, style]) => name === 'lead' || style.weight !== 400 || theme.fonts[style.family].name !== family,
  );
  return !(leads && only) || /class="lead"|<blockquote>/u.test(slides) || slides.includes(`'${family}'`);
}

const BOLD = /class="(?:marking|draft)"|<(?:h\d|th)>[^\n]*<strong>|font-weight="700"/u;
