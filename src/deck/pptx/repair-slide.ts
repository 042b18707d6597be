import type { Direction } from '../../text/order-runs.ts';
import { DECORATIVE, placeholderXml } from './layout-xml.ts';
import type { Placeholder, PptxSlide } from './shapes.ts';
import { NO_BULLET } from './write-shape.ts';
import { escapeXml } from './xml.ts';

/** What a slide's XML says throughout: the colour of bullets as an element, and where lines begin. */
export interface SlideLook {
  readonly bullet: string;
  readonly direction: Direction;
}

/**
 * A slide as the writer left it → one that PowerPoint takes as it is: ids counted anew, placeholders where shapes are
 * named so, paragraph properties once a paragraph, header rows told as such, alternative text on tables.
 */
export function repairSlide(xml: string, slide: PptxSlide, look: SlideLook): string {
  const lefts = listLefts(slide);
  const nextLeft = (): number => Math.round((lefts.shift() ?? 0) * POINT);
  const repaired = xml
    .replace(/>\s*\r?\n\s*</gu, '><')
    .replace(/<a:p>[\s\S]*?<\/a:p>/gu, (paragraph) => repairParagraph(paragraph, nextLeft))
    .replace(/<p:(sp|pic|graphicFrame)>[\s\S]*?<\/p:\1>/gu, repairShape)
    .replace(/<a:tblPr\/>/gu, `<a:tblPr${look.direction === 'rtl' ? ' rtl="1"' : ''} firstRow="1"/>`)
    .replaceAll(/ {2,}</gu, '<')
    .replaceAll('<a:buSzPct val="100000"/>', `<a:buClr>${look.bullet}</a:buClr>`)
    .replaceAll(
      '</a:buClr><a:buFont typeface="+mn-lt"/>',
      `</a:buClr>${NUMBER}<a:buFont typeface="+mn-lt"/>`,
    );
  return describeTables(countIds(repaired), slide);
}

/** Share of the text's size in which a list's numbers are set, as on the other printers' slides. */
const NUMBER = '<a:buSzPct val="86000"/>';

/** English Metric Units a point. */
const POINT = 12700;

/** How far the text of each paragraph in a list stands from its frame's edge, in points. */
function listLefts({ shapes }: PptxSlide): number[] {
  return shapes
    .flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs : []))
    .flatMap(({ depth, left }) => (depth > 0 ? [left] : []));
}

/** The writer says a paragraph's properties before each of its runs; the first saying counts. */
function repairParagraph(paragraph: string, nextLeft: () => number): string {
  let said = false;
  return paragraph
    .replace(/<a:pPr\b[^>]*(?:\/>|>[\s\S]*?<\/a:pPr>)/gu, (properties) => {
      if (said) return '';
      said = true;
      return repairProperties(properties, nextLeft);
    })
    .replace(/<a:rPr\b[^>]*>/gu, repairRun)
    .replace(/<a:latin typeface="\+(m[jn])-lt"[^>]*\/><a:ea [^>]*\/><a:cs [^>]*\/>/gu, FONTS);
}

const FONTS = '<a:latin typeface="+$1-lt"/><a:ea typeface="+$1-ea"/><a:cs typeface="+$1-cs"/>';

/** A list's paragraph without a marker hangs on the list's text; numbers are counted in the body's font. The writer has one indent for all levels. */
function repairProperties(properties: string, nextLeft: () => number): string {
  const bare = properties.includes(`<a:buSzPct val="100000"/><a:buChar char="&#x${NO_BULLET};"/>`);
  const marked = bare
    ? properties
        .replace(/ indent="-\d+"/u, ' indent="0"')
        .replace(/<a:buSzPct[^>]*\/><a:buChar[^>]*\/>/u, '<a:buNone/>')
    : properties;
  const listed = properties.includes('<a:buSzPct');
  return (listed ? marked.replace(/ marL="\d+"/u, ` marL="${nextLeft()}"`) : marked)
    .replace('<a:buFont typeface="+mj-lt"/>', '<a:buFont typeface="+mn-lt"/>')
    .replace(/\s+>/u, '>');
}

/** What is not bold says so, since a placeholder may be. */
function repairRun(run: string): string {
  const plain = run.replace(/ altLang="[^"]*"/u, '').replace(/ (?:invalidUrl|action|tgtFrame)=""/gu, '');
  return / b="/u.test(plain) ? plain : plain.replace(/( dirty="0")?>$/u, ' b="0"$1>');
}

function repairShape(shape: string): string {
  const found = / name="([^"]*?) \[(title|obj|body|ftr|sldNum) (\d+)\]"/u.exec(shape);
  if (!found) return withoutWords(shape.replace(/<p:nvPr>\s*<\/p:nvPr>/u, '<p:nvPr/>'));
  const [name, label = '', type, index] = found;
  const placeholder: Placeholder = { type: type as Placeholder['type'], index: Number(index) };
  const placed = shape
    .replace(name, ` name="${label}"`)
    .replace(/<p:cNvSpPr txBox="1"\/>/u, '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
    .replace(
      '<p:cNvGraphicFramePr/>',
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>',
    )
    .replace(/<p:nvPr>\s*<\/p:nvPr>|<p:nvPr>(?=<p:extLst>)/u, (open) =>
      open.endsWith('</p:nvPr>')
        ? `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr>`
        : `<p:nvPr>${placeholderXml(placeholder)}`,
    );
  return placeholder.type === 'sldNum' ? countedByPowerPoint(placed) : placed;
}

/** A line or bar means nothing to a reader who cannot see it, and holds no text. */
function withoutWords(shape: string): string {
  if (!shape.startsWith('<p:sp>') || shape.includes('<a:t>')) return shape;
  return shape.replace('</p:cNvPr>', `${DECORATIVE}</p:cNvPr>`);
}

/** A number that follows the slide when it moves. */
function countedByPowerPoint(shape: string): string {
  return shape
    .replace('<a:r>', '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">')
    .replace('</a:r>', '</a:fld>');
}

/** Ids from 2 in reading order; the writer gives a table the id of some other shape. */
function countIds(xml: string): string {
  let next = 2;
  return xml.replace(/<p:cNvPr id="(\d+)"/gu, (all, id: string) =>
    id === '1' && next === 2 && all ? all : `<p:cNvPr id="${next++}"`,
  );
}

function describeTables(xml: string, { shapes }: PptxSlide): string {
  const tables = shapes.filter((shape) => shape.kind === 'table');
  let at = 0;
  return xml.replace(
    /<p:graphicFrame>(?=(?:(?!<\/p:graphicFrame>)[\s\S])*<a:tbl>)<p:nvGraphicFramePr><p:cNvPr id="\d+" name="[^"]*"/gu,
    (open) => {
      const alt = tables[at]?.alt ?? '';
      at += 1;
      return `${open} descr="${escapeXml(alt)}"`;
    },
  );
}
