import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/run-built.ts';

// As a program of somebody else's would: by the package's name, in plain Node.
const PROGRAM = `
  import { build, check, createNodeHost } from 'briefpress';
  const host = createNodeHost({ cwd: process.cwd(), env: process.env });
  const checked = await check(host, { briefs: ['content/un-votes'], audiences: null, strict: true });
  const built = await build(host, {
    briefs: ['content/un-votes'], audiences: null, formats: ['report.pdf', 'deck.html'], strict: true,
  });
  await host.close();
  const files = built.folders.flatMap(({ artifacts }) => artifacts);
  console.log(JSON.stringify({
    checked: checked.ok,
    built: built.ok,
    files: files.map(({ path, bytes }) => [path, bytes.length > 100]),
  }));
`;

describe('the library', () => {
  it('checks and builds a brief by the package’s name in plain Node', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { checked, built, files } = JSON.parse(stdout);
    expect({ checked, built }).toEqual({ checked: true, built: true });
    expect(Object.fromEntries(files)).toMatchObject({ 'deck.html': true, 'report.pdf': true });
  });
});
