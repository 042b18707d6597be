import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Block, Note } from '../../../src/model/block.ts';
import type { Publication } from '../../../src/model/publication.ts';
import { layOutReport } from '../../../src/report/lay-out-report.ts';
import { paintReport } from '../../../src/report/paint-report.ts';
import { somePages } from '../../../src/report/some-pages.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { heading, notes, paragraph, publication, spoken, table, text } from './blocks.ts';
import { readPdf } from './read-pdf.ts';
import { sampleReport } from './sample-report.ts';

const plain = publication();
const fonts = openFonts(plain.theme);

/** An RGBA picture of one colour. */
function png(width: number, height: number, rgba: readonly number[]): Uint8Array {
  const row = [0, ...Array.from({ length: width }, () => rgba).flat()];
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: height }, () => row).flat()));
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function print(blocks: readonly Block[], cited: readonly Note[], of: Publication = plain) {
  const { value } = layOutReport(blocks, cited, of, fonts);
  return paintReport(value, of, fonts);
}

test('words of another language say so in the tree, also where a link is made of them', async () => {
  const href = 'https://example.org/fr';
  const content = [
    text('They call it '),
    spoken('fr', 'un mot à dire'),
    text(' and '),
    { kind: 'link', href, content: [spoken('de-AT', 'ein Wort')] } as const,
    text('.'),
  ];
  const { pages } = await readPdf(await print([paragraph(content)], []));
  const found: string[] = [];
  const walk = (node: unknown): void => {
    const {
      role = '',
      lang = null,
      children = [],
    } = node as {
      role?: string;
      lang?: string;
      children?: unknown[];
    };
    if (lang !== null) found.push(`${role} ${lang}`);
    children.forEach(walk);
  };
  walk(pages[0]?.structure);
  expect(found).toEqual(['Span fr', 'Link de-AT']);
  expect(pages[0]?.text).toContain('They call it un mot à dire and ein Wort.');
});

test('links lead to notes, back from them, to pages and out; the outline holds the sections', async () => {
  const pdf = await readPdf(await print(sampleReport, notes(24)));
  const links = pdf.pages.flatMap((page) => page.links);
  expect(links.filter((link) => link.url).map((link) => link.url)).toContain('https://example.org/a/b?c=d');
  for (const link of links) {
    if (link.dest !== null) expect(pdf.destinations.has(link.dest)).toBe(true);
  }
  const noted = links.map((link) => link.dest);
  expect(noted).toContain('note-1');
  expect(noted).toContain('cite-1');
  expect(pdf.outline.map((item) => item.title)).toEqual([
    'Key judgments',
    '1  A partnership with a long silence in it',
    '2  How the dimensions moved',
    '3  What would change the judgment',
    '4  Gaps',
    'Notes',
  ]);
  expect(pdf.outline[1]?.items.map((item) => item.title)).toEqual(['What merchants did']);
});

test('page references and the list of contents give the page a heading is on', async () => {
  const pdf = await readPdf(await print(sampleReport, notes(24)));
  const gaps = (pdf.destinations.get('gaps') ?? -1) + 1;
  const whole = pdf.pages
    .map((page) => page.text)
    .join('\n')
    .replace(/\s+/g, ' ');
  expect(whole).toContain(`See also p. ${gaps} for what is missing`);
  expect(whole).toMatch(new RegExp(`4 Gaps[ .]+${gaps} `));
  expect(whole).not.toContain('000');
});

test('a table that goes on repeats its header, and every row is printed once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => [`row-${index}`, `${index}.5`]);
  const pdf = await readPdf(await print([table(['Name', 'Value'], rows)], []));
  expect(pdf.pages.length).toBeGreaterThan(2);
  for (const page of pdf.pages) expect(page.text.match(/Name\s+Value/g)).toHaveLength(1);
  const printed = pdf.pages.flatMap((page) => page.text.match(/row-\d+/g) ?? []);
  expect(printed).toEqual(rows.map(([name]) => name));
});

test('marking and DRAFT stand twice on every page of a draft, and no empty furniture without them', async () => {
  const draft = await readPdf(await print(sampleReport, notes(24), publication({ draft: true })));
  for (const page of draft.pages) {
    expect(page.text.match(/TLP:CLEAR/g)).toHaveLength(2);
    expect(page.text.match(/DRAFT/g)).toHaveLength(2);
  }
  const bare = publication({ marking: null, footer: '' });
  const { value } = layOutReport([paragraph('One line.')], [], bare, fonts);
  // The text, and the page's number.
  expect(value.pages[0]?.frames).toHaveLength(2);
});

test('two prints of the same report are the same bytes, whatever fonts were opened before', async () => {
  const first = await print(sampleReport, notes(24));
  const again = openFonts(plain.theme);
  const { value } = layOutReport(sampleReport, notes(24), plain, again);
  const second = await paintReport(value, plain, again);
  expect(Buffer.compare(first, second)).toBe(0);
});

test('metadata hold what the brief says, and nothing of the machine', async () => {
  const bytes = await print([paragraph('Text.')], [], publication({ title: 'A & B <C>', subject: null }));
  const pdf = await readPdf(bytes);
  expect(pdf.info).toMatchObject({
    Title: 'A & B <C>',
    Producer: 'Briefpress',
    CreationDate: 'D:20261122000000Z',
    Language: 'en-GB',
  });
  expect(pdf.info.Author).toBeUndefined();
  expect(new TextDecoder('latin1').decode(bytes)).toContain('A &amp; B &lt;C&gt;');
});

test('pictures are embedded in a certain order, and a damaged one breaks nothing', async () => {
  const files = new Map([
    ['a.png', png(40, 30, [200, 30, 30, 128])],
    ['b.png', png(60, 20, [30, 30, 200, 255])],
    ['bad.png', png(60, 20, [0, 0, 0, 255]).fill(7, 60)],
  ]);
  const of = publication({
    picture: (target) => {
      const path = target.kind === 'image' ? target.path : '';
      const bytes = files.get(path) ?? new Uint8Array();
      const image = { path, mime: 'image/png', bytes, width: 60, height: 30 } as const;
      return { kind: 'image', image, flat: image };
    },
  });
  const blocks = [...files.keys()].map((path): Block => {
    const shown = { kind: 'image', path } as const;
    return {
      kind: 'figure',
      anchor: path,
      number: null,
      target: shown,
      alt: path,
      caption: null,
      origins: [],
    };
  });
  const first = await print(blocks, [], of);
  expect(Buffer.compare(first, await print(blocks, [], of))).toBe(0);
  expect(new TextDecoder('latin1').decode(first).match(/\/SMask/g)).toHaveLength(2);
});

test('anchors in any script become destinations that links find', async () => {
  const blocks = [
    heading(2, 'خلیج فارس', 'خلیج-فارس'),
    paragraph([{ kind: 'link', href: '#خلیج-فارس', content: [text('back')] }]),
  ];
  const pdf = await readPdf(await print(blocks, []));
  const dest = pdf.pages[0]?.links[0]?.dest;
  expect(dest && pdf.destinations.has(dest)).toBe(true);
});

test('some pages, without tags, are a whole file too', async () => {
  const { value } = layOutReport([paragraph('Printed.')], [], plain, fonts);
  const bytes = await paintReport(somePages(value, [0]), plain, fonts);
  expect(new TextDecoder('latin1').decode(bytes.slice(-7))).toContain('%%EOF');
  expect((await readPdf(bytes)).pages[0]?.text).toContain('Printed.');
});

test('the report’s Markdown is inside where it is asked for, dated as the report', async () => {
  const { value } = layOutReport([paragraph('Printed.')], [], plain, fonts);
  const file = {
    name: 'report.md',
    type: 'text/markdown',
    relationship: 'Alternative',
    text: 'Printed.\n',
  } as const;
  const bytes = await paintReport(value, plain, fonts, file);
  const said = new TextDecoder('latin1').decode(bytes);
  expect(said).toContain('/AFRelationship /Alternative');
  expect(said).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(said.match(/D:\d{14}Z/g)?.every((date) => date === 'D:20261122000000Z')).toBe(true);
  expect(await paintReport(value, plain, fonts, file)).toEqual(bytes);
  expect(new TextDecoder('latin1').decode(await paintReport(value, plain, fonts))).not.toContain('/AF');
});

test('some pages of a report are a file of their own, which a reader opens', async () => {
  const { value } = layOutReport(sampleReport, notes(24), plain, fonts);
  const last = value.pages.length - 1;
  const { pages } = await readPdf(await paintReport(somePages(value, [0, last]), plain, fonts));
  const whole = await readPdf(await paintReport(value, plain, fonts));
  expect(last).toBeGreaterThan(0);
  expect(pages.map(({ text }) => text)).toEqual([whole.pages[0]?.text, whole.pages[last]?.text]);
});
