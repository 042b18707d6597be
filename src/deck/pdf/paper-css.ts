import type { Publication } from '../../model/publication.ts';
import { slideSize } from '../slide-size.ts';

/** Slides without a player. */
function slideCss({ theme }: Publication): string {
  const { width, height } = slideSize(theme);
  return `
html, body { margin: 0; background: none; }
main { display: block; }
section { position: relative; box-sizing: border-box; width: ${width}; height: ${height}; overflow: hidden; }
* { -webkit-print-color-adjust: exact; print-color-adjust: exact; }`;
}

/** A slide a page, of its own size. */
export function deckPaperCss(publication: Publication): string {
  const { theme } = publication;
  const { width, height, page } = slideSize(theme);
  return `${slideCss(publication)}
@page { size: ${page}; margin: 0; }
section.brief.brief .region td.head { border-bottom-color: ${theme.colors.text}; }
.frame { overflow: hidden; width: ${width}; height: ${height}; break-after: page; break-inside: avoid; }
.frame:last-child { break-after: auto; }`;
}

/** Millimetres of a sheet's width and of its margins at the sides. */
const SHEETS = { a4: { size: 'A4', width: 210 }, letter: { size: 'letter', width: 215.9 } } as const;
const MARGIN = 18;

/** A slide at the head of a sheet, what is said and what it rests on below, the marking on every page. */
export function handoutCss(publication: Publication): string {
  const { theme, footer, marking, draft, paper, labels } = publication;
  const { colors } = theme;
  const { size, width } = SHEETS[paper];
  const across = width - 2 * MARGIN;
  const scale = (across * 72) / 25.4 / theme.slide.width;
  const sans = `"${theme.fonts.sans.name.replace(/["\\\n]/gu, '')}", sans-serif`;
  const head = [...(draft ? [labels.draft ?? 'Draft'] : []), ...(marking ? [marking.label] : [])].join(' · ');
  const small = `font: 400 8.5pt/1.2 ${sans}; color: ${colors.muted};`;
  const strong = `font: 600 8.5pt/1.2 ${sans}; color: ${colors.text};`;
  return `${slideCss(publication)}
@page { size: ${size}; margin: 20mm ${MARGIN}mm 20mm;
  @top-right { content: ${quoted(head)}; ${strong} }
  @bottom-left { content: ${quoted(footer)}; ${small} white-space: nowrap; }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} } }
section.brief.brief .region td.head { border-bottom-color: ${colors.text}; }
.sheet { break-before: page; font: 400 10.5pt/1.42 ${sans}; color: ${colors.text}; overflow-wrap: anywhere; }
.sheet:first-child { break-before: auto; }
.frame { position: relative; overflow: hidden; box-sizing: border-box; width: ${across}mm; height: ${(across * theme.slide.height) / theme.slide.width}mm; margin: 0 0 7mm; outline: 0.75pt solid ${colors.rule}; outline-offset: -0.75pt; break-inside: avoid; }
.frame > section { zoom: ${scale}; }
.under { max-width: 150mm; }
.under h2 { margin: 0 0 1.5mm; font: 600 9.5pt/1.3 ${sans}; color: ${colors.primary}; break-after: avoid; }
.under :is(p, ul, ol) { margin: 0 0 2.5mm; padding: 0; orphans: 2; widows: 2; }
.under li { margin: 0 0 1mm 5mm; }
.under ol { list-style: none; font-size: 9pt; color: ${colors.muted}; }
.under ol > li { display: flex; gap: 2mm; margin-left: 0; }
.under ol .number { flex: none; min-width: 5mm; font-weight: 600; text-align: right; color: ${colors.primary}; }
.under a { color: inherit; }
.under + .under { margin-top: 5mm; }`;
}

function quoted(text: string): string {
  const escaped = text
    .replace(/[\s]+/gu, ' ')
    .replace(/["\\<]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
