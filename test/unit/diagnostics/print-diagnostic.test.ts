import { describe, expect, it } from 'vitest';
import { error, info, warning } from '../../../src/diagnostics/diagnose.ts';
import { diagnosticToJson } from '../../../src/diagnostics/diagnostic-to-json.ts';
import { positionAt } from '../../../src/diagnostics/position.ts';
import { printDiagnostic } from '../../../src/diagnostics/print-diagnostic.ts';

const file = { path: 'b/brief.yaml', text: 'title: Steel\nbotom_line: 🙂 x\nissued: 2026\n' };
const span = { file, start: 13, end: 23 };

describe('a diagnostic', () => {
  it('is printed with place, frame and hint', () => {
    const diagnostic = error(
      'content/unknown-key',
      span,
      '`botom_line` is not a key.',
      'Did you mean `bottom_line`?',
    );
    expect(printDiagnostic(diagnostic, { color: false })).toBe(
      [
        'error content/unknown-key b/brief.yaml:2:1 `botom_line` is not a key.',
        '    1 | title: Steel',
        '  > 2 | botom_line: 🙂 x',
        '      | ^^^^^^^^^^',
        '    3 | issued: 2026',
        '  hint: Did you mean `bottom_line`?',
      ].join('\n'),
    );
  });

  it('has a frame of its first line only, and of the part of a long one around its place', () => {
    const wide = { path: 'x.md', text: `${'a '.repeat(200)}HERE\nmore` };
    const start = wide.text.indexOf('HERE');
    const lines = printDiagnostic(warning('content/date', { file: wide, start, end: start + 9 }, 'x'), {
      color: false,
    }).split('\n');
    expect(lines[1]).toMatch(/^ {2}> 1 \| .*HERE$/);
    expect(lines[2]?.indexOf('^')).toBe(lines[1]?.indexOf('HERE'));
    expect(lines[2]?.trimEnd().endsWith('|')).toBe(false);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  });

  it('needs no place, and no text where a file could not be read', () => {
    expect(printDiagnostic(info('content/date', null, 'x'), { color: false })).toBe('info content/date x');
    const empty = { file: { path: 'x.yaml', text: '' }, start: 0, end: 0 };
    expect(printDiagnostic(error('content/date', empty, 'x'), { color: false })).toBe(
      'error content/date x.yaml:1:1 x',
    );
  });

  it('cannot write on the terminal', () => {
    const odd = { path: 'x', text: 'a\u001b[31mb\u202ec\n' };
    const printed = printDiagnostic(error('content/date', { file: odd, start: 0, end: 1 }, 'x\u001b[2J'), {
      color: false,
    });
    expect(['\u001b', '\u202e'].filter((character) => printed.includes(character))).toEqual([]);
    expect(printDiagnostic(error('content/date', null, 'x'), { color: true })).toContain('\u001b[31merror');
  });

  it('is the same as data', () => {
    expect(diagnosticToJson(error('content/unknown-key', span, 'm', 'h'))).toEqual({
      severity: 'error',
      code: 'content/unknown-key',
      message: 'm',
      hint: 'h',
      file: 'b/brief.yaml',
      start: { line: 2, column: 1 },
      end: { line: 2, column: 11 },
    });
  });

  it('counts columns in characters', () => {
    expect(positionAt(file, file.text.indexOf(' x\n'))).toEqual({ line: 2, column: 14 });
    expect(positionAt(file, file.text.length)).toEqual({ line: 4, column: 1 });
  });
});
