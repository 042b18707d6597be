import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/content/data/parse-csv.ts';
import { textOf } from '../../../src/diagnostics/position.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { short } from '../../support/brief.ts';

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const table = parseCsv({ path: 'x.csv', text }, 'x', (diagnostic) => void diagnostics.push(diagnostic));
  return { table, diagnostics, texts: diagnostics.map(short) };
}

describe('parseCsv', () => {
  it.each([',', ';', '\t'])('finds the separator %j', (sign) => {
    const { table } = read(`a${sign}b\n1${sign}"x${sign}y"\n`);
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([['1', `x${sign}y`]]);
  });

  it('takes signs in a quoted header for text, and its lines for one', () => {
    expect(read('"a|b","c\n::: d","e;f;g"\n1,2,3\n').table?.columns.map(({ text }) => text)).toEqual([
      'a|b',
      'c\n::: d',
      'e;f;g',
    ]);
  });

  it.each(['\r', '\n', '\r\n'])('ends a row at any line end, whatever the first one is: %j', (end) => {
    const { table } = read(`a,b${end}1,2\n3,4\r5,6\r\n`);
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(table?.rows.map((row) => row.map(({ span }) => textOf(span)).join())).toEqual([
      '1,2',
      '3,4',
      '5,6',
    ]);
  });

  it('knows the place of every cell', () => {
    const { table } = read('a, b \r\n\r\n"x ""1"", y",2\r\n');
    expect(table?.columns.map(({ span }) => textOf(span))).toEqual(['a', 'b']);
    expect(table?.rows[0]?.map(({ text, span }) => [text, textOf(span)])).toEqual([
      ['x "1", y', 'x ""1"", y'],
      ['2', '2'],
    ]);
  });

  it.each([
    ['', ['content/csv-header x.csv «»']],
    ['a,,c\n1,2,3\n', ['content/csv-header x.csv «»']],
    ['a,b,a\n1,2,3\n', ['content/csv-header x.csv «a»']],
    ['a,b\n1\n2,3,4\n', ['content/csv-row x.csv «1»', 'content/csv-row x.csv «2,3,4»']],
    ['a,b\nx"1,2\n', ['content/csv-syntax x.csv «x"1,2»']],
    ['a|b\n', ['content/csv-delimiter x.csv «a|b»']],
  ])('reports what is wrong in %j', (text, expected) => {
    expect(read(text)).toMatchObject({ table: null, texts: expected });
  });

  it('names the column that a short row lacks', () => {
    const [diagnostic] = read('year,total\n2026\n').diagnostics;
    expect(diagnostic?.message).toBe('Row 2 has 1 cell, none for "total" of the header\'s 2 columns.');
  });

  it('gives back what was written, at its place', () => {
    const cell = fc.stringMatching(/^[a-z"',;\t\n ]*$/).map((text) => text.trim());
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (body) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `a,b\n${body.map((cells) => cells.map(quote).join(',')).join('\n')}\n`;
        const { table } = read(text);
        expect(table?.rows.map((row) => row.map((one) => one.text))).toEqual(body);
        expect(table?.rows.map((row) => row.map((one) => textOf(one.span).replaceAll('""', '"')))).toEqual(
          body,
        );
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a,;"\t\r\n |]*$/), (text) => read(text) !== null));
  });
});
