import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { FOLDER, folderWith } from '../../support/brief.ts';
import { memoryHost } from '../../support/memory-host.ts';

const TEMPLATES = { 'base/audience.yaml': '', 'press/audience.yaml': '' };

const read = (files: Readonly<Record<string, string | Uint8Array>>) =>
  readBriefing(memoryHost(files, { packageTemplates: TEMPLATES }), 'b');

/** What YAML, CSV and Markdown act on, and what they do not expect. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'[]{}:#&*!|>-?,"\'%@`\n\t ~='.split(''),
    '\n  ',
    ': ',
    '- ',
    '\u0000',
    '\ud800',
    '\ue000',
    '\ufeff',
  ),
  fc.constantFrom(
    ':::',
    '::: slide',
    '{{a.b.c}}',
    '[@x]',
    '![](x)',
    '## ',
    '---\n',
    'null',
    '1e999',
    '<<: *a',
    '&a',
    '*a',
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
);
const junk = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

describe('the reader', () => {
  it('answers to a broken file with a diagnostic, never with an exception', async () => {
    const path = fc.constantFrom(...Object.keys(FOLDER));
    await fc.assert(
      fc.asyncProperty(path, fc.nat(), fc.nat({ max: 12 }), junk, async (name, at, cut, text) => {
        const whole = FOLDER[name] ?? '';
        const start = at % (whole.length + 1);
        const files = folderWith({ [name]: whole.slice(0, start) + text + whole.slice(start + cut) });
        const { value, diagnostics } = await read(files as Record<string, string>);
        expect(value === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { span } of diagnostics) {
          if (span === null) continue;
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(Math.max(span.file.text.length, span.start));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('survives bytes that are no text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(FOLDER)),
        fc.uint8Array({ maxLength: 40 }),
        async (name, bytes) => {
          await read(folderWith({ [name]: bytes }) as Record<string, string | Uint8Array>);
        },
      ),
      { numRuns: 40 },
    );
  });
});
