import { describe, expect, test } from 'vitest';
import { findBriefs } from '../../../src/cli/find-briefs.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function machineWith(files: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder();
  putFiles(cwd, files);
  return { host: createNodeHost({ cwd, env: {} }), cwd };
}

test('without a name the briefs are the folders and the Markdown files with front matter under content/', async () => {
  const machine = machineWith({
    'content/b/brief.yaml': '',
    'content/b/sections/brief.md': '',
    'content/a/brief.md': '',
    'content/notes/plan.md': '---\n---\n',
    'content/short.md': '\uFEFF---\ntitle: Short\n---\n',
    'content/README.md': '# Not a brief\n',
  });
  expect(await findBriefs(machine, [])).toEqual(['content/a', 'content/b', 'content/short.md']);
});

test('named briefs stay in their order, each once, without the slash that a shell completes', async () => {
  const machine = machineWith({ 'z/brief.md': '', 'a.md': '' });
  expect(await findBriefs(machine, ['z/', 'a.md', 'z'])).toEqual(['z', 'a.md']);
});

describe('a path to nothing', () => {
  const FILES = {
    'My Brief/brief.md': '',
    'briefs/irans/brief.yaml': '',
    'briefs/iran-notes/notes.txt': '',
    'drafts/q3.md': '',
    'content/exports/brief.yaml': '',
  };

  test.each([
    ['briefs/iran', 'Did you mean `briefs/irans`?'],
    ['brefs/irans', 'Did you mean `briefs/irans`?'],
    ['./drafts/q4.md', 'Did you mean `drafts/q3.md`?'],
    ['my-brief', 'Did you mean `"My Brief"`?'],
    ['export', 'Did you mean `content/exports`?'],
    ['something-else-altogether', 'Under content/: content/exports.'],
  ])('%s brings what is near it to mind', async (path, hint) => {
    await expect(findBriefs(machineWith(FILES), [path])).rejects.toMatchObject({
      name: 'UsageError',
      message: `There is no brief at ${path}.`,
      hint,
    });
  });

  test.each([[['My', 'Brief']], [['drafts/q3.md', 'My', 'Brief']]])(
    'that a shell tore apart at a space wants quotes: %j',
    async (named) => {
      await expect(findBriefs(machineWith(FILES), named)).rejects.toMatchObject({
        hint: 'Quote a path with spaces: "My Brief".',
      });
    },
  );
});
