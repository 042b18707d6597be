import { expect, test } from 'vitest';
import { countDiagnostics, showDiagnostics } from '../../../src/cli/show-diagnostics.ts';
import { createProgressLine } from '../../../src/cli/show-progress.ts';
import { wantsColor } from '../../../src/cli/world.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';

const file = { path: 'content/x/brief.yaml', text: 'titel: x\n' };
const diagnostic: Diagnostic = {
  severity: 'error',
  code: 'content/unknown-key',
  message: 'The key "titel" is not known.',
  span: { file, start: 0, end: 5 },
  hint: 'Did you mean `title`?',
};

test('a diagnostic is printed with its place, its line and what to do', () => {
  const world = createTestWorld(temporaryFolder());
  showDiagnostics(world, [diagnostic]);
  expect(world.out()).toBe('');
  expect(world.err()).toContain(
    'error content/unknown-key content/x/brief.yaml:1:1 The key "titel" is not known.',
  );
  expect(world.err()).toContain('> 1 | titel: x\n');
  expect(world.err()).toContain('hint: Did you mean `title`?');
});

test('diagnostics are counted by what they do', () => {
  expect(countDiagnostics([])).toBe('');
  expect(countDiagnostics([{ ...diagnostic, severity: 'info' }])).toBe('');
  expect(countDiagnostics([{ ...diagnostic, severity: 'warning' }], { ok: false })).toBe(
    '1 warning (with --strict, warnings fail)',
  );
  expect(countDiagnostics([diagnostic], { ok: false })).toBe('1 error');
  expect(countDiagnostics([diagnostic, diagnostic, { ...diagnostic, severity: 'warning' }])).toBe(
    '2 errors, 1 warning',
  );
});

test('colours are for terminals, and for those who did not ask for none', () => {
  const cwd = temporaryFolder();
  const terminal = createTestWorld(cwd, { terminal: true });
  expect(wantsColor(terminal)).toBe(true);
  expect(wantsColor({ ...terminal, env: { NO_COLOR: '1' } })).toBe(false);
  expect(wantsColor({ ...terminal, env: { TERM: 'dumb' } })).toBe(false);
  expect(wantsColor(createTestWorld(cwd))).toBe(false);
});

test('progress is one line that is rewritten, on a terminal alone', () => {
  const cwd = temporaryFolder();
  const terminal = createTestWorld(cwd, { terminal: true });
  const pipe = createTestWorld(cwd);
  for (const world of [terminal, pipe]) {
    const line = createProgressLine(world);
    line.show({ brief: 'q3', audience: null, stage: 'read' });
    line.show({ brief: 'q3', audience: 'press', stage: 'report' });
    line.clear();
  }
  expect(terminal.err().split('\r\u001b[2K')).toEqual(['', 'q3 · read …', 'q3 · press · report …', '']);
  expect(terminal.out() + pipe.out() + pipe.err()).toBe('');
});
