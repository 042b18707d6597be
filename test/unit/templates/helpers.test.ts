import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/model/chart.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { checkTemplate } from '../../../src/templates/check-template.ts';
import { HELPER_MAP, HELPERS } from '../../../src/templates/helpers/all-helpers.ts';
import { parseTemplate } from '../../../src/templates/parse-template.ts';
import { renderTemplates } from '../../../src/templates/render-templates.ts';
import { UNKNOWN } from '../../../src/templates/shape.ts';
import {
  SAMPLE_SPAN,
  sampleAudience,
  sampleBriefing,
  sampleProse,
  sampleSource,
  sampleText,
} from '../../support/sample-briefing.ts';

const chart: Chart = {
  id: 'exports',
  spec: {
    id: 'exports',
    kind: 'timeline',
    scale: 'auto',
    events: 'all',
    lanes: false,
    span: SAMPLE_SPAN,
    title: sampleText('Exports | are down'),
    subtitle: null,
    note: null,
    sources: [],
    alt: null,
    handling: null,
    audiences: null,
  },
  alt: 'A line that falls.',
  table: {
    columns: [
      { label: 'Quarter', numeric: false },
      { label: 'Mt', numeric: true },
    ],
    rows: [['2026-Q3', '8|0']],
  },
  native: () => null,
  leftOut: () => 0,
  draw: () => {
    throw new Error('nothing is drawn here');
  },
  drawAlone: () => {
    throw new Error('nothing is drawn here');
  },
};

const briefing = {
  ...sampleBriefing(),
  sections: [
    {
      ...sampleBriefing().sections[0],
      body: sampleProse('First [@tariffs; @stat, p. 2].\n\n![x](chart:other)\n\n![y](chart:exports)\n'),
      slide: sampleProse('> Quoted\n'),
    },
  ],
} as ReturnType<typeof sampleBriefing>;

function print(deck: string, include: Record<string, boolean> = {}): string {
  const { value, diagnostics } = renderTemplates({
    briefing,
    audience: sampleAudience({ deck, report: '', 'partials/note': 'x' }, { include }),
    charts: [chart],
    marking: null,
  });
  return value === null ? diagnostics.map(({ message }) => message).join('\n') : value.deck.markdown.trim();
}

const section = (inner: string) => `{{#with (first sections)}}${inner}{{/with}}`;
const slide = (inner: string) =>
  `:::::::::: slide {"layout":"bullets","policy":"split"}\n\n${inner}\n\n::::::::::`;
const cases: readonly (readonly [string, string])[] = [
  ['{{date issued}} {{date issued style="short"}}', '22 November 2026 22 Nov 2026'],
  ['{{number 1234.5 decimals=1}}', '1\\,234\\.5'],
  ['{{words 3}} {{words 21}} {{capitalize (words 4)}}', 'three 21 Four'],
  ['{{count claims}} {{plural (count claims) "claim" "claims"}}', '3 claims'],
  [
    '{{sentence (clause "One.")}} {{sentence "Really?"}} {{clause "And so on..."}}',
    'One\\. Really\\? And so on\\.\\.\\.',
  ],
  ['{{join (slice judgments 0 0)}}|{{concat "a" 1}}', '|a1'],
  ['{{#each sources}}{{join authors " · " last=" and "}}{{/each}}', 'Statistics Office'],
  ['{{strong ""}}{{strong subject}}', '**Steel exports**'],
  ['{{default contact.length title}}', 'The text has no `length`.'],
  ['{{default short title}}', 'The briefing has no `short`.'],
  ['{{#if (and title (not embargo))}}a{{else if (or embargo title)}}b{{/if}}', 'b'],
  ['{{#if (gt 2 1)}}{{#if (lt 2 1)}}a{{else}}b{{/if}}{{/if}}{{#if (ne status "draft")}}c{{/if}}', 'b'],
  ['{{choose (fits title 10) "short" "long"}} {{add 1 2}}', 'long 3'],
  ['{{#each (where judgments "confidence" "low" "high")}}{{id}} {{/each}}', 'recovery jobs '],
  ['{{#each (without judgments "likelihood")}}{{id}}{{/each}}', 'jobs'],
  ['{{#each (naming gaps "judgments" (judgment "shift"))}}{{text}}{{/each}}', 'Stocks held by buyers\\.'],
  [
    '{{#each (part claims 2 2)}}{{id}}{{/each}}|{{shared claims "heldBy"}}|{{shared judgments "confidence"}}',
    'minister|source|',
  ],
  [
    '{{count (where judgments "constructor")}}{{count (naming gaps "toString" "shift")}}{{shared judgments "constructor"}}',
    '00',
  ],
  ['{{#with (last claims)}}{{id}}{{/with}} {{#with (claim "demand")}}{{id}}{{/with}}', 'minister demand'],
  ['{{judgmentNumber "shift"}} {{sourceNumber "stat"}}', '2 1'],
  [
    '{{#each judgments}}{{likelihood this}}/{{likelihood this percent=true}}/{{confidence this}};{{/each}}',
    'unlikely/unlikely \\(20–45\\%\\)/low;likely/likely \\(55–80\\%\\)/moderate;//low;',
  ],
  [
    '{{#each judgments}}{{yardstick this}}{{/each}}',
    '::yardstick {"band":"unlikely"}\n\n\n\n::yardstick {"band":"likely"}',
  ],
  ['{{score (scoreFor "volume" "q3")}} {{score (scoreFor "volume" "q4")}}', '2 \\(1–3\\) –'],
  [
    '{{#with (first claims)}}{{grade this}}{{#each evidence}} {{grade this}} {{locator this}}{{/each}}{{/with}}',
    'F6 F6 section “Trade”\\, from “In May the” to “took effect”',
  ],
  ['{{cite claims "stat" (claim "demand")}}', '[@tariffs; @demand; @minister; @stat]'],
  [
    '{{#each (sourcesOf claims)}}{{sourceReference this short=true}}{{/each}}',
    'Statistics Office, “Third\\-quarter release”',
  ],
  ['{{#if (hasCitations)}}a{{/if}}{{cite "stat"}}{{#if (hasCitations)}}b{{/if}}', '[@stat]b'],
  [
    '{{#slide}}a{{#if (slideCites)}}b{{/if}}{{cite "stat"}}{{#if (slideCites)}}c{{/if}}{{/slide}}{{#slide}}{{#if (slideCites)}}d{{else}}e{{/if}}{{/slide}}',
    [slide('a[@stat]c'), slide('e')].join('\n\n\n\n'),
  ],
  [
    '{{chart "exports" size="column" caption=true}}',
    '::chart {"id":"exports","size":"column","caption":"Exports | are down"}',
  ],
  [
    '{{dataTable "exports"}}',
    ':::::: table {"caption":"Exports | are down","anchor":"table-exports"}\n\n| Quarter | Mt |\n| --- | ---: |\n| 2026\\-Q3 | 8\\|0 |\n\n::::::',
  ],
  [
    '{{#each (unplacedCharts "slide")}}{{id}}{{/each}}{{#each (unplacedCharts "section")}}{{id}}{{/each}}{{#if (hasChart "x")}}x{{/if}}{{#with (chartNamed "exports")}}!{{/with}}',
    'exports!',
  ],
  [section('{{#each (chartsIn body except=slide)}}{{id}}{{/each}}'), 'exports'],
  [section('{{#each (chartsIn body except=body)}}{{id}}{{/each}}.'), '.'],
  [
    '## A{{anchor "b c"}} {{pageRef "b"}} {{figureRef "exports"}}',
    '## A {#bc} [p.\u00a0000](<ref:b>) [Figure](<figure:exports>)',
  ],
  [
    '{{contents}}{{notesList}}{{pageBreak}}{{annex}}',
    '::contents\n\n\n\n::notes-list\n\n\n\n::page-break\n\n\n\n::annex',
  ],
  [section('{{prose (opening body)}}'), 'First [@tariffs; @stat, p. 2].'],
  [section('{{slideLayout slide}} {{slideLayout body}}'), 'quote chart\\-points'],
  [
    section('{{#each (cited body)}}{{id}}{{/each}} {{#each (sourcesIn body)}}{{id}}{{/each}}'),
    'tariffs stat',
  ],
  ['{{#each (uncited (where claims "kind" "quote"))}}{{id}}{{/each}}', 'minister'],
  ['{{#numbered gaps}}\na\n\nb\n{{/numbered}}', '1. a\n\n   b'],
  [
    '{{#columns}}{{#column}}a{{/column}}{{/columns}}',
    ':::::::: columns\n\n::::::: column\n\na\n\n:::::::\n\n::::::::',
  ],
  ['{{#box "note"}} {{contact.text}}{{/box}}', 'The text has no `text`.'],
  ['{{#box "note"}} {{#if judgments.headline}}{{/if}} {{/box}}|', '|'],
  ['{{#style "small"}}a{{/style}}', ':::::: style {"name":"small"}\n\na\n\n::::::'],
  [
    '{{#table caption="A | b"}}| x |\n| --- |{{/table}}',
    ':::::: table {"caption":"A | b","anchor":null}\n\n| x |\n| --- |\n\n::::::',
  ],
  ['{{#sourceLine}}\na\n\n · b\n{{/sourceLine}}', '::::::::: source-line\n\na · b\n\n:::::::::'],
];

describe('helpers', () => {
  it.each(cases)('%s', (template, printed) => {
    expect(print(template)).toBe(printed.trim());
  });

  it('call a chart what it is where its title summed up what is withheld', () => {
    const untitled = { ...chart, spec: { ...chart.spec, title: null } };
    const deck = '{{chart "exports" caption=true}}';
    const audience = sampleAudience({ deck, report: '', 'partials/note': 'x' });
    const { value } = renderTemplates({
      briefing,
      audience: { ...audience, labels: { ...audience.labels, timeline: 'Timeline' } },
      charts: [untitled],
      marking: null,
    });
    expect(value?.deck.markdown.trim()).toBe('::chart {"id":"exports","size":"slide","caption":"Timeline"}');
  });

  it('print no citation where the audience has them off', () => {
    const template = `${section('{{prose (opening body)}}')}{{cite "stat"}}{{#if (hasCitations)}}x{{/if}}`;
    expect(print(template, { citations: false })).toBe('First .');
  });

  it('write a reference in full, and one given as a line with its address to click', () => {
    const source = sampleSource('book', {
      container: sampleText('A Journal'),
      descriptor: sampleText('Peer-reviewed.'),
      archived: 'https://archive.example/<x>',
      url: 'javascript:alert(1)',
    });
    const line = sampleSource('line', { line: sampleText('An office, https://example.org/a_(b), 2026') });
    const { value } = renderTemplates({
      briefing: { ...briefing, sources: [source, line] },
      audience: sampleAudience({
        deck: '{{#each sources}}{{sourceReference this}}\n{{/each}}',
        report: '',
        'partials/note': '',
      }),
      charts: [],
      marking: null,
    });
    expect(value?.deck.markdown.trim().split('\n')).toEqual([
      'Statistics Office, “Third\\-quarter release”, *A Journal*, 1 October 2026, javascript\\:alert\\(1\\), archived at [https\\:\\/\\/archive\\.example\\/\\<x\\>](<https://archive.example/%3Cx%3E>). Peer\\-reviewed\\.',
      'An office\\, [https\\:\\/\\/example\\.org\\/a\\_\\(b](<https://example.org/a_(b>)\\)\\, 2026',
    ]);
  });

  it('have names of their own and examples that a template may hold', () => {
    expect(new Set(HELPERS.map(({ name }) => name)).size).toBe(HELPERS.length);
    for (const { name, example } of HELPERS) {
      const found: Diagnostic[] = [];
      const template = { name: 'deck', path: `${name}.md.hbs`, text: example };
      const tree = parseTemplate(template, (diagnostic) => found.push(diagnostic));
      const checking = {
        helpers: HELPER_MAP,
        partials: new Map(),
        reached: new Set<never>(),
        looked: { count: 0 },
      };
      if (tree !== null) checkTemplate(tree, UNKNOWN, checking, (diagnostic) => found.push(diagnostic));
      expect([name, found.map(({ message }) => message)]).toEqual([name, []]);
      expect(example).toContain(name);
    }
  });
});
