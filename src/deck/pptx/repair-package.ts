import { strFromU8, strToU8, unzipSync } from 'fflate';
import { invariant } from '../../model/invariant.ts';
import type { Publication } from '../../model/publication.ts';
import { directionOf } from '../../text/order-runs.ts';
import { LAYOUTS } from '../layouts.ts';
import { layoutXml, masterXml } from './layout-xml.ts';
import { NOTES_PAPER, notesMasterXml, notesXml } from './notes-xml.ts';
import { appXml, coreXml } from './properties-xml.ts';
import { repairSlide } from './repair-slide.ts';
import type { PptxSlide } from './shapes.ts';
import { colorXml } from './style-xml.ts';
import { themeXml } from './theme-xml.ts';
import { emu, NAMESPACES, relationships, XML_HEAD } from './xml.ts';

/** A chart's own parts. */
export interface ChartParts {
  readonly xml: string;
  readonly workbook: Uint8Array;
}

/** What the repair needs to know besides the bytes. */
export interface RepairInput {
  readonly publication: Publication;
  readonly slides: readonly PptxSlide[];
  /** The charts of each slide, in the order of its shapes. */
  readonly charts: readonly (readonly ChartParts[])[];
}

/**
 * What pptxgenjs 4.0.1 wrote → the parts of the same presentation without its faults, by path: layouts and master with placeholders, our
 * colours and fonts, charts with two axes and a workbook, parts numbered from 1 in every build, notes only where there
 * are some, dates of the day of issue, and the same bytes every time.
 */
export function repairPackage(
  written: Uint8Array,
  input: RepairInput,
): ReadonlyMap<string, string | Uint8Array> {
  const before = unzipSync(written);
  const text = (path: string): string => {
    const bytes = before[path];
    invariant(bytes, `the writer left out ${path}`);
    return strFromU8(bytes);
  };
  const parts = new Map<string, string | Uint8Array>();
  const { publication, slides } = input;
  const { theme } = publication;
  const direction = directionOf(publication.language);
  const noted = slides.flatMap(({ notes }, index) => (notes.length > 0 ? [index + 1] : []));

  addFrame(parts, input, { theme: themeXml(text('ppt/theme/theme1.xml'), theme), notes: noted });
  for (const path of ['ppt/presProps.xml', 'ppt/tableStyles.xml', 'ppt/viewProps.xml'])
    parts.set(path, text(path));
  for (const [index, name] of LAYOUTS.entries()) {
    parts.set(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml({ theme, direction }, name));
    parts.set(
      `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
      relationships([{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
    );
  }
  const bullet = colorXml(theme.colors.primary, theme);
  let charts = 0;
  for (const [index, slide] of slides.entries()) {
    const number = index + 1;
    const rels = text(`ppt/slides/_rels/slide${number}.xml.rels`);
    const own = input.charts[index] ?? [];
    parts.set(
      `ppt/slides/slide${number}.xml`,
      repairSlide(text(`ppt/slides/slide${number}.xml`), slide, { bullet, direction }),
    );
    parts.set(
      `ppt/slides/_rels/slide${number}.xml.rels`,
      slideRels(rels, { slide, number, charts, noted: slide.notes.length > 0 }),
    );
    for (const [at, chart] of own.entries()) addChart(parts, chart, charts + at + 1);
    charts += own.length;
    for (const [path, bytes] of slideMedia(before, slide, number)) parts.set(path, bytes);
    if (slide.notes.length > 0) addNotes(parts, slide.notes, number, publication.language);
  }
  return parts;
}

/** Presentation, master, themes and properties. */
function addFrame(
  parts: Map<string, string | Uint8Array>,
  { publication, slides }: RepairInput,
  { theme, notes }: { readonly theme: string; readonly notes: readonly number[] },
): void {
  const layouts = LAYOUTS.map((_, index) => ({
    type: 'slideLayout',
    target: `../slideLayouts/slideLayout${index + 1}.xml`,
  }));
  parts.set('_rels/.rels', relationships(ROOT));
  parts.set('docProps/app.xml', appXml(slides.length, notes.length));
  parts.set('docProps/core.xml', coreXml(publication));
  parts.set('ppt/presentation.xml', presentationXml(publication, slides.length, notes.length > 0));
  parts.set(
    'ppt/_rels/presentation.xml.rels',
    relationships([
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      ...slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
      { type: 'presProps', target: 'presProps.xml' },
      { type: 'viewProps', target: 'viewProps.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
      { type: 'tableStyles', target: 'tableStyles.xml' },
      ...(notes.length > 0 ? [{ type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' }] : []),
    ]),
  );
  parts.set(
    'ppt/slideMasters/slideMaster1.xml',
    masterXml({ theme: publication.theme, direction: directionOf(publication.language) }, LAYOUTS.length),
  );
  parts.set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationships([...layouts, { type: 'theme', target: '../theme/theme1.xml' }]),
  );
  parts.set('ppt/theme/theme1.xml', theme);
  if (notes.length === 0) return;
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml(publication.theme));
  parts.set(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relationships([{ type: 'theme', target: '../theme/theme2.xml' }]),
  );
  parts.set('ppt/theme/theme2.xml', theme);
}

const ROOT = [
  { type: 'officeDocument', target: 'ppt/presentation.xml' },
  {
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { type: 'extended-properties', target: 'docProps/app.xml' },
];

function presentationXml({ theme, language }: Publication, slides: number, noted: boolean): string {
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 2}"/>`,
  );
  const notes = noted
    ? `<p:notesMasterIdLst><p:notesMasterId r:id="rId${slides + 6}"/></p:notesMasterIdLst>`
    : '';
  const { width, height } = theme.slide;
  const rtl = directionOf(language) === 'rtl' ? ' rtl="1"' : '';
  return `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1"${rtl}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${notes}<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="${emu(NOTES_PAPER.width)}" cy="${emu(NOTES_PAPER.height)}"/></p:presentation>`;
}

/** A slide's relationships under the ids that the writer gave them: its charts by our numbers, notes where it has some. */
function slideRels(
  xml: string,
  how: {
    readonly slide: PptxSlide;
    readonly number: number;
    readonly charts: number;
    readonly noted: boolean;
  },
): string {
  const layout = LAYOUTS.indexOf(how.slide.layout) + 1;
  let chart = how.charts;
  return xml
    .replace(/Target="[^"]*\/slideLayouts\/[^"]*"/u, `Target="../slideLayouts/slideLayout${layout}.xml"`)
    .replace(/Target="[^"]*\/charts\/[^"]*"/gu, () => `Target="../charts/chart${++chart}.xml"`)
    .replace(/<Relationship [^>]*\/notesSlides\/[^>]*\/>/u, (rel) => (how.noted ? rel : ''))
    .replace(/>\s+</gu, '><');
}

function addChart(
  parts: Map<string, string | Uint8Array>,
  { xml, workbook }: ChartParts,
  number: number,
): void {
  const path = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
  parts.set(`ppt/charts/chart${number}.xml`, xml);
  parts.set(
    `ppt/charts/_rels/chart${number}.xml.rels`,
    relationships([{ type: 'package', target: path.replace('ppt/', '../') }]),
  );
  parts.set(path, workbook);
}

function addNotes(
  parts: Map<string, string | Uint8Array>,
  notes: readonly string[],
  number: number,
  language: string,
): void {
  parts.set(`ppt/notesSlides/notesSlide${number}.xml`, notesXml(notes, language));
  parts.set(
    `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
    relationships([
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
  );
}

/** A slide's pictures under the writer's names; the fallback of a vector picture is ours, since the writer has none. */
function slideMedia(
  before: Readonly<Record<string, Uint8Array>>,
  { shapes }: PptxSlide,
  number: number,
): readonly (readonly [string, Uint8Array])[] {
  const media: (readonly [string, Uint8Array])[] = [];
  for (const shape of shapes) {
    if (shape.kind !== 'picture') continue;
    const path = (extension: string): string => `ppt/media/image-${number}-${media.length + 1}.${extension}`;
    if (shape.data.kind === 'vector') {
      media.push([path('png'), shape.data.png]);
      media.push([path('svg'), strToU8(shape.data.svg)]);
    } else {
      const name = Object.keys(before).find((one) => one.startsWith(path('')));
      invariant(name, `the writer left out ${path('*')}`);
      media.push([name, shape.data.bytes]);
    }
  }
  return media;
}
