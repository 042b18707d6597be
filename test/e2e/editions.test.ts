import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runBuilt } from '../support/run-built.ts';
import { PROFILES, testWithVeraPdf, validate } from '../support/verapdf.ts';
import { readPdf } from '../unit/report/read-pdf.ts';

/** Words that must come out whole: with ligatures, non-joiners, digits, and Latin among them. */
const EDITIONS = {
  fa: [
    'ژرف‌تر',
    'هیچ‌یک',
    'می‌شوند',
    'پیمان',
    '(sanctions)',
    '۲۰۲۲',
    'Shahed-136',
    'راه‌آهن',
    '۴۵',
    'داوری‌های',
    'محتمل',
  ],
  ru: [
    'обязательства',
    'углубилось,',
    '(20–45',
    'Ирана',
    '«Шахед-136»',
    'Объединённых',
    '3,75',
    'Главное',
    'маловероятно',
  ],
} as const;

let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'briefpress-editions-'));
  const briefs = Object.keys(EDITIONS).map((name) => join(ROOT, 'test/editions', name));
  runBuilt(['build', ...briefs, '--audience', 'general', '--format', 'report.pdf', '--out', work]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

const fileOf = (name: string) => join(work, name, 'general/report.pdf');
/** Poppler’s. */
const READER = 'pdftotext';
const hasPoppler = spawnSync(READER, ['-v']).status === 0;

/** The words of a text as they are read, without marks of direction and the hyphens at line ends. */
const plain = (text: string) =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e]/gu, '')
    .replace(/[-\u00ad]\n/gu, '')
    .replace(/\s+/gu, ' ');

describe.each(Object.entries(EDITIONS))('the edition in %s', (name, words) => {
  test('is read by pdf.js word by word', async () => {
    const { pages } = await readPdf(new Uint8Array(readFileSync(fileOf(name))));
    const text = plain(pages.map((page) => page.text).join('\n'));
    // pdf.js leaves out what has no width.
    for (const word of words) expect(text).toContain(word.replaceAll('\u200c', ''));
  });

  test.runIf(hasPoppler)('is read by poppler word by word, by place and by tags', () => {
    const run = (command: string, args: readonly string[]) =>
      plain(spawnSync(command, args, { encoding: 'utf8' }).stdout);
    const placed = run(READER, [fileOf(name), '-']);
    // By tags poppler does not turn round what is written from right to left: only the other words are whole.
    const tagged = run('pdfinfo', ['-struct-text', fileOf(name)]);
    for (const word of words) {
      if (name === 'ru' || /^[\w-]+$/u.test(word)) expect(tagged).toContain(word);
      // Poppler turns round brackets that stand beside another script.
      if (!/[()]/.test(word)) expect(placed).toContain(word);
    }
  });
});

testWithVeraPdf('both editions are PDF/UA-1 and PDF/A-2a', () => {
  for (const profile of PROFILES) {
    for (const { broken } of validate(Object.keys(EDITIONS).map(fileOf), profile)) expect(broken).toEqual([]);
  }
});
