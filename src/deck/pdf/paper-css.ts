import type { Publication } from '../../model/publication.ts';
import type { Theme } from '../../model/theme.ts';
import { slideSize } from '../slide-size.ts';
import {
  ONE_COLUMN,
  SHEET_GAPS,
  SHEET_SETTINGS,
  type SheetRoom,
  type SheetSetting,
} from './sheet-setting.ts';

/** Slides without a player. */
function slideCss({ theme }: Publication): string {
  const { width, height } = slideSize(theme);
  return `
html, body { margin: 0; background: none; }
main { display: block; }
section { position: relative; box-sizing: border-box; width: ${width}; height: ${height}; overflow: hidden; }
* { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
/* A space that a line ends with is printed, so that readers of the text do not take two words for one. */
:is(section.brief.brief, .under) :is(p, li, th, td, h1, h2, h3, h4) { white-space: pre-wrap; }`;
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

/** Millimetres of a sheet, of its margins, and between a slide and what stands below it. */
const SHEETS = {
  a4: { size: 'A4', width: 210, height: 297 },
  letter: { size: 'letter', width: 215.9, height: 279.4 },
} as const;
const MARGIN = { side: 18, end: 20 };
const BELOW = 7;

/** The room that a slide leaves on its sheet, in millimetres. */
export function belowSlide({ paper, theme }: Publication): Pick<SheetRoom, 'width' | 'height'> {
  const sheet = SHEETS[paper];
  const width = sheet.width - 2 * MARGIN.side;
  return { width, height: sheet.height - 2 * MARGIN.end - slideHeight(width, theme) - BELOW };
}

function slideHeight(width: number, { slide }: Theme): number {
  return (width * slide.height) / slide.width;
}

/** A slide at the head of a sheet, what is said and what it rests on below, the marking on every page. */
export function handoutCss(publication: Publication): string {
  const { theme, footer, marking, draft, paper, labels } = publication;
  const { colors } = theme;
  const { size } = SHEETS[paper];
  const across = belowSlide(publication).width;
  const scale = (across * 72) / 25.4 / theme.slide.width;
  const sans = `"${theme.fonts.sans.name.replace(/["\\\n]/gu, '')}", sans-serif`;
  const head = [...(draft ? [labels.draft ?? 'Draft'] : []), ...(marking ? [marking.label] : [])].join(' · ');
  const small = `font: 400 8.5pt/1.2 ${sans}; color: ${colors.muted};`;
  const strong = `font: 600 8.5pt/1.2 ${sans}; color: ${colors.text};`;
  const { heading, paragraph, item, part, indent, columns } = SHEET_GAPS;
  return `${slideCss(publication)}
@page { size: ${size}; margin: ${MARGIN.end}mm ${MARGIN.side}mm;
  @top-right { content: ${quoted(head)}; ${strong} }
  @bottom-left { content: ${quoted(footer)}; ${small} white-space: nowrap; }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} } }
section.brief.brief .region td.head { border-bottom-color: ${colors.text}; }
.sheet { break-before: page; font-family: ${sans}; color: ${colors.text}; overflow-wrap: anywhere; }
.sheet:first-child { break-before: auto; }
.frame { position: relative; overflow: hidden; contain: strict; box-sizing: border-box; width: ${across}mm; height: ${slideHeight(across, theme)}mm; margin: 0 0 ${BELOW}mm; outline: 0.75pt solid ${colors.rule}; outline-offset: -0.75pt; break-inside: avoid; }
.frame > section { transform: scale(${scale}); transform-origin: 0 0; }
.under { column-gap: ${columns}mm; }
.under h2 { column-span: all; margin: 0 0 ${heading}mm; font: 600 9.5pt/1.3 ${sans}; color: ${colors.primary}; break-after: avoid; }
.under :is(p, ul, ol) { margin: 0 0 ${paragraph}mm; padding: 0; orphans: 2; widows: 2; }
.under li { margin: 0 0 ${item}mm ${indent}mm; break-inside: avoid; }
.under ol { list-style: none; color: ${colors.muted}; }
.under ol > li { display: flex; gap: 2mm; margin-left: 0; }
.under ol .number { flex: none; min-width: 5mm; font-weight: 600; text-align: right; color: ${colors.primary}; }
.under a { color: inherit; }
.under + .under { margin-top: ${part}mm; }
${SHEET_SETTINGS.map(settingCss).join('\n')}`;
}

function settingCss({ notes, sources, columns }: SheetSetting, index: number): string {
  const sheet = `.setting-${index}`;
  const width = columns === 1 ? `max-width: ${ONE_COLUMN}mm` : `columns: ${columns}`;
  return `${sheet} .under { ${width}; font-size: ${notes.size}pt; line-height: ${notes.lineHeight}; }
${sheet} .under ol { font-size: ${sources.size}pt; line-height: ${sources.lineHeight}; }`;
}

function quoted(text: string): string {
  const escaped = text
    .replace(/[\s]+/gu, ' ')
    .replace(/["\\<]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
