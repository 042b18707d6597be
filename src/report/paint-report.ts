import type { PageLabels, Tag } from '../model/page.ts';
import type { Publication } from '../model/publication.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { directionOf } from '../text/order-runs.ts';
import { collectContent, collectPdf } from './collect-pdf.ts';
import { declareConformance } from './declare-conformance.ts';
import type { ReportLayout } from './lay-out-report.ts';
import { openImages } from './open-images.ts';
import { type Easel, paintFrame } from './paint-frame.ts';
import { internals, type PdfOutlineItem } from './pdf-internals.ts';
import { openPen } from './pen.ts';
import { addElement, openStructure, type Structure, type StructureElement } from './structure.ts';

/** A text that goes with a PDF, as a file inside it. */
export interface Attached {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  /** What it is to the document (ISO 19005-3, 6.8): the same in another form, or what it was made from. */
  readonly relationship: 'Alternative' | 'Data';
  readonly text: string;
}

/** Layout → bytes of a tagged PDF 1.7 with embedded fonts: PDF/UA-1 and PDF/A-2a, or PDF/A-3a with a file attached. The
 * same layout gives the same bytes. */
export async function paintReport(
  layout: ReportLayout,
  publication: Publication,
  fonts: Fonts,
  attached: Attached | null = null,
): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument(documentOptions(publication));
  const file = collectPdf(document);
  const content = collectContent(document);
  const pdf = internals(document);
  pdf._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  escapeMetadata(document);
  const { margin } = publication.theme.page;
  const names = destinationNames(layout.labels);
  const structure = openStructure(layout.tags, pdf);
  const notes = citedElements(layout.tags, structure);
  const images = await openImages(layout.pages, publication, document);
  const pen = openPen(document, fonts);
  const seen = new Set<string>();
  for (const page of layout.pages) {
    content.flush();
    document.addPage({ size: [page.width, page.height], margin: 0 });
    structure.turn();
    const easel: Easel = {
      pen,
      tags: layout.tags,
      structure,
      notes,
      words: {
        note: publication.labels.note ?? 'Note',
        back: publication.labels.note_back ?? 'Back to where it is cited, note',
      },
      names,
      images,
      top: margin.top,
      bottom: page.height - margin.bottom,
    };
    for (const frame of page.frames) {
      for (const anchor of frame.anchors.filter((each) => !seen.has(each))) {
        seen.add(anchor);
        document.addNamedDestination(names.get(anchor) ?? anchor, 'XYZ', 0, Math.max(0, frame.y - 10), 0);
      }
      paintFrame(frame, easel);
    }
  }
  // None is left, unless what cites it is itself for eyes only.
  const [whole] = structure.elements;
  for (const note of notes.values()) if (whole) addElement(whole, note);
  structure.finish();
  addOutline(layout, names, pdf.outline);
  if (directionOf(publication.language) === 'rtl') pdf._root.data.ViewerPreferences.data.Direction = 'R2L';
  if (attached !== null) attach(document, attached, publication);
  declareConformance(document, { language: publication.language, part: attached === null ? 2 : 3 });
  content.flush();
  document.end();
  return file();
}

function attach(
  document: PDFKit.PDFDocument,
  { text, ...file }: Attached,
  { issued, title }: Publication,
): void {
  const date = new Date(issued.seconds * 1000);
  const dates = { creationDate: date, modifiedDate: date };
  internals(document).file(new TextEncoder().encode(text), { ...file, ...dates, description: title });
}

/** Notes that stand where they are cited. */
function citedElements(tags: readonly Tag[], { elements }: Structure): Map<number, StructureElement> {
  return new Map(
    tags.flatMap(({ cited }, index) => {
      const element = elements[index];
      return cited === null || element === undefined ? [] : [[cited, element] as const];
    }),
  );
}

function documentOptions({
  title,
  subject,
  language,
  issued,
  theme,
}: Publication): PDFKit.PDFDocumentOptions {
  const info = {
    Title: title,
    ...(subject === null ? {} : { Subject: subject }),
    Creator: 'Briefpress',
    Producer: 'Briefpress',
    CreationDate: new Date(issued.seconds * 1000),
    ModDate: new Date(issued.seconds * 1000),
  };
  return {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info,
    // No font until one is used: pdfkit would load Helvetica.
    font: '',
    margin: theme.page.margin.left,
  };
}

/** pdfkit puts the information dictionary into XML as it is; a title may hold `&`. */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const pdf = internals(document);
  const add = pdf._addInfo.bind(document);
  pdf._addInfo = () => {
    const { info } = pdf;
    pdf.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    add();
    pdf.info = info;
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Anchors as names of lower-case ASCII, each its own. */
function destinationNames(labels: PageLabels): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const anchor of labels.keys()) {
    const plain = anchor
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}`);
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}.${count}`;
    taken.add(name);
    names.set(anchor, name);
  }
  return names;
}

function addOutline(
  { outline }: ReportLayout,
  names: ReadonlyMap<string, string>,
  root: PdfOutlineItem,
): void {
  const open: { readonly level: number; readonly item: PdfOutlineItem }[] = [];
  for (const { title, anchor, level } of outline) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const item = (open.at(-1)?.item ?? root).addItem(title, { expanded: true });
    item.outlineData.Dest = new String(names.get(anchor) ?? anchor);
    open.push({ level, item });
  }
}
