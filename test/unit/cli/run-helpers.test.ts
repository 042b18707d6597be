import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { describeHelper, readHelpers } from '../../../src/cli/run-helpers.ts';
import { HELPERS } from '../../../src/templates/helpers/all-helpers.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';

const BRIEF = `---
title: Orders
issued: 2026-11-22
handling: tlp-clear
judgments:
  - text: Orders fell.
    confidence: low
  - text: Only for analysts.
    confidence: low
    handling: tlp-amber
---
## Prose

Orders *fell*.
`;

async function call(...args: readonly string[]) {
  const world = createTestWorld(temporaryFolder());
  putFiles(world.cwd, { 'q3/brief.md': BRIEF });
  return { status: await run(args, world), out: world.out(), err: world.err() };
}

test('templates/HELPERS.md is the reference that `briefpress helpers` prints (vitest -u writes it anew)', async () => {
  const helpers = await readHelpers(createTestWorld(temporaryFolder()).host);
  expect(helpers.map(({ name }) => name)).toEqual(HELPERS.map(({ name }) => name));
  const text = `# What templates may call\n\nPrinted by \`briefpress helpers\`, with the brief that \`briefpress new --full\` writes.\n\n${helpers.map(describeHelper).join('\n')}`;
  await expect(text).toMatchFileSnapshot('../../../templates/HELPERS.md');
}, 60_000);

test('one helper is told alone, with what its example prints', async () => {
  const { out, status } = await call('helpers', 'words', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out).helpers).toEqual([
    expect.objectContaining({ name: 'words', example: '{{words (count gaps)}}', result: 'one' }),
  ]);
}, 60_000);

test('a helper that does not exist gets a proposal', async () => {
  expect(await call('helpers', 'wrods')).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('Did you mean `words`?'),
  });
}, 60_000);

test('the data of an audience is what it may see, and nothing internal', async () => {
  const { out, status } = await call('data', 'press', 'q3', '--json');
  expect(status).toBe(0);
  const { data } = JSON.parse(out);
  expect(data).toMatchObject({
    title: 'Orders',
    issued: '2026-11-22',
    audience: { id: 'press', notes: false },
  });
  expect(data.judgments.items.map(({ text }: { text: string }) => text)).toEqual(['Orders fell.']);
  expect(data.sections[0].body).toContain('Orders *fell*.');
  expect(out).not.toContain('Only for analysts');
  for (const hidden of ['span', 'scheme', 'tables', 'images']) expect(data).not.toHaveProperty(hidden);
});

test('the outline of the data names every field with its type', async () => {
  const { out } = await call('data', 'analyst', 'q3');
  expect(out).toMatch(/^title +text +Orders$/m);
  expect(out).toMatch(/^ {2}items +list of judgment +2 here$/m);
  expect(out).toMatch(/^ {4}confidence +string +low$/m);
  expect(out).not.toMatch(/^ *span/m);
});

test('the data of an unknown audience is a mistake of usage', async () => {
  expect((await call('data', 'pres', 'q3')).status).toBe(2);
});
