import type { Publication } from '../model/publication.ts';
import { base64 } from '../text/base64.ts';
import { directionOf } from '../text/order-runs.ts';
import { escapeHtml } from './escape-marp.ts';
import { PLAYER_SCRIPT } from './player.ts';
import { playerCss } from './player-css.ts';
import { playerControls, presenterTemplates } from './player-markup.ts';
import { type RenderOptions, renderSlides } from './render-slides.ts';

export interface DeckHtmlOptions extends RenderOptions {
  /** Speaker notes as plain text, one a slide; null where none is noted. */
  readonly notes: readonly string[] | null;
}

/**
 * `deck.md` → one HTML file that loads nothing: fonts cut to the glyphs in use, charts as SVG in the page, our player with
 * a presenter view. Notes are in the file only where the audience has them.
 */
export async function renderDeckHtml(deckMarkdown: string, options: DeckHtmlOptions): Promise<string> {
  const { publication, notes } = options;
  const { main, rules, fontRules } = renderSlides(deckMarkdown, options);
  const { title, language, labels, theme } = publication;
  const controls = [playerControls(labels), presenterTemplates(labels, notes)].join('\n');
  const script = `\n${PLAYER_SCRIPT}\n`;
  return [
    ...headOf({ title, language, policy: await policyOf(script) }),
    `<style>\n${[await fontRules(controls), rules, playerCss(theme)].join('\n')}\n</style>`,
    '</head>',
    '<body>',
    main.replace(
      '<main class="deck">',
      (start) => `${start}\n<h1 class="hidden title">${escapeHtml(title)}</h1>`,
    ),
    controls,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The start of a page under a policy that lets it load nothing. */
export function headOf(
  page: Pick<Publication, 'title' | 'language'> & { readonly policy: string },
): readonly string[] {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(page.language)}"${directionOf(page.language) === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${page.policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(page.title)}</title>`,
  ];
}

/** Nothing from outside; styles and data of the page itself. */
export const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** The same, and this one script. */
async function policyOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return `${POLICY}; script-src 'sha256-${base64(new Uint8Array(digest))}'`;
}
