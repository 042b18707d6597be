import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuilt } from '../support/run-built.ts';
import { readPdf } from '../unit/report/read-pdf.ts';

const work = mkdtempSync(join(tmpdir(), 'briefpress-bad-report-'));
const LONG = 'x'.repeat(10_000);
const columns = Array.from({ length: 40 }, (_, index) => index);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const SECTION = `## A long word

${LONG}

## Forty columns

${row(columns.map((column) => `Column${column}`))}
${row(columns.map(() => '---'))}
${row(columns.map((column) => `cell${column}`))}

## A tall cell

| Name | Text |
| --- | --- |
| a | ${'A very long cell goes on. '.repeat(600)} |

## Three hundred notes

All of it ${Array.from({ length: 300 }, (_, index) => `[@stat, p. ${index + 1}]`).join(' ')}.

## Pictures

![Twenty megapixels](images/big.png "Big")

![A drawing](images/good.svg "Drawn")

## Deep

### Three

#### Four

##### Five

Text.

## Empty

## Signs

Emoji 🚀 and 漢.

## The last heading
`;

function chunk(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

/** A grey PNG of 5000 × 4000. */
function bigPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(5000, 0);
  header.writeUInt32BE(4000, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(5001 * 4000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">${inside}</svg>`;

function brief(name: string, section: string): string {
  const folder = join(work, name);
  mkdirSync(join(folder, 'sections'), { recursive: true });
  mkdirSync(join(folder, 'images'));
  const yaml = 'title: Bad inputs\nissued: 2026-11-22\nbottom_line: All of it is printed or told.\n';
  writeFileSync(join(folder, 'brief.yaml'), `${yaml}sources: {stat: Statistics Office}\n`);
  writeFileSync(join(folder, 'sections/01-all.md'), section);
  writeFileSync(join(folder, 'images/big.png'), bigPng());
  writeFileSync(join(folder, 'images/good.svg'), svg('<rect width="40" height="20"/>'));
  return folder;
}

let printed: Awaited<ReturnType<typeof readPdf>>;
let told = '';

beforeAll(async () => {
  const out = join(work, 'out');
  const { stderr } = runBuilt(['build', brief('all', SECTION), '--format', 'report.pdf', '--out', out]);
  told = stderr;
  printed = await readPdf(new Uint8Array(readFileSync(join(out, 'all/general/report.pdf'))));
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

const whole = (): string =>
  printed.pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

test('a word of ten thousand letters, forty columns, a cell of pages and deep headings are printed whole', () => {
  expect(
    whole()
      .replace(/\s/g, '')
      .match(/x{60,}/g)
      ?.join('').length,
  ).toBeGreaterThanOrEqual(10_000);
  for (const column of columns) expect(whole()).toContain(`cell${column}`);
  for (const word of ['very', 'long', 'cell', 'goes', 'on'])
    expect(whole().match(new RegExp(`\\b${word}\\b`, 'g'))?.length, word).toBeGreaterThanOrEqual(600);
  expect(told).toMatch(/^warning content\/heading-level .*01-all\.md:\d+:1 A heading of level 5 /m);
  for (const title of ['Five', 'Empty', 'The last heading']) expect(whole()).toContain(title);
});

test('three hundred notes stand on their pages, with links there and back', () => {
  const dests = printed.pages.flatMap(({ links }) => links.map(({ dest }) => dest));
  expect(dests).toContain('cite-300');
  for (let page = 1; page <= 300; page++) expect(whole()).toContain(`p. ${page}.`);
});

test('characters without a font are told with their places', () => {
  for (const what of ['“🚀” (U+1F680)', '“漢” (U+6F22)']) {
    const line = told.split('\n').find((each) => each.includes(what)) ?? '';
    expect(line).toMatch(/^warning report\/missing-glyph .*01-all\.md:\d+:\d+ /);
  }
});

test('pictures that are cut short, run scripts or load from elsewhere are errors, and nothing is written', () => {
  const folder = brief(
    'refused',
    '## Bad\n\n![a](images/cut.png)\n\n![b](images/s.svg)\n\n![c](images/e.svg)\n',
  );
  writeFileSync(join(folder, 'images/cut.png'), bigPng().subarray(0, 9000));
  writeFileSync(join(folder, 'images/s.svg'), svg('<script>alert(1)</script>'));
  writeFileSync(join(folder, 'images/e.svg'), svg('<image href="https://example.org/a.png"/>'));
  const out = join(work, 'refused-out');
  const { status, stderr } = runBuilt(['build', folder, '--format', 'report.pdf', '--out', out]);
  expect(status).toBe(1);
  expect(stderr.match(/^error content\/image .*01-all\.md:\d+:\d+ /gm)).toHaveLength(3);
});
