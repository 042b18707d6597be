import type { Artifact } from '../../model/artifact.ts';
import type { Note } from '../../model/block.ts';
import type { Host } from '../../model/host.ts';
import type { Publication } from '../../model/publication.ts';
import type { Slide } from '../../model/slide.ts';
import { escapeHtml } from '../escape-marp.ts';
import { headOf, POLICY } from '../render-deck-html.ts';
import { type RenderedSlides, type RenderOptions, renderSlides, textOf } from '../render-slides.ts';
import { handoutSheets } from './handout.ts';
import { belowSlide, deckPaperCss, handoutCss } from './paper-css.ts';
import { settlePdf } from './settle-pdf.ts';
import { verifyPrinted } from './verify-printed.ts';

/** What `deck.pdf` and `handout.pdf` are printed from. */
export interface PdfParts extends RenderOptions {
  readonly slides: readonly Slide[];
  /** Numbered notes of deck and report: a handout holds those its slides cite. */
  readonly notes: readonly Note[];
  readonly printPage: Host['printPage'];
}

/** `deck.md` → the slides as a PDF, a page a slide: tagged, with an outline, read back after printing. */
export async function printDeckPdf(deckMarkdown: string, parts: PdfParts): Promise<Artifact> {
  const { publication, printPage } = parts;
  const rendered = renderSlides(deckMarkdown, parts);
  const html = await page(rendered, rendered.main, { publication, css: deckPaperCss(publication) });
  const bytes = await printPage(html);
  const slides = framesOf(rendered.main).map(textOf);
  await verifyPrinted(bytes, { file: 'deck.pdf', slides, exact: true, everywhere: '' });
  return { path: 'deck.pdf', bytes: settlePdf(bytes, publication.issued.seconds) };
}

/**
 * `deck.md` → sheets of paper: the slide above, notes and sources below, as open as one sheet a slide allows; what even the
 * closest setting has no room for goes on overleaf.
 */
export async function printHandout(deckMarkdown: string, parts: PdfParts): Promise<Artifact> {
  const { publication, slides, notes, fonts, printPage } = parts;
  const rendered = renderSlides(deckMarkdown, parts);
  const room = { ...belowSlide(publication), theme: publication.theme, fonts };
  const sheets = handoutSheets(framesOf(rendered.main), slides, { publication, notes, room });
  const body = `<main>\n${sheets.join('\n')}\n</main>`;
  const html = await page(rendered, body, { publication, css: handoutCss(publication) });
  const bytes = await printPage(html);
  await verifyPrinted(bytes, {
    file: 'handout.pdf',
    slides: sheets.map(textOf),
    exact: false,
    everywhere: publication.marking?.label ?? '',
  });
  return { path: 'handout.pdf', bytes: settlePdf(bytes, publication.issued.seconds) };
}

async function page(
  { rules, fontRules }: RenderedSlides,
  body: string,
  { publication, css }: { readonly publication: Publication; readonly css: string },
): Promise<string> {
  const { title, language, footer, labels } = publication;
  const running = escapeHtml(`${footer} ${labels.draft ?? 'Draft'} ${publication.marking?.label ?? ''}`);
  return [
    ...headOf({ title, language, policy: POLICY }),
    `<style>\n${[await fontRules(`${body}${running}`), rules, css].join('\n')}\n</style>`,
    '</head>',
    '<body>',
    // PDF 1.4, which Chromium writes, has no tag for stress.
    withoutLines(body).replace(/<(strong|em)>/gu, '<$1 role="none">'),
    '</body>',
    '</html>',
  ].join('\n');
}

/** Line ends between elements would be printed, as spaces at a line's end are. */
function withoutLines(html: string): string {
  return html.replace(/(<pre[ >][\s\S]*?<\/pre>)|>\n+|\n+(?=<)/gu, (found, code: string | undefined) =>
    code === undefined ? found.trim() : code,
  );
}

/** The slides' elements, in order. */
function framesOf(main: string): readonly string[] {
  return main
    .replace(/^<main[^>]*>|<\/main>$/gu, '')
    .split(/(?=<div class="frame">)/u)
    .filter((part) => part.includes('<section '));
}
