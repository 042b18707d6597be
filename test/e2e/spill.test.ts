import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { putFiles } from '../support/put-files.ts';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readPdf } from '../unit/report/read-pdf.ts';

const prose = 'Tariffs did most of the damage, and prices rose in every quarter since.\n\n'.repeat(90);
const plain = (text: string) => text.replace(/\s+/gu, ' ');
const items = Array.from({ length: 40 }, (_, at) => `- Finding number ${at + 1} of all that were made`);

test('what a slide spills stands on the page of the report that the slide names, in HTML and PowerPoint', async () => {
  const folder = temporaryFolder();
  putFiles(folder, {
    'q3/brief.md': `---\ntitle: Exports fell\nissued: 2026-11-22\naudiences: [board]\n---\n## Tariffs\n${prose}`,
    'q3/templates/board/audience.yaml': 'extends: base\nname: Board\n',
    'q3/templates/board/deck.md.hbs': `{{#slide layout="bullets" policy="spill"}}\n# What was found\n\n${items.join('\n')}\n{{/slide}}\n`,
  });
  const formats = 'deck.html,deck.pptx,report.pdf';
  const ended = runBuilt(['build', 'q3', '--format', formats, '--out', 'out'], { cwd: folder });
  expect(ended).toMatchObject({ status: 0 });
  expect(ended.stderr).toContain('info deck/spilled q3/templates/board/deck.md.hbs:2:1');
  const out = join(folder, 'out/q3/board');
  const html = readFileSync(join(out, 'deck.html'), 'utf8').replace(/<[^>]+>/gu, '');
  const named = /More in the report, p\.\s(\d+)/u.exec(html)?.[1];
  const slide = strFromU8(
    unzipSync(readFileSync(join(out, 'deck.pptx')))['ppt/slides/slide1.xml'] ?? new Uint8Array(),
  );
  expect(slide.replace(/<[^>]+>/gu, '')).toContain(`More in the report, p.\u00a0${named}`);
  const shown = Number([...html.matchAll(/Finding number (\d+)/gu)].at(-1)?.[1]);
  expect(shown).toBeGreaterThan(4);
  const { pages } = await readPdf(new Uint8Array(readFileSync(join(out, 'report.pdf'))));
  const holds = pages.findIndex(({ text }) => plain(text).includes(`Finding number ${shown + 1} of`));
  expect(holds).toBeGreaterThan(0);
  expect(`${holds + 1}`).toBe(named);
  expect(pages.map(({ text }) => plain(text)).join(' ')).toContain('Finding number 40 of');
});
