import fc from 'fast-check';
import type { Block, Inline } from '../../../src/model/block.ts';
import {
  box,
  cite,
  directive,
  emphasis,
  figure,
  heading,
  link,
  list,
  paragraph,
  strong,
  table,
  text,
} from './blocks.ts';

/** Words of four scripts, short and long, with what else stands in running text. */
const WORDS = [
  ...['the', 'of', 'a', 'carriers', 'administration', 'freight', 'responsibility', 'port', 'counted,'],
  ...['и', 'перевозчики', 'ответственность', 'порт', 'учёт.', 'підрозділ', 'з’їзд'],
  ...['και', 'μεταφορείς', 'ευθύνη', 'λιμάνι.'],
  ...['همکاری', 'می‌شود', 'ایران', '(۱۴۰۱)', 'بندر'],
  ...['1,250', '20–45%', 'https://example.org/a/long/address', 'drones—made'],
] as const;

const word = fc.constantFrom(...WORDS);
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));

const running: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: words(3, 40).map((value) => text(`${value} `)) },
  { weight: 1, arbitrary: words(1, 4).map((value) => strong(`${value} `)) },
  { weight: 1, arbitrary: words(1, 4).map((value) => emphasis(`${value} `)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 }).map((number) => cite(number)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 2 }).map((number) => link(`ref:part-${number}`, 'page')),
  },
);
const prose = fc
  .array(running, { minLength: 1, maxLength: 8 })
  .map((content) => paragraph([text('So '), ...content, text('end.')]));
const short = words(1, 12).map((value) => paragraph(`${value} end.`));

const items = (inner: fc.Arbitrary<Block>) =>
  fc.array(fc.array(inner, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 7 });
const listed = fc
  .tuple(
    fc.constantFrom(null, 1, 9),
    items(
      fc.oneof(
        { weight: 5, arbitrary: short },
        { weight: 1, arbitrary: items(short).map((inner) => list(null, inner)) },
      ),
    ),
    fc.boolean(),
  )
  .map(([start, blocks, tight]) => list(start, blocks, tight));
const cells = fc.tuple(words(1, 3), words(1, 9), fc.constantFrom('1.5', '1,204', '−0.25', 'n/a', ''));
const tabled = fc
  .tuple(fc.array(cells, { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([rows, numbered]) =>
    table(['Name', 'What it says', 'Size'], rows, numbered ? { caption: 'Rows', number: 1 } : {}),
  );
const figured = fc
  .boolean()
  .map((numbered) => figure('dimensions', numbered ? 1 : null, numbered ? 'Shown' : null));
const simple = fc.oneof(
  { weight: 8, arbitrary: prose },
  { weight: 2, arbitrary: short },
  { weight: 1, arbitrary: short.map((block) => ({ ...block, style: 'small' }) as Block) },
  { weight: 3, arbitrary: listed },
);
const nested: fc.Arbitrary<Block> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('bottom-line', 'note', 'judgments', 'sources'),
      fc.array(simple, { minLength: 1, maxLength: 5 }),
    )
    .map(([name, blocks]) => box(name, blocks)),
  fc
    .array(short, { minLength: 1, maxLength: 3 })
    .map((blocks): Block => ({ kind: 'columns', columns: [blocks, blocks], origins: [] })),
  fc
    .array(simple, { minLength: 1, maxLength: 3 })
    .map((blocks): Block => ({ kind: 'quote', blocks, origins: [] })),
  fc.array(fc.tuple(words(1, 2), short), { minLength: 1, maxLength: 5 }).map(
    (terms): Block => ({
      kind: 'definitions',
      items: terms.map(([term, block]) => ({ term: [text(term)], blocks: [block] })),
      origins: [],
    }),
  ),
  fc
    .array(words(1, 12), { minLength: 1, maxLength: 30 })
    .map((lines): Block => ({ kind: 'code', language: null, text: lines.join('\n'), origins: [] })),
  fc.constant<Block>({ kind: 'rule', origins: [] }),
);
const one: fc.Arbitrary<Block> = fc.oneof(
  { weight: 10, arbitrary: simple },
  { weight: 2, arbitrary: tabled },
  { weight: 2, arbitrary: figured },
  { weight: 2, arbitrary: nested },
);

/** A section: a heading, parts with headings of their own, and now and then a new page before it. */
const section = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    words(1, 8),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), words(1, 14), one), { minLength: 1, maxLength: 9 }),
  )
  .map(([turn, title, parts]) => ({
    turn: turn === 0,
    blocks: [
      heading(2, title, ''),
      ...parts.flatMap(([level, name, block]) =>
        (level === 3 || level === 4) && block.kind !== 'rule' ? [heading(level, name, ''), block] : [block],
      ),
    ],
  }));

/** Whole reports, from one page to some sixty: title, contents, sections, annex, notes. Anchors are `part-0`, `part-1` … */
export const generatedReport: fc.Arbitrary<readonly Block[]> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(section, { minLength: 3, maxLength: 6 }) },
    { weight: 2, arbitrary: fc.array(section, { minLength: 20, maxLength: 30 }) },
    { weight: 1, arbitrary: fc.array(section, { minLength: 60, maxLength: 90 }) },
  )
  .map((sections) => {
    let part = 0;
    const annex = Math.ceil(sections.length * 0.6);
    const body = sections.flatMap(({ turn, blocks }, index) => [
      ...(index === annex ? [directive('annex')] : []),
      ...(turn ? [directive('page-break')] : []),
      ...blocks.map((block) => (block.kind === 'heading' ? { ...block, anchor: `part-${part++}` } : block)),
    ]);
    return [
      box('title-block', [heading(1, 'A report', 'top'), paragraph('As generated', 'subtitle')]),
      heading(2, 'Contents', 'contents'),
      directive('contents'),
      ...body,
      heading(2, 'Notes', 'notes'),
      directive('notes-list'),
    ];
  });
