import { deflateSync } from 'node:zlib';
import type { Block, Inline } from '../../src/model/block.ts';
import type { Publication } from '../../src/model/publication.ts';
import {
  box,
  cite,
  directive,
  figure,
  heading,
  link,
  list,
  paragraph,
  publication,
  spoken,
  table,
  text,
} from '../unit/report/blocks.ts';
import { sampleReport } from '../unit/report/sample-report.ts';

/** A report that is hard to print, with how many notes it has. */
export interface StressReport {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly notes: number;
  readonly publication: Publication;
}

const SENTENCE =
  'The carriers that were fined in the first quarter moved their freight to other ports, and nobody counted them. ';

const plain = publication();

const noted = (notes: 'foot' | 'margin') => publication({ report: { ...plain.report, notes } });

/** Reports with everything in them, in quantities and characters nobody plans for. */
export function stressReports(): readonly StressReport[] {
  const report = (
    name: string,
    blocks: readonly Block[],
    more: Partial<StressReport> = {},
  ): StressReport => ({
    name,
    blocks,
    notes: 24,
    publication: plain,
    ...more,
  });
  return [
    report('sample', sampleReport),
    report('long', long()),
    report('foot', long(), { publication: noted('foot') }),
    report('margin', sampleReport, { publication: noted('margin') }),
    report('columns', [...sampleReport.slice(0, 3), directive('annex'), ...long()], {
      publication: publication({ report: { ...plain.report, annexColumns: 2, cover: 10 } }),
    }),
    report('foot-of-sizes', sizes(), { notes: 300, publication: noted('foot') }),
    report('characters', characters()),
    report('sizes', sizes(), { notes: 300 }),
    report('gaps', gaps()),
    report('pictures', pictures(), { publication: publication({ picture }) }),
    report('letter', sampleReport, {
      publication: publication({ paper: 'letter', draft: true, language: 'de', title: 'A & B <C> “D” — ж' }),
    }),
  ];
}

/** Sixty sections of what the sample holds. */
function long(): readonly Block[] {
  return Array.from({ length: 60 }, (_, index) => [
    heading(2, `${index + 1}  Section`, `section-${index}`),
    paragraph([
      text(SENTENCE.repeat(6)),
      cite(1 + (index % 24)),
      text(` See `),
      link('ref:section-3', 'page'),
    ]),
    heading(3, 'What moved', `moved-${index}`),
    list(index % 2 === 0 ? null : 1, [
      [paragraph(SENTENCE), list(null, [[paragraph(SENTENCE)], [paragraph(SENTENCE)]])],
      [paragraph(SENTENCE)],
    ]),
    table(
      ['Name', 'Value'],
      [
        ['one', '1.5'],
        ['two', ''],
      ],
      { caption: 'Freight', number: index + 1 },
    ),
    figure('dimensions', index + 1, 'Freight moved'),
    box('note', [paragraph(SENTENCE)]),
  ]).flat();
}

/** Characters without a font, that join, combine, go right to left, or cannot be seen. */
function characters(): readonly Block[] {
  const samples = [
    'Emoji 🇮🇷 👩‍👩‍👧 ✈️ and 日本語, 한국어, ไทย',
    'همکاری ایران و روسیه (۱۴۰۱) می‌شود',
    'Ёлка, під’їзд, ґанок, Άλφα',
    'e\u0301 x\u0302 q\u0323\u0307 \u0301alone, ffi fl fi, ½ ‰ ≤ → −',
    'soft\u00adhyphen zero\u200bwidth join\u200der non\u200cjoiner mark\u200f\u202a\u202c\u2066\u2069 bom\ufeff',
    'no\u00a0break thin\u2009space ideographic\u3000space narrow\u202fspace',
    'control \u0001\u0007\u001b\u0085 \ufffd \ufffe \uffff \ud800 lone',
    'a\u2028b\u2029c\ttab\r\nline',
  ];
  return [
    heading(1, 'Characters 🇮🇷 日本', 'top'),
    ...samples.map((sample) => paragraph(sample)),
    paragraph([
      text('So '),
      ...['fr', 'fa', 'x-none'].map((language) => spoken(language, SENTENCE)),
      text('.'),
    ]),
    ...samples.map((sample) => heading(3, sample, 'again')),
    table(samples.slice(0, 3), [samples.slice(3, 6), samples.slice(5, 8)], { caption: '日本 🇮🇷', number: 1 }),
    { kind: 'code', language: null, text: samples.join('\n'), origins: [] },
  ];
}

/** Words, tables and numbers of notes larger than a page. */
function sizes(): readonly Block[] {
  const cites: Inline = cite(...Array.from({ length: 300 }, (_, index) => index + 1));
  return [
    heading(1, `Sizes ${'x'.repeat(300)}`, 'top'),
    paragraph('x'.repeat(10_000)),
    table(
      Array.from({ length: 40 }, (_, index) => `Column ${index}`),
      Array.from({ length: 8 }, () => Array.from({ length: 40 }, (_, index) => `${index * 1000}`)),
    ),
    table(['Cell', 'Other'], [[SENTENCE.repeat(80), 'short']]),
    paragraph([text(SENTENCE), cites]),
    ...Array.from({ length: 300 }, (_, index) => paragraph([text('Noted.'), cite(index + 1)])),
    directive('notes-list'),
  ];
}

/** What is empty, deeper than it should be, or left alone at an end. */
function gaps(): readonly Block[] {
  const deep = Array.from({ length: 9 }).reduce<Block>(
    (inner) => list(null, [[paragraph('Deeper.'), inner]]),
    paragraph('Deepest.'),
  );
  return [
    heading(4, 'Four first', 'four'),
    heading(1, 'Then one', 'one'),
    heading(3, 'Then three', 'three'),
    heading(6, 'Then six', 'six'),
    heading(2, 'Empty section', 'empty'),
    heading(2, '', 'nameless'),
    paragraph(''),
    list(null, [[], [paragraph('')], [deep]]),
    table(
      ['', ''],
      [
        ['', ''],
        ['a', ''],
      ],
    ),
    table(['A', 'B'], [['', '']], { caption: '' }),
    table(['A', 'B'], []),
    {
      kind: 'columns',
      columns: [[paragraph(SENTENCE.repeat(60)), list(1, [[paragraph(SENTENCE)]])], []],
      origins: [],
    },
    { kind: 'quote', blocks: [], origins: [] },
    { kind: 'quote', blocks: [{ kind: 'quote', blocks: [paragraph(SENTENCE)], origins: [] }], origins: [] },
    { kind: 'definitions', items: [{ term: [], blocks: [] }], origins: [] },
    { kind: 'code', language: null, text: '', origins: [] },
    box('note', []),
    paragraph([link('#nowhere', 'Nowhere'), link('https://example.org/é?q=日本', 'out'), link('#one', '')]),
    directive('contents'),
    directive('notes-list'),
    heading(2, 'Last', 'last'),
  ];
}

const PICTURES = { 'alpha.png': [40, 30, 6], 'grey.png': [20, 20, 0], 'deep.png': [12, 12, 2] } as const;

function pictures(): readonly Block[] {
  return Object.keys(PICTURES).map((path) => ({
    ...figure(path, null, path),
    target: { kind: 'image', path },
  }));
}

const picture: Publication['picture'] = (target) => {
  if (target.kind !== 'image') return null;
  const [width, height, type] = PICTURES[target.path as keyof typeof PICTURES];
  const bytes = png(width, height, { type, depth: target.path === 'deep.png' ? 16 : 8 });
  const image = { path: target.path, mime: 'image/png', bytes, width, height } as const;
  return { kind: 'image', image, flat: image };
};

/** A PNG of one colour: grey (type 0), RGB (2) or RGBA (6), with eight or sixteen bits a sample. */
function png(
  width: number,
  height: number,
  { type, depth }: { readonly type: 0 | 2 | 6; readonly depth: 8 | 16 },
) {
  const samples = { 0: 1, 2: 3, 6: 4 }[type] * (depth / 8);
  const row = [0, ...Array.from({ length: width * samples }, () => 128)];
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: height }, () => row).flat()));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', pixels),
    part('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG's chunk; nobody here reads its checksum. */
function part(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}
