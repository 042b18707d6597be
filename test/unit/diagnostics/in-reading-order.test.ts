import { expect, test } from 'vitest';
import { inReadingOrder } from '../../../src/diagnostics/in-reading-order.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const at = (path: string | null, start: number): Diagnostic => ({
  severity: 'error',
  code: 'content/date',
  message: `${path ?? 'nowhere'}:${start}`,
  span: path === null ? null : { file: { path, text: 'x'.repeat(9) }, start, end: start + 1 },
  hint: null,
});

test('diagnostics are told file by file as they came up, each from its top', () => {
  const told = inReadingOrder([at('b', 5), at('a', 3), at('b', 1), at(null, 0), at('a', 2)]);
  expect(told.map(({ message }) => message)).toEqual(['nowhere:0', 'b:1', 'b:5', 'a:2', 'a:3']);
});
