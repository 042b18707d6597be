import fc from 'fast-check';
import type { Block, Inline } from '../../../../src/model/block.ts';

/** Strings that Markdown would make something of. */
// biome-ignore format: one line a kind
export const TRAPS: readonly string[] = [
  '---', '===', '# x', '- x', '+', '1. x', '2024. A year', '> x', '```', '~~~', ':::', '::: tlp-red', '::chart {}', ': x', '| a | b |', '|---|---|',
  '<!-- x -->', '<script>', '<https://x.y>', '<1@b.c>', '{{x}}', '[@a]', '[@a, p. 2]', ':muted[x]', ':muted', '![a](b)', '!', '[a](b)', '[a]: b', '(b)',
  '**x**', '__x__', '`x`', '``', '&amp;', '&#65;', '\\', '\\|', '|', '{#x}', '[^1]', '^', 'https://example.org', ':smile:', '*', '_', '$x$', '~~x~~', 'a_b_c', '#',
  'word', ' ', '\u00a0', '“quoted”', '1', '5–7 %', 'Ünï', '😀', '#', '.',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRAPS) },
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

const printable = text.filter((value) => !/[\p{Cc}\ue000-\ue0ff]/u.test(value));

/** Lines of text: words and traps in styles, links, code. Never a citation, which is printed as a note. */
export const inlines: fc.Arbitrary<readonly Inline[]> = fc.letrec<{
  line: readonly Inline[];
  inline: Inline;
}>((tie) => ({
  line: fc.array(tie('inline'), { maxLength: 5 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    printable.map((value): Inline => ({ kind: 'text', text: value })),
    printable.map((value): Inline => ({ kind: 'code', text: value })),
    fc.constant<Inline>({ kind: 'break' }),
    tie('line').map((content): Inline => ({ kind: 'strong', content })),
    tie('line').map((content): Inline => ({ kind: 'emphasis', content })),
    printable.map(
      (value): Inline => ({
        kind: 'link',
        href: 'https://example.org/a_(b)?c=1&copy;2',
        content: [{ kind: 'text', text: value }],
      }),
    ),
  ),
})).line;

const origins: readonly never[] = [];

const code = fc
  .array(fc.oneof(printable, fc.constant('\n')), { maxLength: 5 })
  .map((parts): Block => ({ kind: 'code', origins, language: null, text: parts.join('') }));

const table = fc.integer({ min: 1, max: 3 }).chain((columns) => {
  const row = fc.array(
    inlines.map((content) => ({ content })),
    { minLength: columns, maxLength: columns },
  );
  return fc.tuple(row, fc.array(row, { maxLength: 2 })).map(
    ([head, rows]): Block => ({
      kind: 'table',
      origins,
      anchor: null,
      number: null,
      caption: null,
      align: Array.from({ length: columns }, () => 'left' as const),
      head,
      rows: rows.map((cells) => ({ origins, cells })),
    }),
  );
});

/** Trees of every kind of block that plain Markdown has. */
export const blocks: fc.Arbitrary<readonly Block[]> = fc.letrec<{ blocks: readonly Block[]; block: Block }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 4 }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      inlines.map((content): Block => ({ kind: 'paragraph', origins, style: null, content })),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), inlines)
        .map(([level, content]): Block => ({ kind: 'heading', origins, level, anchor: 'x', content })),
      fc.constant<Block>({ kind: 'rule', origins }),
      code,
      table,
      tie('blocks').map((inside): Block => ({ kind: 'quote', origins, blocks: inside })),
      fc
        .tuple(
          fc.option(fc.integer({ min: 0, max: 12 })),
          fc.boolean(),
          fc.array(
            tie('blocks').map((inside) => ({ origins, blocks: inside })),
            { maxLength: 3 },
          ),
        )
        .map(([start, tight, items]): Block => ({ kind: 'list', origins, start, tight, items })),
    ),
  }),
).blocks;
