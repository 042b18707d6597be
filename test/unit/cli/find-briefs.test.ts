import { expect, test } from 'vitest';
import { findBriefs } from '../../../src/cli/find-briefs.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function hostWith(files: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder();
  putFiles(cwd, files);
  return createNodeHost({ cwd, env: {} });
}

test('without a name the briefs are the folders and the Markdown files with front matter under content/', async () => {
  const host = hostWith({
    'content/b/brief.yaml': '',
    'content/b/sections/brief.md': '',
    'content/a/brief.md': '',
    'content/notes/plan.md': '---\n---\n',
    'content/short.md': '\uFEFF---\ntitle: Short\n---\n',
    'content/README.md': '# Not a brief\n',
  });
  expect(await findBriefs(host, [])).toEqual(['content/a', 'content/b', 'content/short.md']);
});

test('named briefs stay in their order, each once, without the slash that a shell completes', async () => {
  const host = hostWith({ 'z/brief.md': '', 'a.md': '' });
  expect(await findBriefs(host, ['z/', 'a.md', 'z'])).toEqual(['z', 'a.md']);
});
