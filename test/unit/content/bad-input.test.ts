import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { edited, errorsOf, FOLDER, folderWith, short } from '../../support/brief.ts';
import { type MemoryFile, memoryHost } from '../../support/memory-host.ts';

const TEMPLATES = { 'base/audience.yaml': '', 'press/audience.yaml': '' };
const BRIEF = 'b/brief.yaml';
const SECTION = 'b/sections/10-intro.md';
const DATA = 'b/data/exports.csv';

type Files = Readonly<Record<string, MemoryFile>>;

async function errors(files: Files, path = 'b') {
  const { value, diagnostics } = await readBriefing(memoryHost(files, { packageTemplates: TEMPLATES }), path);
  expect(value).toBeNull();
  return { texts: errorsOf(diagnostics), hints: diagnostics.map(({ hint }) => hint), diagnostics };
}

const latin1 = Uint8Array.from(Buffer.from('quarter,total\n2026-Q2,caf\u00e9\n', 'latin1'));
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`)
  .join('\n')}\ntitle: x\n`;

/** What is wrong · the files · each error as its code, file and the text under its span. */
const CASES: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'broken YAML',
    edited(BRIEF, 'title: Steel exports', 'title: Steel: exports'),
    ['content/yaml-syntax brief.yaml «Steel: exports»'],
  ],
  [
    'a key indented deeper than its neighbours, which its line is to blame for',
    edited(BRIEF, 'issued:', '  subject: Steel\nissued:'),
    ['content/yaml-syntax brief.yaml «subject»'],
  ],
  [
    'a quotation mark that only the next value closes',
    edited(BRIEF, 'title: Steel exports', 'title: "Steel exports\nversion: "2"'),
    ['content/yaml-syntax brief.yaml «"Steel exports»'],
  ],
  [
    'a bracket that is never closed, at its opening and nothing about what may stand behind it',
    edited('b/claims.yaml', 'evidence: [{source: stat, at: p. 4}]', 'evidence: [{source: stat, at: p. 4}'),
    ['content/yaml-syntax claims.yaml «[{source: stat, at: p. 4}»'],
  ],
  [
    'a key without a space after its colon',
    edited(BRIEF, 'issued:', 'subject:Steel\nissued:'),
    ['content/yaml-syntax brief.yaml «subject:Steel»'],
  ],
  ['a tab', edited(BRIEF, '  headline: Two', '\theadline: Two'), ['content/yaml-syntax brief.yaml «\t»']],
  [
    'a key given twice',
    edited(BRIEF, 'issued:', 'title: x\nissued:'),
    ['content/duplicate-key brief.yaml «title»'],
  ],
  [
    'an unknown key',
    edited(BRIEF, 'bottom_line', 'botom_line'),
    ['content/unknown-key brief.yaml «botom_line»'],
  ],
  [
    'an unknown key of an item',
    edited('b/claims.yaml', 'held_by', 'held-by'),
    ['content/unknown-key claims.yaml «held-by»'],
  ],
  [
    'a missing key',
    edited('b/claims.yaml', '  statement: Orders rose.\n', ''),
    [
      'content/missing-key claims.yaml «id: orders\n  kind: assessment\n  handling: tlp-red\n  evidence: [{source: stat, at: p. 4}]»',
    ],
  ],
  [
    'an empty key',
    edited(BRIEF, 'title: Steel exports', 'title:'),
    ['content/missing-key brief.yaml «title»'],
  ],
  [
    'a wrong type',
    edited(BRIEF, 'Exports fell.', '[Exports fell.]'),
    ['content/wrong-type brief.yaml «[Exports fell.]»'],
  ],
  [
    'an unknown word',
    edited(BRIEF, 'confidence: low', 'confidence: lo'),
    ['content/unknown-value brief.yaml «lo»'],
  ],
  [
    'an id with a blank',
    edited('b/claims.yaml', 'id: orders', 'id: new orders'),
    ['content/wrong-id claims.yaml «new orders»', 'content/unknown-id brief.yaml «orders»'],
  ],
  ['an unknown claim', edited(BRIEF, '[orders]', '[order]'), ['content/unknown-id brief.yaml «order»']],
  [
    'a source where a claim is wanted',
    edited(BRIEF, '[orders]', '[stat]'),
    ['content/unknown-id brief.yaml «stat»'],
  ],
  [
    'an unknown source',
    edited('b/claims.yaml', 'source: stat, at', 'source: stats, at'),
    ['content/unknown-id claims.yaml «stats»'],
  ],
  [
    'an unknown judgment',
    edited(BRIEF, 'judgments: [recovery]', 'judgments: [recover]'),
    ['content/unknown-id brief.yaml «recover»'],
  ],
  [
    'an unknown dimension',
    edited('b/claims.yaml', '[trade]', '[trad]'),
    ['content/unknown-id claims.yaml «trad»'],
  ],
  [
    'a score for an unknown period',
    edited('b/dimensions.yaml', '    p2:', '    p3:'),
    ['content/unknown-id dimensions.yaml «p3»'],
  ],
  [
    'an unknown category',
    edited('b/timeline.yaml', 'category: policy', 'category: polcy'),
    ['content/unknown-id timeline.yaml «polcy»'],
  ],
  [
    'a duplicate id',
    edited('b/claims.yaml', 'id: orders', 'id: fall'),
    ['content/duplicate-id claims.yaml «fall»', 'content/unknown-id brief.yaml «orders»'],
  ],
  [
    'a claim named like a source',
    edited('b/sources.yaml', 'note:', 'orders:'),
    ['content/duplicate-id claims.yaml «orders»'],
  ],
  ['an alias in itself', edited(BRIEF, '[Tariffs stay.]', '&a [*a]'), ['content/yaml-alias brief.yaml «*a»']],
  [
    'an alias to nothing',
    edited(BRIEF, '[Tariffs stay.]', '*stars'),
    ['content/yaml-alias brief.yaml «*stars»'],
  ],
  ['an impossible day', edited(BRIEF, '2026-11-22', '2023-02-30'), ['content/date brief.yaml «2023-02-30»']],
  [
    'a day of issue without a day',
    edited(BRIEF, '2026-11-22', '2026-11'),
    ['content/issued brief.yaml «2026-11»'],
  ],
  [
    'an end before the start',
    edited('b/timeline.yaml', 'date: 1555, end: 1562', 'date: 1562, end: 1555'),
    ['content/date-order timeline.yaml «1555»'],
  ],
  [
    'an interval that ends before it starts',
    edited('b/timeline.yaml', 'date: 2026-02', 'date: 2026/2025'),
    ['content/date timeline.yaml «2026/2025»'],
  ],
  [
    'a score off the scale',
    edited('b/dimensions.yaml', 'score: 3, low: 2, high: 4', 'score: 7'),
    ['content/score-scale dimensions.yaml «7»'],
  ],
  [
    'a score outside its range',
    edited('b/dimensions.yaml', 'score: 3', 'score: 5'),
    ['content/score-range dimensions.yaml «5»'],
  ],
  [
    'a chart of a missing column',
    edited('b/charts/exports.yaml', 'data:', 'columns: [totl]\ndata:'),
    ['content/csv-column charts/exports.yaml «totl»'],
  ],
  [
    'a chart of rows that are not there',
    edited('b/charts/exports.yaml', 'data:', 'where: {quarter: [2026-Q3, 2026-Q9]}\ndata:'),
    ['content/csv-value charts/exports.yaml «2026-Q9»'],
  ],
  [
    'a handling label left empty',
    edited('b/claims.yaml', 'handling: tlp-red', 'handling:'),
    ['content/missing-key claims.yaml «handling»'],
  ],
  [
    'a language without formats',
    edited(BRIEF, 'bottom_line:', 'language: qq\nbottom_line:'),
    ['content/language brief.yaml «qq»'],
  ],
  [
    'a chart without a type',
    edited('b/charts/exports.yaml', 'type: line\n', ''),
    ['content/missing-key charts/exports.yaml «title: Exports fall»'],
  ],
  [
    'a chart without data',
    edited('b/charts/exports.yaml', 'data: exports.csv\n', ''),
    ['content/missing-key charts/exports.yaml «type: line»'],
  ],
  [
    'a chart of both sorts',
    edited('b/charts/exports.yaml', 'type: line', 'type: line\nkind: timeline'),
    ['content/chart charts/exports.yaml «line»'],
  ],
  [
    'a timeline chart without a timeline',
    { ...FOLDER, 'b/timeline.yaml': '', 'b/charts/t.yaml': 'kind: dimensions\nperiod: p3\n' },
    ['content/unknown-id charts/t.yaml «p3»'],
  ],
  [
    'a header alone',
    folderWith({ [DATA]: 'quarter,total\n' }),
    [
      'content/csv-row charts/exports.yaml «exports.csv»',
      'content/unknown-binding sections/10-intro.md «{{exports.2026-Q3.total | 0.0}}»',
    ],
  ],
  [
    'scores without dimensions',
    folderWith({ 'b/dimensions.yaml': null, 'b/scores.csv': 'dimension,p1\ntrade,4\n' }),
    ['content/file-missing scores.csv «»'],
  ],
  [
    'a score that is none',
    {
      ...edited(
        'b/dimensions.yaml',
        FOLDER['b/dimensions.yaml']?.replace(/^[\s\S]*scores:/, 'scores:') ?? '',
        '',
      ),
      'b/scores.csv': 'dimension,p1\ntrade,4 to 5\n',
    },
    ['content/csv-number scores.csv «4 to 5»'],
  ],
  [
    'an upside-down scale',
    edited('b/dimensions.yaml', 'low: 0, high: 5, anchors: {0: none, 5: full}', 'low: 5, high: 0'),
    [
      'content/scale dimensions.yaml «0»',
      'content/score-scale dimensions.yaml «3»',
      'content/score-scale dimensions.yaml «2»',
      'content/score-scale dimensions.yaml «4»',
      'content/score-scale dimensions.yaml «1»',
      'content/score-scale dimensions.yaml «2»',
    ],
  ],
  [
    'an anchor off the scale',
    edited('b/dimensions.yaml', '5: full', '6: full'),
    ['content/scale dimensions.yaml «6»'],
  ],
  [
    'an end without a start',
    edited('b/timeline.yaml', 'date: 1555, end', 'end'),
    ['content/date-order timeline.yaml «1562»'],
  ],
  [
    'an interval with another end',
    edited('b/timeline.yaml', 'date: 1555, end: 1562', 'date: 1555/1560, end: 1562'),
    ['content/date-order timeline.yaml «1555/1560»'],
  ],
  [
    'a required key misspelt',
    edited('b/claims.yaml', 'statement: Orders', 'statment: Orders'),
    ['content/unknown-key claims.yaml «statment»'],
  ],
  ['a brief without front matter', { 'b/brief.md': 'hi\n' }, ['content/front-matter brief.md «hi»']],
  ['a short row', edited(DATA, '2026-Q3,-4.8,', '2026-Q3'), ['content/csv-row data/exports.csv «2026-Q3»']],
  [
    'a long row',
    edited(DATA, '2026-Q3,-4.8,', '2026-Q3,-4.8,,1'),
    ['content/csv-row data/exports.csv «2026-Q3,-4.8,,1»'],
  ],
  [
    'a wrong delimiter',
    folderWith({ [DATA]: 'quarter|total\n2026-Q3|1\n' }),
    ['content/csv-delimiter data/exports.csv «quarter|total»'],
  ],
  [
    'a delimiter that changes',
    folderWith({ [DATA]: 'quarter,total\n2026-Q3;1\n' }),
    ['content/csv-row data/exports.csv «2026-Q3;1»'],
  ],
  ['an open quotation mark', edited(DATA, '5.25', '"5.25'), ['content/csv-syntax data/exports.csv «"»']],
  [
    'text where a chart wants numbers',
    edited(DATA, '5.25', '5.25 Mt'),
    ['content/csv-number data/exports.csv «5.25 Mt»'],
  ],
  ['Latin-1 bytes', folderWith({ [DATA]: latin1 }), ['content/not-utf8 data/exports.csv «\ufffd»']],
  [
    'a word not in the yardstick',
    edited(BRIEF, 'likelihood: unlikely', 'likelihood: doubtful'),
    ['content/likelihood brief.yaml «doubtful»'],
  ],
  [
    'a likelihood without a yardstick',
    edited(BRIEF, 'bottom_line:', 'yardstick: none\nbottom_line:'),
    ['content/likelihood brief.yaml «unlikely»'],
  ],
  [
    'a citation of nothing',
    edited(SECTION, '[@stat, p. 2]', '[@fall; @sta, p. 2]'),
    ['content/unknown-id sections/10-intro.md «@sta, p. 2»'],
  ],
  [
    'a number of an unknown table',
    edited(SECTION, '{{exports.', '{{export.'),
    ['content/unknown-binding sections/10-intro.md «{{export.2026-Q3.total | 0.0}}»'],
  ],
  [
    'a number of an unknown row',
    edited(SECTION, '2026-Q3', '2026-Q4'),
    ['content/unknown-binding sections/10-intro.md «{{exports.2026-Q4.total | 0.0}}»'],
  ],
  [
    'a number of an unknown column',
    edited(SECTION, '.total', '.totals'),
    ['content/unknown-binding sections/10-intro.md «{{exports.2026-Q3.totals | 0.0}}»'],
  ],
  [
    'a number from a cell that is empty',
    edited(SECTION, '.total', '.note'),
    ['content/binding-number sections/10-intro.md «{{exports.2026-Q3.note | 0.0}}»'],
  ],
  [
    'a number format that is none',
    edited(SECTION, '| 0.0', '| ,2f'),
    ['content/binding-format sections/10-intro.md «{{exports.2026-Q3.total | ,2f}}»'],
  ],
  [
    'a missing picture',
    edited(SECTION, 'chart:exports', 'images/x.png'),
    ['content/file-missing sections/10-intro.md «images/x.png»'],
  ],
  [
    'a picture outside',
    edited(SECTION, 'chart:exports', '../x.png'),
    ['content/file-outside sections/10-intro.md «../x.png»'],
  ],
  [
    'a picture outside, by a symbolic link',
    {
      ...edited(SECTION, 'chart:exports', 'images/x.png'),
      'b/images/x.png': { link: 'secret.png' },
      'secret.png': 'x',
    },
    ['content/file-outside sections/10-intro.md «images/x.png»'],
  ],
  [
    'a picture from the web',
    edited(SECTION, 'chart:exports', 'https://example.org/x.png'),
    ['content/image sections/10-intro.md «https://example.org/x.png»'],
  ],
  [
    'a picture that is none',
    { ...edited(SECTION, 'chart:exports', 'images/x.png'), 'b/images/x.png': 'text' },
    ['content/image sections/10-intro.md «images/x.png»'],
  ],
  [
    'a picture that was cut short',
    {
      ...edited(SECTION, 'chart:exports', 'images/x.png'),
      'b/images/x.png': Uint8Array.from([
        ...[137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9],
        ...[8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 73, 68],
      ]),
    },
    ['content/image sections/10-intro.md «images/x.png»'],
  ],
  ...[
    '<script>alert(1)</script>',
    '<image href="https://example.org/a.png"/>',
    '<rect onclick="x()"/>',
    '<style>@import "a.css";</style>',
  ].map(
    (inside) =>
      [
        `an SVG that holds ${inside}`,
        {
          ...edited(SECTION, 'chart:exports', 'images/x.svg'),
          'b/images/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`,
        },
        ['content/image sections/10-intro.md «images/x.svg»'],
      ] as const,
  ),
  [
    'a section that is a link to a place outside',
    {
      ...FOLDER,
      'b/sections/20-x.md': { link: 'elsewhere.md' },
      'elsewhere.md': 'x',
    },
    ['content/file-outside sections/20-x.md «»'],
  ],
  [
    'a section that is a link to nothing',
    { ...FOLDER, 'b/sections/20-x.md': { link: 'b/gone.md' } },
    ['content/file-missing sections/20-x.md «»'],
  ],
  [
    'data outside',
    edited('b/charts/exports.yaml', 'exports.csv', '../exports.csv'),
    ['content/file-outside charts/exports.yaml «../exports.csv»'],
  ],
  [
    'a control character',
    edited(BRIEF, 'Exports fell.', 'Exports\u0007 fell.'),
    ['content/control-character brief.yaml «\u0007»'],
  ],
  [
    'a control character by an escape',
    edited(BRIEF, 'Exports fell.', '"Exports\\u0007 fell."'),
    ['content/control-character brief.yaml «"Exports\\u0007 fell."»'],
  ],
  [
    'a private-use character',
    edited(SECTION, 'Secret', 'Secret\ue001'),
    ['content/private-use sections/10-intro.md «\ue001»'],
  ],
  [
    'an unknown label',
    edited(BRIEF, 'TLP:AMBER', 'TLP:ORANGE'),
    ['content/unknown-label brief.yaml «TLP:ORANGE»'],
  ],
  [
    'an unknown passage',
    edited(SECTION, '::: tlp-red', '::: tlp-rde'),
    ['content/unknown-label sections/10-intro.md «::: tlp-rde»'],
  ],
  ...[
    ':: tlp-red',
    '::tlp-red',
    '：：： tlp-red',
    '::： tlp-red',
    '\u200b::: tlp-red',
    '- :: only press',
  ].map(
    (opening) =>
      [
        `a passage that opens as ${JSON.stringify(opening)}`,
        edited(SECTION, '::: tlp-red\nSecret.\n:::', `${opening}\nSecret.`),
        [`content/stray-fence sections/10-intro.md «${opening}»`],
      ] as const,
  ),
  [
    'a passage whose fences are of another script',
    edited(SECTION, '::: tlp-red\nSecret.\n:::', '：：： tlp-red\nSecret.\n：：：'),
    [
      'content/stray-fence sections/10-intro.md «：：： tlp-red»',
      'content/stray-fence sections/10-intro.md «：：：»',
    ],
  ],
  [
    'a label as a directive',
    edited(SECTION, '::: tlp-red\nSecret.\n:::', '::tlp-red\n\nSecret.'),
    ['content/stray-fence sections/10-intro.md «::tlp-red»'],
  ],
  [
    'a passage on one line',
    folderWith({ 'b/sections/20-x.md': 'Open.\n\n::: tlp-red SECRET :::\n' }),
    ['content/stray-fence sections/20-x.md «::: tlp-red SECRET :::»'],
  ],
  [
    'a passage amid a line',
    folderWith({ 'b/sections/20-x.md': 'Open `::: tlp-red` ::: TLP:RED SECRET :::\n' }),
    ['content/stray-fence sections/20-x.md «::: TLP:RED»', 'content/stray-fence sections/20-x.md «:::»'],
  ],
  [
    'a passage in a table',
    folderWith({ 'b/sections/20-x.md': '| a |\n|---|\n| :: tlp-red SECRET |\n' }),
    ['content/stray-fence sections/20-x.md «:: tlp-red»'],
  ],
  [
    'a passage that begins on its opening line',
    edited(SECTION, '::: tlp-red', '::: tlp-red Secret'),
    ['content/stray-fence sections/10-intro.md «::: tlp-red Secret»'],
  ],
  [
    'a fence behind a line separator',
    edited(SECTION, 'Secret.', 'Open.\u2028::: tlp-red'),
    ['content/control-character sections/10-intro.md «\u2028»'],
  ],
  [
    'a paragraph separator by an escape',
    edited(BRIEF, 'Exports fell.', '"Exports\\u2029fell."'),
    ['content/control-character brief.yaml «"Exports\\u2029fell."»'],
  ],
  [
    'an id that starts with a low line',
    edited(BRIEF, '[orders]', '[_x]'),
    ['content/wrong-id brief.yaml «_x»', 'content/unknown-id brief.yaml «_x»'],
  ],
  ...['__proto__', 'constructor', 'prototype', 'gap#2'].map(
    (id) =>
      [
        `the id ${id}`,
        folderWith({ 'b/sections/20-x.md': `---\nid: ${id}\n---\nText.\n` }),
        [`content/wrong-id sections/20-x.md «${id}»`],
      ] as const,
  ),
  [
    'the id constructor as a key',
    edited('b/sources.yaml', 'note:', 'constructor:'),
    ['content/wrong-id sources.yaml «constructor»'],
  ],
  [
    'the id __proto__ as a key',
    { 'b/brief.md': '---\ntitle: x\nissued: 2026-11-22\nsources: {__proto__: x}\n---\nText.\n' },
    ['content/yaml-key brief.md «__proto__»'],
  ],
  [
    'a day of issue before the year 1000',
    edited(BRIEF, '2026-11-22', '0999-12-31'),
    ['content/issued brief.yaml «0999-12-31»'],
  ],
  [
    'a day of issue after the year 9999',
    edited(BRIEF, '2026-11-22', 'Y10000-01-01'),
    ['content/issued brief.yaml «Y10000-01-01»'],
  ],
  [
    'decimal commas, at the first of a column',
    folderWith({ [DATA]: 'quarter;total;note\n2026-Q2;1,5;x\n2026-Q3;1.234,5;\n' }),
    ['content/csv-number data/exports.csv «1,5»'],
  ],
  [
    'a decimal comma in a bound cell alone',
    {
      ...folderWith({ 'b/data/prices.csv': 'month;price\nMay;3\nJune;2,5\n' }),
      'b/sections/20-x.md': 'It cost {{prices.June.price | 0.0}}.\n',
    },
    ['content/csv-number data/prices.csv «2,5»'],
  ],
  [
    'a table that a chart and a bound number name and that is missing',
    folderWith({ [DATA]: null }),
    ['content/file-missing charts/exports.yaml «exports.csv»'],
  ],
  [
    'two pictures that would be printed as one file',
    {
      ...folderWith({ 'b/sections/20-x.md': '![a](images/a.svg)\n\n![b](a.svg)\n' }),
      'b/images/a.svg': '<svg width="1" height="1"/>',
      'b/a.svg': '<svg width="2" height="2"/>',
    },
    ['content/image sections/20-x.md «a.svg»'],
  ],
  [
    'an unclosed passage',
    edited(SECTION, 'Secret.\n:::', 'Secret.'),
    [
      'content/unclosed-passage sections/10-intro.md «::: tlp-red»',
      'content/slide-passage sections/10-intro.md «::: slide»',
    ],
  ],
  [
    'a stray line of colons',
    edited(SECTION, 'Only this.\n:::', 'Only this.\n:::\n\n:::'),
    ['content/stray-fence sections/10-intro.md «:::»'],
  ],
  [
    'a passage only for nobody known',
    edited(SECTION, '::: tlp-red', '::: only pres'),
    ['content/unknown-audience sections/10-intro.md «::: only pres»'],
  ],
  [
    'a container of the templates',
    edited(SECTION, '::: tlp-red', '::: columns'),
    ['content/reserved-name sections/10-intro.md «::: columns»'],
  ],
  [
    'a directive of the templates',
    edited(SECTION, 'Secret.', '::page-break'),
    ['content/reserved-name sections/10-intro.md «::page-break»'],
  ],
  [
    'a heading of the first level',
    edited(SECTION, 'Secret.', '# Secret'),
    ['content/heading-level sections/10-intro.md «# Secret»'],
  ],
  [
    'an unknown audience',
    edited(BRIEF, 'audiences: [press]', 'audiences: [pres]'),
    ['content/unknown-audience brief.yaml «pres»'],
  ],
  [
    'a wording for an unknown audience',
    edited(BRIEF, 'audiences: {press:', 'audiences: {pres:'),
    ['content/unknown-audience brief.yaml «pres»'],
  ],
  [
    'an unknown chart',
    edited(SECTION, 'chart:exports', 'chart:export'),
    ['content/unknown-chart sections/10-intro.md «chart:export»'],
  ],
  [
    'a language that is none',
    edited(BRIEF, 'bottom_line:', 'language: english!\nbottom_line:'),
    ['content/language brief.yaml «english!»'],
  ],
  [
    'content given twice',
    edited(BRIEF, 'bottom_line:', 'sources: {x: y}\nbottom_line:'),
    ['content/given-twice brief.yaml «{x: y}»'],
  ],
  [
    'front matter without an end',
    edited(SECTION, '---\n##', '##'),
    ['content/front-matter sections/10-intro.md «---»'],
  ],
  [
    'an empty brief',
    { 'b/brief.yaml': '' },
    [
      'content/missing-key brief.yaml «»',
      'content/missing-key brief.yaml «»',
      'content/empty-brief brief.yaml «»',
    ],
  ],
  [
    'a brief without judgments and prose',
    { 'b/brief.yaml': 'title: x\nissued: 2026-11-22\n' },
    ['content/empty-brief brief.yaml «»'],
  ],
  [
    'nested too deeply',
    edited(BRIEF, '[Tariffs stay.]', `${'['.repeat(60)}${']'.repeat(60)}`),
    [`content/too-deep brief.yaml «${'['.repeat(10)}${']'.repeat(10)}»`],
  ],
];

describe('bad input', () => {
  it.each(CASES)('%s is an error at its place', async (_, files, expected) => {
    expect((await errors(files)).texts).toEqual(expected);
  });

  it('offers what was probably meant', async () => {
    const hint = async (files: Files) => (await errors(files)).hints[0];
    expect(await hint(edited(BRIEF, 'bottom_line', 'botom_line'))).toBe('Did you mean `bottom_line`?');
    expect(await hint(edited(BRIEF, '[orders]', '[order]'))).toBe('Did you mean `orders`?');
    expect(await hint(edited(SECTION, '::: tlp-red', '::: amber'))).toBe('Did you mean `tlp-amber`?');
    expect(await hint(edited(BRIEF, '2026-11-22', '2026/11/2'))).toBe('Did you mean 2026-11-02?');
    expect(await hint(edited(BRIEF, 'likelihood: unlikely', 'likelihood: doubtful'))).toContain(
      'unlikely (20–45%)',
    );
  });

  it('names the labels at colons that open nothing, and says how numbers are written and bound', async () => {
    const fences = await errors(edited(SECTION, '::: tlp-red\n', ':: tlp-red\n'));
    expect(fences.hints[0]).toContain('tlp-clear, tlp-green, tlp-amber, tlp-amber-strict, tlp-red, slide');
    const commas = await errors(folderWith({ [DATA]: 'quarter;total;note\n2026-Q3;1,5;\n' }));
    expect(commas.hints).toEqual([expect.stringContaining('a decimal point, no thousands separators')]);
    const ids = await errors(edited(BRIEF, '[orders]', '[_x]'));
    expect(ids.diagnostics[0]?.message).toBe('"_x" cannot be an id.');
  });

  it('leaves colons that a programmer wrote alone', async () => {
    const text = 'Call `:: tlp-red` or std::note, \\::: tlp-red, 12::30.\n\n```\n:: tlp-red\n：：：\n```\n';
    const { value, diagnostics } = await readBriefing(
      memoryHost(folderWith({ 'b/sections/20-x.md': text }), { packageTemplates: TEMPLATES }),
      'b',
    );
    expect(diagnostics).toEqual([]);
    expect(value).not.toBeNull();
  });

  it.each([
    ['one without its end', 'A {{exports.2026-Q3.total Mt.\n'],
    ['one that a table cuts at its bar', '| a | b |\n|---|---|\n| {{exports.2026-Q3.total | 0}} |\n'],
  ])('stops at a bound number that cannot be read: %s', async (_, text) => {
    const host = memoryHost(folderWith({ 'b/sections/20-x.md': text }), { packageTemplates: TEMPLATES });
    const { diagnostics } = await readBriefing(host, 'b');
    const wrong = diagnostics.filter(({ severity }) => severity === 'error');
    expect(wrong.map(short)).toEqual(['content/no-binding sections/20-x.md «{{»']);
  });

  it('warns of braces that bind nothing', async () => {
    const text =
      'A {{exports.2026-Q3.total | 0.0}} `{{x}}` \\{\\{ b {{exports.\n2026-Q3}} c\n\n{{ {x} }} {{}\n';
    const { value, diagnostics } = await readBriefing(
      memoryHost(folderWith({ 'b/sections/20-x.md': text }), { packageTemplates: TEMPLATES }),
      'b',
    );
    expect(value).not.toBeNull();
    expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(diagnostics.map(short)).toEqual(
      ['{{', '}}', '{{', '}}', '{{'].map((braces) => `content/no-binding sections/20-x.md «${braces}»`),
    );
    expect(diagnostics[0]?.hint).toContain('{{table.row.column}}');
  });

  it('names the limit of a file that is too large', async () => {
    const { diagnostics } = await errors({ 'b/brief.yaml': `title: x\n#${'x'.repeat(50_000_000)}` });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['content/file-too-large', 'b/brief.yaml is larger than 4 MB, the most that is read of such a file.'],
    ]);
  });

  it('names the limit of an alias bomb', async () => {
    const { diagnostics } = await errors({ 'b/brief.yaml': bomb });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['content/too-many-aliases', "The file's aliases stand for more than 10000 values."],
    ]);
  });

  it('survives brackets without end', async () => {
    const { texts } = await errors({ 'b/brief.yaml': '['.repeat(200_000) });
    expect(texts).toEqual(['content/too-deep brief.yaml «[»']);
  });

  it('says where there is no brief', async () => {
    expect((await errors({}, 'nowhere')).texts).toEqual(['content/no-such-brief']);
    expect((await errors({ 'x/y.txt': '' }, 'x')).texts).toEqual(['content/no-such-brief']);
    expect((await errors({ 'x/y.txt': '' }, 'x/y.txt')).texts).toEqual(['content/no-such-brief']);
  });

  it('reads TLP:WHITE as TLP:CLEAR and says so', async () => {
    const files = edited(BRIEF, 'TLP:AMBER', 'TLP:WHITE');
    const { value, diagnostics } = await readBriefing(
      memoryHost(files, { packageTemplates: TEMPLATES }),
      'b',
    );
    expect(value?.handling?.id).toBe('tlp-clear');
    expect(diagnostics.map(({ code, severity }) => [severity, code])).toEqual([
      ['info', 'content/former-label'],
    ]);
  });
});
