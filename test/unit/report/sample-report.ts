import type { Block } from '../../../src/model/block.ts';
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

const LONG =
  'Two dates stand at the start of the story. In 1555 a company for trade with Muscovy and Persia was created; in 1562 the province of Shirvan sent an envoy to Russia to ask for trade on official terms. The article then passes over four and a half centuries without a single date. Calling this a centuries-old alliance goes further than two facts allow, and we do not.';
const MORE =
  'What it does show is a working habit. Persian merchants went as far as Nizhny Novgorod and Kazan, and official relations followed. Whether that habit explains anything about today is a judgment that the article asserts and does not argue; it is repeated here as the source’s view.';
const JUDGMENTS: readonly (readonly [string, string, string])[] = [
  [
    'Moscow is ',
    'unlikely',
    ' (20–45%) to give Iran military aid in a direct war with Israel; it will prefer diplomatic and political backing.',
  ],
  ['Russia depends on Iranian drones less than in 2022, because it now makes them itself', '', '.'],
  [
    'The partnership outlived Assad, but left Russia struggling to keep its influence in the Middle East',
    '',
    '.',
  ],
  ['Strategic and economic ties are ', 'likely', ' (55–80%) to deepen under Western pressure and sanctions.'],
];

const judgment = (
  [before, term, after]: readonly [string, string, string],
  index: number,
): readonly Block[] => [
  paragraph([
    text(before),
    ...(term ? [strong(term)] : []),
    text(after),
    cite(index * 4 + 1, index * 4 + 2, index * 4 + 3, index * 4 + 4),
  ]),
  paragraph('Confidence low: one source, and four of its claims point the other way.', 'small'),
];

const section = (number: number, title: string, anchor: string): readonly Block[] => [
  heading(2, `${number}  ${title}`, anchor),
  paragraph([
    text(LONG),
    cite(17 + number),
    text(` See also `),
    link('ref:gaps', 'page'),
    text(' for what is missing from it, and for what we would ask next.'),
  ]),
  paragraph(MORE),
];

/** A made-up report with every kind of block. */
export const sampleReport: readonly Block[] = [
  box('title-block', [
    paragraph('Policymaker briefing · 22 November 2026', 'label'),
    heading(1, 'Iran and Russia: close partners, short of a defence commitment', 'top'),
    paragraph(
      'What one article claims, how far it can be trusted, and what would change the judgment',
      'subtitle',
    ),
  ]),
  box('bottom-line', [
    heading(2, 'Bottom line', 'bottom-line'),
    paragraph([
      text(
        'Iran and Russia work closely on arms, diplomacy and resisting Western pressure. In a war with Israel, Moscow is ',
      ),
      strong('unlikely'),
      text(
        ' to give Iran military aid, and it needs Iranian drones less than it did in the first year of its war in Ukraine.',
      ),
    ]),
  ]),
  heading(2, 'Key judgments', 'judgments'),
  box('judgments', [list(1, JUDGMENTS.map(judgment), false)]),
  {
    kind: 'figure',
    anchor: 'yard',
    number: null,
    target: { kind: 'yardstick', band: 'unlikely' },
    alt: 'Unlikely is 20 to 45 per cent.',
    caption: null,
    origins: [],
  },
  paragraph('This is a reading of one undated article; later events are not covered.', 'small'),
  heading(2, 'Contents', 'contents'),
  directive('contents'),
  directive('page-break'),
  ...section(1, 'A partnership with a long silence in it', 'silence'),
  heading(3, 'What merchants did', 'merchants'),
  paragraph([
    text('Some of this is '),
    emphasis('asserted'),
    text(', some is '),
    strong('reported'),
    text(', and a little is shown. Read '),
    link('https://example.org/a/b?c=d', 'the whole article'),
    text(' before quoting any of it.'),
  ]),
  list(null, [
    [paragraph('Weapons delivered during a war, which would overturn judgment 1.')],
    [
      paragraph(
        'A payment channel that works, with a bank that is named and a volume that somebody has measured more than once.',
      ),
      list(null, [
        [paragraph('Through Astrakhan.')],
        [paragraph('Through the Caspian ports, as one minister said in passing.')],
      ]),
    ],
    [paragraph('A pact whose text is public.')],
  ]),
  paragraph(MORE),
  figure('dimensions', 1, 'Regional ties score lower after Assad’s fall; diplomatic cover holds'),
  paragraph(
    'Analyst judgment, not measurement. Band: range another analyst could defend from the same claims. Source: Source 1; scores by the authors.',
    'small',
  ),
  ...section(2, 'How the dimensions moved', 'moved'),
  table(
    ['Dimension', '2011 – Feb 2022', 'Feb 2022 – Dec 2024', 'After Dec 2024', 'Evidence'],
    [
      ['Military-technical', '3 (2–4)', '5 (4–5)', '4 (2–4)', 'mixed'],
      ['Diplomatic and UN', '3 (2–4)', '4 (3–5)', '4 (4–5)', 'moderate'],
      ['Strategic outlook', '3 (2–4)', '4 (3–5)', '4 (3–5)', 'moderate'],
      ['Regional security', '4 (4–5)', '3 (2–4)', '2 (1–3)', 'mixed'],
      ['Economic, energy, finance', 'n.s.', 'n.s.', '2 (1–3)', 'thin'],
      ['Mutual defence', '–', '2 (1–3)', '1 (1–2)', 'contradictory'],
    ],
    { caption: 'Scores by period', number: 1, anchor: 'table-scores' },
  ),
  paragraph(
    '– no evidence in the source for that period; n.s.: evidence too thin for a point score. Neither is a zero.',
    'small',
  ),
  {
    kind: 'quote',
    blocks: [
      paragraph(
        'The strikes risk pulling the whole region into a war, and Washington should stay out of it.',
      ),
      paragraph('Maria Zakharova, undated', 'small'),
    ],
    origins: [],
  },
  box('note', [
    paragraph([
      strong('Dependence and integration are different things.'),
      text(' The first falls while the second rises; scored together they would show no change at all.'),
    ]),
  ]),
  ...section(3, 'What would change the judgment', 'change'),
  list(
    1,
    [
      [paragraph('How the war in Ukraine ends.')],
      [
        paragraph(
          'Whether fighting around Iran widens, and whether it does so while Russia still needs its own stocks of the weapons that Iran would ask for.',
        ),
      ],
      [paragraph('How hard sanctions press.')],
    ],
    false,
  ),
  {
    kind: 'columns',
    columns: [
      [
        heading(4, 'For', 'for'),
        paragraph(
          'Joint production continues, and so do the exercises that both navies hold in the Gulf of Oman.',
        ),
      ],
      [
        heading(4, 'Against', 'against'),
        paragraph(
          'Nothing was sent in the last two rounds of fighting, and nobody said that anything would be.',
        ),
      ],
    ],
    origins: [],
  },
  heading(3, 'Words we use', 'words'),
  {
    kind: 'definitions',
    items: [
      { term: [text('Confidence')], blocks: [paragraph('How good the evidence is; low, moderate or high.')] },
      {
        term: [text('Likelihood')],
        blocks: [
          paragraph(
            'How probable the event is, on the yardstick of ICD 203, with its range in per cent given at first mention.',
          ),
        ],
      },
      {
        term: [text('Grade')],
        blocks: [paragraph('Reliability of a source (A–F) and credibility of what it says (1–6).')],
      },
    ],
    origins: [],
  },
  {
    kind: 'code',
    language: null,
    text: 'id: c17\n  evidence:\n    - {source: s1, credibility: 6}',
    origins: [],
  },
  { kind: 'rule', origins: [] },
  heading(2, '4  Gaps', 'gaps'),
  paragraph('The pact’s terms, drone quantities and UN votes are needed before relying on any of this.'),
  table(
    ['Claim', 'Statement in our own words', 'Held by', 'Grade'],
    Array.from({ length: 34 }, (_, index) => [
      `C${index + 1}`,
      [
        text(
          `The article says, in its own order and without a date, that something happened for the ${index + 1}th time`,
        ),
        cite(1 + (index % 20)),
        text(
          index % 3 === 0
            ? '; it gives no source for it, and two later sentences say nearly the opposite.'
            : '.',
        ),
      ],
      index % 4 === 0 ? 'us' : 'source',
      'F6',
    ]),
    { caption: 'Claims and their grades', number: 2, anchor: 'table-claims' },
  ),
  directive('annex'),
  heading(2, 'Notes', 'notes'),
  directive('notes-list'),
];
