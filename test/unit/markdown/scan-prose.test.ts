import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProseScan, scanProse } from '../../../src/markdown/scan-prose.ts';
import { TRAPS } from './support/arbitrary-blocks.ts';

/** The texts under what was found. */
function under(text: string, what: keyof ProseScan): readonly string[] {
  return scanProse(text)[what].map(({ start, end }) => text.slice(start, end));
}

describe('scanProse', () => {
  it('finds citations with their targets, wherever they stand', () => {
    const text =
      'One [@a; @b, p. 2].\n\n> - Two\n>   [@c]\n\n## Three [@d] {#x}\n\n| a | b |\n|---|---|\n| x \\| [@e] | [@f] |\n';
    expect(under(text, 'citations')).toEqual(['[@a; @b, p. 2]', '[@c]', '[@d]', '[@e]', '[@f]']);
    const [first] = scanProse(text).citations;
    expect(first?.targets.map(({ start, end }) => text.slice(start, end))).toEqual(['@a', '@b, p. 2']);
    expect(first?.targets.map(({ id, locator }) => [id, locator])).toEqual([
      ['a', null],
      ['b', 'p. 2'],
    ]);
  });

  it('reads what a backslash keeps in a locator, and joins its lines', () => {
    const [citation] = scanProse('[@a, pp. 1\\; 2,\nnote \\]; @b]').citations;
    expect(citation?.targets.map(({ locator }) => locator)).toEqual(['pp. 1; 2, note ]', null]);
  });

  it('takes a link for a link and escaped brackets for text', () => {
    const scan = scanProse('[@a](https://example.org) \\[@b\\] [@c d]');
    expect(scan.citations).toEqual([]);
    expect(scan.links.map(({ href }) => href)).toEqual(['https://example.org']);
    expect(scan.suspects.map(({ text }) => text)).toEqual(['[@c d]']);
  });

  it('splits a bound number at its first and its last dot', () => {
    const text = 'Total {{exports.2026-Q3 (rev. 2).total | 0.0}}, {{a.b}}, ![x {{t.r.c}}](y.png)';
    expect(
      scanProse(text).bindings.map(({ table, row, column, format }) => [table, row, column, format]),
    ).toEqual([
      ['exports', '2026-Q3 (rev. 2)', 'total', '0.0'],
      ['a', 'b', '', null],
      ['t', 'r', 'c', null],
    ]);
    expect(under(text, 'bindings')).toEqual([
      '{{exports.2026-Q3 (rev. 2).total | 0.0}}',
      '{{a.b}}',
      '{{t.r.c}}',
    ]);
  });

  it('counts nothing inside code', () => {
    const text = '`[@a] {{t.r.c}}` \n\n```\n::: tlp-red\n[@b]\n:::\n```\n\n    {{t.r.c}} ![a](b)\n';
    expect(Object.values(scanProse(text)).flat()).toEqual([]);
  });

  it('gives the path of a picture as it was written', () => {
    const text = '![A *b*](images/a.png "Title") ![c](<images/d e.png>)';
    const { images } = scanProse(text);
    expect(images.map(({ path, alt }) => [path, alt])).toEqual([
      ['images/a.png', 'A b'],
      ['images/d e.png', 'c'],
    ]);
    expect(images.map(({ pathStart, pathEnd }) => text.slice(pathStart, pathEnd))).toEqual([
      'images/a.png',
      'images/d e.png',
    ]);
  });

  it('nests passages, of the same length too, and keeps code blocks from closing them', () => {
    const text = '::: tlp-red\na\n::: only press analyst\nb\n:::\n```\n:::\n```\nc\n:::\nd\n';
    const [outer, inner] = scanProse(text).containers;
    expect(outer).toMatchObject({ name: 'tlp-red', args: [], depth: 0, closed: true });
    expect(inner).toMatchObject({ name: 'only', args: ['press', 'analyst'], depth: 1, closed: true });
    expect(text.slice(outer?.end)).toBe('\nd\n');
    expect(text.slice(inner?.innerStart, inner?.innerEnd)).toBe('b\n');
  });

  it('keeps offsets right behind carriage returns', () => {
    const text = 'a\r\n\r\n::: tlp-red\r\nb [@c]\r\nd {{t.r.c}}\r\n:::\r\n\r\n# E\r\n';
    expect(under(text, 'containers')).toEqual(['::: tlp-red\r\nb [@c]\r\nd {{t.r.c}}\r\n:::']);
    expect(under(text, 'citations')).toEqual(['[@c]']);
    expect(under(text, 'bindings')).toEqual(['{{t.r.c}}']);
    expect(under(text, 'headings')).toEqual(['# E']);
  });

  it('takes whatever follows three colons for a passage, so that no misspelt one is printed', () => {
    const scan = scanProse(':::TLP:AMBER+STRICT\nx\n:::\n');
    expect(scan.containers.map(({ name }) => name)).toEqual(['TLP:AMBER+STRICT']);
  });

  it('says which passages are not closed and which lines open or close nothing', () => {
    expect(scanProse('::: tlp-red\nx\n').containers.map(({ closed }) => closed)).toEqual([false]);
    expect(under('x\n\n:::\n\n     ::: tlp-red\n', 'strayFences')).toEqual([':::', '     ::: tlp-red']);
  });

  it('says which colons look like a fence, with the word behind them', () => {
    const text = 'a\n:: tlp-red\n\n## ::: only b\n\n`:: c` d ::: TLP:RED, e :::\n\n```\n:: f\n```\n';
    expect(
      scanProse(text).strayFences.map(({ start, end, ...rest }) => [text.slice(start, end), rest]),
    ).toEqual([
      [':: tlp-red', { name: 'tlp-red', atEdge: true, colons: 2 }],
      ['## ::: only b', { name: 'only', atEdge: true, colons: 3 }],
      ['::: TLP:RED', { name: 'TLP:RED', atEdge: false, colons: 3 }],
      [':::', { name: '', atEdge: true, colons: 3 }],
    ]);
  });

  it('says where braces bind nothing', () => {
    const text = '{{t.r.c}} {{a|b}} `{{c}}` {{d\n}} \\{\\{ {{{t.r.c}}}\n';
    expect(under(text, 'strayBraces')).toEqual(['{{', '}}']);
  });

  it('reads long lines of markers and colons in no time', () => {
    const started = performance.now();
    scanProse(`${'-  '.repeat(60)}x\n\n${'a :: b '.repeat(20_000)}\n\n${':: x\n'.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('reads headings as plain text', () => {
    const scan = scanProse('## A *b* `c` {#d}\n\nE\n===\n');
    expect(scan.headings.map(({ level, text }) => [level, text])).toEqual([
      [2, 'A b c'],
      [1, 'E'],
    ]);
  });

  it('finds citations and numbers under their own offsets in any text', () => {
    const pieces = fc.array(
      fc.constantFrom(...TRAPS, '\n', '\n\n', '\r\n', '\t', '    ', '> ', '[@id, p. 3]', '{{t.r.c}}'),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const scan = scanProse(text);
        for (const { start, end } of scan.citations) expect(text.slice(start, end)).toMatch(/^\[@.*\]$/s);
        for (const { start, end } of scan.bindings) expect(text.slice(start, end)).toMatch(/^\{\{.*\}\}$/);
        for (const { start, end, path, pathStart, pathEnd } of scan.images) {
          expect(start).toBeLessThanOrEqual(pathStart);
          expect(end).toBeGreaterThanOrEqual(pathEnd);
          const isByReference = pathStart === start;
          if (path !== '' && !path.includes('\\') && !isByReference)
            expect(text.slice(pathStart, pathEnd)).toContain(path);
        }
      }),
      { numRuns: 300 },
    );
  });
});
