import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { layOutReport } from '../../src/report/lay-out-report.ts';
import { paintReport } from '../../src/report/paint-report.ts';
import { openHyphenator } from '../../src/text/hyphenate.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { listTree } from '../support/list-tree.ts';
import { runBuilt } from '../support/run-built.ts';
import { stressReports } from '../support/stress-reports.ts';
import { PROFILES, testWithVeraPdf, validate } from '../support/verapdf.ts';
import { notes } from '../unit/report/blocks.ts';

let work = '';
let files: readonly string[] = [];

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'briefpress-conformance-'));
  runBuilt(['build', '--format', 'report.pdf', '--out', join(work, 'built')]);
  const built = [...listTree(join(work, 'built')).keys()].filter((path) => path.endsWith('report.pdf'));
  const record = join(work, 'release.pdf');
  runBuilt(['release', 'content/iran-russia', '--pdf', record]);
  const stressed: string[] = [];
  for (const { name, blocks, notes: count, publication } of stressReports()) {
    const fonts = openFonts(publication.theme);
    const hyphenate = await openHyphenator(publication.language);
    const { value } = layOutReport(blocks, notes(count), publication, fonts, hyphenate);
    const file = join(work, `${name}.pdf`);
    writeFileSync(file, await paintReport(value, publication, fonts));
    stressed.push(file);
  }
  files = [...built.map((path) => join(work, 'built', path)), record, ...stressed];
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
