import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { putFiles } from '../support/put-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestWorld } from '../support/test-world.ts';

const VALUES = [
  '---',
  '<!-- hidden? -->',
  '<script>alert(1)</script>',
  'a | b | c',
  '{{title}} {{{title}}} {{> deck}}',
  '::: only press',
  '# Not a heading',
  '[@stat] [link](javascript:alert(1))',
  'שלום עולם, مرحبا',
  '$x^2$ `code` **bold** _it_ ~~no~~ :smile:',
  'x'.repeat(10_000),
];

async function buildWith(values: readonly string[]) {
  const cwd = temporaryFolder();
  const brief = {
    title: 'Values',
    issued: '2026-11-22',
    bottom_line: values[0],
    judgments: values.map((text) => ({ text })),
    gaps: values,
    sources: { stat: 'Statistics Office' },
  };
  putFiles(cwd, { 'values.md': `---\n${JSON.stringify(brief)}\n---\n## Findings\n\nExports fell.\n` });
  const world = createTestWorld(cwd);
  const status = await run(['build', 'values.md'], world);
  const read = (path: string) => readFileSync(join(cwd, 'out/values/general', path), 'utf8');
  return { status, err: world.err(), read };
}

const slides = (html: string) => html.match(/<section\b/g)?.length ?? 0;

test('values that look like markup are printed as they stand', async () => {
  const { status, err, read } = await buildWith(VALUES);
  expect(err).not.toMatch(/^error /m);
  expect(status).toBe(0);
  const html = read('deck.html');
  for (const forged of ['<script>alert', '<!-- hidden?', 'javascript:alert(1)"', '<strong>bold']) {
    expect(html).not.toContain(forged);
  }
  for (const shown of [
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '{{title}}',
    'a | b | c',
    '::: only press',
    'שלום עולם',
  ]) {
    expect(html).toContain(shown);
  }
  // Speaker notes are a comment, where nothing acts.
  expect(read('deck.md').replace(/<!--.*?-->/gs, '')).not.toContain('<script>alert');
});

test('values that look like markup make no slide and no heading of their own', async () => {
  const tame = VALUES.map((value) => value.replace(/[^\p{L}\p{N} ]/gu, 'n'));
  const [wild, plain] = [await buildWith(VALUES), await buildWith(tame)];
  expect(slides(wild.read('deck.html'))).toBe(slides(plain.read('deck.html')));
  const headings = (markdown: string) => markdown.match(/^#{1,6} .*$/gm)?.length;
  expect(headings(wild.read('report.md'))).toBe(headings(plain.read('report.md')));
});
