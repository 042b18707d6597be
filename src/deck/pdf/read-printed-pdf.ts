import { unicodeOf } from '../../text/to-unicode.ts';
import { latin1, type PdfObjects, readObjects } from './pdf-objects.ts';

/** The pages of a PDF that Chromium printed → the text on each, as painted. */
export async function readPrintedPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const objects = readObjects(bytes);
  const root = /\/Root (\d+) 0 R/u.exec(latin1(bytes.subarray(-4096)))?.[1];
  if (root === undefined) return [];
  const tree = reference(objects.dictionary(Number(root)), 'Pages');
  const fonts = new Map<number, Promise<ReadonlyMap<string, string>>>();
  const fontOf = (number: number): Promise<ReadonlyMap<string, string>> => {
    const known = fonts.get(number) ?? readFont(number, objects);
    fonts.set(number, known);
    return known;
  };
  const pages: string[] = [];
  for (const page of pagesOf(tree, objects)) {
    const dictionary = objects.dictionary(page);
    pages.push(await textOf(reference(dictionary, 'Contents'), dictionary, { objects, fontOf }));
  }
  return pages;
}

/** Leaves of the tree of pages, in order. */
function pagesOf(node: number, objects: PdfObjects): readonly number[] {
  const dictionary = objects.dictionary(node);
  const kids = /\/Kids \[([^\]]*)\]/u.exec(dictionary)?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/gu)].flatMap(([, kid]) => pagesOf(Number(kid), objects));
}

interface Reading {
  readonly objects: PdfObjects;
  readonly fontOf: (number: number) => Promise<ReadonlyMap<string, string>>;
}

const TOKEN =
  /\/ActualText <feff([0-9a-fA-F]*)>|\b(BDC|BMC|EMC)\b|\/(\S+) [\d.-]+ Tf|<([0-9a-fA-F]+)>|\/(\S+) Do\b/gu;

/** What a stream of operators paints, with the fonts and forms that `resources` names. */
async function textOf(stream: number, resources: string, reading: Reading): Promise<string> {
  const content = latin1(await reading.objects.stream(stream));
  let text = '';
  let font: ReadonlyMap<string, string> = new Map();
  let spoken = false;
  for (const [, actual, mark, fontName, codes, form] of content.matchAll(TOKEN)) {
    if (actual !== undefined) {
      text += utf16(actual);
      spoken = true;
    } else if (mark === 'EMC') spoken = false;
    else if (fontName !== undefined) font = await reading.fontOf(reference(resources, fontName));
    else if (codes !== undefined && !spoken) text += glyphs(codes, font);
    else if (form !== undefined) text += await formText(reference(resources, form), reading);
  }
  return text;
}

async function formText(form: number, reading: Reading): Promise<string> {
  const dictionary = reading.objects.dictionary(form);
  return /\/Subtype \/Form/u.test(dictionary) ? textOf(form, dictionary, reading) : '';
}

function glyphs(codes: string, font: ReadonlyMap<string, string>): string {
  return (codes.match(/.{4}/gu) ?? []).map((code) => font.get(code.toUpperCase()) ?? '').join('');
}

async function readFont(number: number, objects: PdfObjects): Promise<ReadonlyMap<string, string>> {
  const map = reference(objects.dictionary(number), 'ToUnicode');
  return map === 0 ? new Map() : unicodeOf(latin1(await objects.stream(map)));
}

/** Number of the object that a dictionary has under a name; 0 where it has none. */
function reference(dictionary: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`, 'u').exec(dictionary)?.[1] ?? 0);
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
