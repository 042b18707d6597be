import { Marp } from '@marp-team/marp-core';
import type { Publication } from '../model/publication.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { embedFonts } from './embed-fonts.ts';
import { escapeHtml } from './escape-marp.ts';
import type { DeckFont } from './font-files.ts';
import { inlinePicture, type PictureSource } from './inline-picture.ts';
import { PLAYER_SCRIPT } from './player.ts';
import { playerCss } from './player-css.ts';

export interface RenderOptions extends PictureSource {
  readonly publication: Publication;
  readonly fonts: Fonts;
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
  span: { class: true },
  strong: {},
  sup: {},
};

/** Signs that the style sheet prints. */
const FURNITURE = '•/.0123456789';

/** Marp's themes are not used: the deck's own style sheet sets everything. */
const THEME = '/* @theme briefpress */';

/**
 * `deck.md` → one HTML file that loads nothing: fonts cut to the glyphs in use, charts as SVG in the page, our player.
 * It is rendered from the same text that any Marp tool reads. Speaker notes are left out.
 */
export async function renderDeckHtml(deckMarkdown: string, options: RenderOptions): Promise<string> {
  const { publication } = options;
  const { markdown, css } = withoutStyle(deckMarkdown);
  const slides = withPictures(named(renderSlides(markdown), publication), options);
  const text = `${textOf(slides)}${FURNITURE}`;
  const rules = css.replace(/@font-face\s*\{[^}]*\}/gu, '');
  const fonts = await embedFonts(publication.theme, text, {
    uses: (font) => isUsed(font, slides, publication),
    fonts: options.fonts,
  });
  return page(slides, [fonts, rules, playerCss(publication.theme)].join('\n'), publication);
}

/** Takes our style sheet out of the deck: Marp need not rewrite it for a page on which nothing else is styled. */
function withoutStyle(markdown: string): { readonly markdown: string; readonly css: string } {
  const [style = '', css = ''] = /^<style>\n([\s\S]*?)\n<\/style>\n/mu.exec(markdown) ?? [];
  return { markdown: markdown.replace(style, ''), css };
}

function renderSlides(markdown: string): string {
  marp ??= openMarp();
  return marp.render(markdown).html;
}

/** Opened once: reading its theme takes longer than rendering a deck, and a rendering leaves nothing behind. */
let marp: Marp | undefined;

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
      return `<section id="${id}"${kept} aria-roledescription="slide" aria-label="${escapeHtml(label)}">${body}</section>`;
    },
  );
}

/** The text of HTML that we rendered. */
function textOf(html: string): string {
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

function page(slides: string, css: string, publication: Publication): string {
  const { title, language, labels } = publication;
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${css}\n</style>`,
    '</head>',
    '<body>',
    slides
      .trim()
      .replace(
        '<main class="deck">',
        (main) => `${main}\n<h1 class="hidden title">${escapeHtml(title)}</h1>`,
      ),
    controls(labels),
    '<div class="progress" aria-hidden="true"><span></span></div>',
    `<script>\n${PLAYER_SCRIPT}\n</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function controls(labels: Publication['labels']): string {
  const button = (name: string, word: string, path: string): string =>
    `<button type="button" data-do="${name}" aria-label="${escapeHtml(labels[name] ?? word)}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg></button>`;
  return [
    `<nav class="controls" aria-label="${escapeHtml(labels.slides ?? 'Slides')}">`,
    button('previous', 'Previous slide', 'M15 5l-7 7 7 7'),
    button('next', 'Next slide', 'M9 5l7 7-7 7'),
    button('overview', 'Overview', 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z'),
    button('fullscreen', 'Full screen', 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
    '<p class="status hidden" role="status" aria-live="polite"></p>',
    '</nav>',
  ].join('\n');
}
