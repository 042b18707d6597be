import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { layOutReport } from '../../src/report/lay-out-report.ts';
import { paintReport } from '../../src/report/paint-report.ts';
import { openHyphenator } from '../../src/text/hyphenate.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { listTree } from '../support/list-tree.ts';
import { ROOT, runBuilt } from '../support/run-built.ts';
import { stressReports } from '../support/stress-reports.ts';
import { PROFILES, testWithVeraPdf, validate } from '../support/verapdf.ts';
import { notes } from '../unit/report/blocks.ts';
import { readPdf } from '../unit/report/read-pdf.ts';

let work = '';
let files: readonly string[] = [];

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'briefpress-conformance-'));
  runBuilt(['build', '--format', 'report.pdf', '--out', join(work, 'built')]);
  const built = [...listTree(join(work, 'built')).keys()].filter((path) => path.endsWith('report.pdf'));
  const stressed: string[] = [];
  for (const { name, blocks, notes: count, publication } of stressReports()) {
    const fonts = openFonts(publication.theme);
    const hyphenate = await openHyphenator(publication.language);
    const { value } = layOutReport(blocks, notes(count), publication, fonts, hyphenate);
    const file = join(work, `${name}.pdf`);
    writeFileSync(file, await paintReport(value, publication, fonts));
    stressed.push(file);
  }
  files = [...built.map((path) => join(work, 'built', path)), ...stressed];
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(PROFILES)('veraPDF’s profile %s', (profile) => {
  testWithVeraPdf(
    'finds nothing broken in the reports of both examples, nor in what is hard to print',
    () => {
      const verdicts = validate(files, profile);
      expect(verdicts).toHaveLength(files.length);
      expect(verdicts.length).toBeGreaterThan(10);
      expect(verdicts.flatMap(({ file, broken }) => broken.map((rule) => `${file}: ${rule}`))).toEqual([]);
      for (const { passed } of verdicts) expect(passed).toBeGreaterThan(200);
      // The long reports are looked at all through, not only opened.
      expect(verdicts.reduce((total, { passed }) => total + passed, 0)).toBeGreaterThan(200_000);
    },
  );
});

testWithVeraPdf(
  'a report that carries its Markdown, and a record to sign, are PDF/UA-1 and PDF/A-3a',
  async () => {
    const brief = join(work, 'carried');
    cpSync(join(ROOT, 'content/iran-russia'), brief, { recursive: true });
    const own = join(brief, 'templates/archive');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'audience.yaml'), 'extends: press\nreport: {attach: true, notes: foot}\n');
    const out = join(work, 'archived');
    runBuilt(['build', brief, '--audience', 'archive', '--format', 'report.pdf,report.md', '--out', out]);
    const file = join(out, 'carried/archive/report.pdf');
    const [record, annexed] = [join(work, 'release.pdf'), join(work, 'annexed.pdf')];
    runBuilt(['release', 'content/iran-russia', '--pdf', record]);
    runBuilt(['release', 'content/iran-russia', '--annex', '--pdf', annexed]);
    for (const profile of ['ua1', '3a'] as const) {
      const verdicts = validate([file, record, annexed], profile);
      expect(verdicts.map(({ broken }) => broken)).toEqual([[], [], []]);
      for (const { passed } of verdicts) expect(passed).toBeGreaterThan(200);
    }
    // What it carries is the file that lies beside it.
    const { attached } = await readPdf(new Uint8Array(readFileSync(file)));
    const markdown = readFileSync(join(out, 'carried/archive/report.md'));
    expect([...attached.keys()]).toEqual(['report.md']);
    expect(markdown.equals(attached.get('report.md') ?? new Uint8Array())).toBe(true);
  },
);
