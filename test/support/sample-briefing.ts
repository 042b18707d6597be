import type { Audience, TemplateFile } from '../../src/model/audience.ts';
import type { Briefing, Claim, Judgment, Listing, Source } from '../../src/model/briefing.ts';
import type { EdtfDate } from '../../src/model/edtf.ts';
import type { Prose } from '../../src/model/prose.ts';
import type { SourceFile, Span } from '../../src/model/span.ts';
import type { Ref, Text } from '../../src/model/text.ts';
import { defaultTheme } from './theme.ts';

const file: SourceFile = { path: 'content/sample/brief.yaml', text: 'title: Sample\n' };

/** Every sample value stands here. */
export const SAMPLE_SPAN: Span = { file, start: 0, end: 5 };

/** A text as a reader would have read it; each has a file of its own, so that places can be told apart. */
export function sampleText(text: string): Text {
  const span = { file: { path: 'content/sample/brief.yaml', text }, start: 0, end: text.length };
  return { text, span, short: null, long: null, wordings: {} };
}

function sampleRef(id: string): Ref {
  return { id, span: SAMPLE_SPAN };
}

function sampleDate(year: number, month: number | null = null, day: number | null = null) {
  const pad = (part: number) => String(part).padStart(2, '0');
  const written = [String(year), ...[month, day].flatMap((part) => (part === null ? [] : [pad(part)]))];
  const edtf: EdtfDate = {
    kind: 'date',
    year,
    month,
    day,
    hour: null,
    minute: null,
    second: null,
    offset: null,
    precision: day !== null ? 'day' : month !== null ? 'month' : 'year',
    uncertain: false,
    approximate: false,
  };
  return { written: written.join('-'), edtf, span: SAMPLE_SPAN };
}

export function sampleProse(text: string): Prose {
  return {
    pieces: [
      { text, span: { file: { path: 'content/sample/sections/a.md', text }, start: 0, end: text.length } },
    ],
  };
}

const item = (id: string) => ({ id, span: SAMPLE_SPAN, handling: null, audiences: null });

function listing<T>(items: readonly T[], headline: string | null = null): Listing<T> {
  return { headline: headline === null ? null : sampleText(headline), items };
}

const none = { headline: null, items: [] };

/** The fewest things a brief may have. */
export function smallBriefing(): Briefing {
  return {
    id: 'sample',
    span: SAMPLE_SPAN,
    title: sampleText('Steel exports fell for a third quarter'),
    subtitle: null,
    subject: null,
    issued: sampleDate(2026, 11, 22),
    informationCutoff: null,
    status: null,
    version: null,
    language: 'en-GB',
    handling: null,
    scheme: { name: 'TLP 2.0', labels: [] },
    yardstick: null,
    bottomLine: null,
    judgments: none,
    assumptions: none,
    alternatives: none,
    indicators: none,
    gaps: none,
    contradictions: none,
    implications: none,
    asks: none,
    questions: none,
    glossary: none,

    houseTerms: [],
    contact: null,
    embargo: null,
    previous: null,
    aiAssistance: null,
    sourceSummary: null,
    audiences: [],
    claims: [],
    sources: [],
    timeline: null,
    dimensions: null,
    charts: [],
    tables: [],
    sections: [],
    images: [],
  };
}

const bands = [
  { id: 'unlikely', term: 'unlikely', also: ['improbable'], low: 20, high: 45, range: '20–45%' },
  { id: 'likely', term: 'likely', also: ['probable'], low: 55, high: 80, range: '55–80%' },
];

function sampleJudgment(id: string, changes: Partial<Judgment> = {}): Judgment {
  return {
    ...item(id),
    text: sampleText('Exports are unlikely to recover before June.'),
    headline: null,
    short: sampleText('Recovery before June is unlikely'),
    likelihood: bands[0] ?? null,
    confidence: 'low',
    confidenceBasis: sampleText('one source, and two of its claims point the other way'),
    supports: [sampleRef('tariffs')],
    contrary: [sampleRef('demand')],
    evidenceWithheld: false,
    change: null,
    changeReason: null,
    ...changes,
  };
}

function sampleClaim(id: string, changes: Partial<Claim> = {}): Claim {
  return {
    ...item(id),
    statement: sampleText('The tariff took effect in May.'),
    kind: 'fact',
    heldBy: 'source',
    status: 'unchecked',
    note: null,
    speaker: null,
    date: sampleDate(2026, 5),
    dimensions: [],
    evidence: [
      {
        source: sampleRef('stat'),
        credibility: 6,
        section: sampleText('Trade'),
        locator: { kind: 'range', start: sampleText('In May the'), end: sampleText('took effect') },
        span: SAMPLE_SPAN,
      },
    ],
    ...changes,
  };
}

export function sampleSource(id: string, changes: Partial<Source> = {}): Source {
  return {
    ...item(id),
    line: null,
    title: sampleText('Third-quarter release'),
    authors: [sampleText('Statistics Office')],
    container: null,
    publisher: null,
    issued: sampleDate(2026, 10, 1),
    url: 'https://example.org/q3',
    descriptor: null,
    reliability: 'F',
    retrieved: null,
    archived: null,
    capture: null,
    ...changes,
  };
}

/** A brief that uses everything once. */
export function sampleBriefing(): Briefing {
  return {
    ...smallBriefing(),
    subtitle: sampleText('What one release says, and how far it can be trusted'),
    subject: sampleText('Steel exports'),
    informationCutoff: 'unknown',
    status: 'draft',
    version: sampleText('2'),
    handling: sampleRef('tlp-green'),
    yardstick: { id: 'icd203', name: 'ICD 203', bands },
    bottomLine: sampleText('Exports fell 8 %; tariffs explain most of it.'),
    judgments: listing(
      [
        sampleJudgment('recovery'),
        sampleJudgment('shift', {
          text: sampleText('Buyers are likely to stay with new suppliers.'),
          headline: sampleText('Buyers will stay away'),
          short: null,
          likelihood: bands[1] ?? null,
          confidence: 'moderate',
          confidenceBasis: null,
          contrary: [],
        }),
        sampleJudgment('jobs', {
          text: sampleText('Two mills will close.'),
          short: null,
          likelihood: null,
          confidenceBasis: null,
          contrary: [],
        }),
      ],
      'All judgments carry low or moderate confidence',
    ),
    assumptions: listing([
      {
        ...item('assumption-1'),
        text: sampleText('The tariff stays.'),
        linchpinFor: [sampleRef('recovery')],
        claims: [],
      },
    ]),
    alternatives: listing([
      {
        ...item('demand-falls'),
        text: sampleText('Demand fell everywhere.'),
        short: sampleText('Demand'),
        supports: [sampleRef('demand')],
        against: [sampleRef('tariffs')],
      },
      {
        ...item('stocks'),
        text: sampleText('Buyers ran down their stocks.'),
        short: null,
        supports: [],
        against: [],
      },
    ]),
    indicators: listing([
      {
        ...item('orders'),
        text: sampleText('New orders for two months in a row'),
        short: null,
        judgments: [sampleRef('recovery')],
        meaning: sampleText('would overturn judgment 1'),
        claims: [],
      },
    ]),
    gaps: listing(
      [
        {
          ...item('gap-1'),
          text: sampleText('Stocks held by buyers.'),
          short: null,
          judgments: [sampleRef('shift')],
        },
      ],
      'Stocks are unknown',
    ),
    contradictions: listing([
      {
        ...item('contradiction-1'),
        text: sampleText('Demand is said to rise and to fall.'),
        claims: [sampleRef('demand')],
        resolution: sampleText('Both are printed.'),
      },
    ]),
    implications: listing([
      {
        ...item('implication-1'),
        text: sampleText('Quotas will be asked for.'),
        claims: [sampleRef('tariffs')],
        by: null,
      },
    ]),
    asks: listing([
      {
        ...item('ask-1'),
        text: sampleText('Decide on the quota request'),
        claims: [],
        by: sampleDate(2026, 12, 1),
      },
    ]),
    questions: listing([
      {
        ...item('question-1'),
        question: sampleText('Is it the tariff?'),
        answer: sampleText('Mostly.'),
        claims: [sampleRef('tariffs')],
      },
    ]),
    glossary: listing([
      { ...item('term-1'), term: sampleText('quota'), definition: sampleText('an upper limit') },
    ]),
    contact: sampleText('Trade desk, trade@example.org'),
    embargo: sampleText('Not before 1 December 2026'),
    previous: sampleText('Second-quarter brief'),
    aiAssistance: sampleText('None.'),
    sourceSummary: sampleText('One release, not confirmed by others.'),
    claims: [
      sampleClaim('tariffs', { dimensions: [sampleRef('volume')] }),
      sampleClaim('demand', {
        statement: sampleText('Demand rose in August.'),
        kind: 'assessment',
        status: 'disputed',
        note: sampleText('Another table says the opposite.'),
        date: null,
      }),
      sampleClaim('minister', {
        statement: sampleText('We will not look on.'),
        kind: 'quote',
        speaker: sampleText('Minister of Trade'),
      }),
    ],
    sources: [sampleSource('stat')],
    timeline: {
      span: SAMPLE_SPAN,
      categories: [{ id: 'trade', label: sampleText('Trade') }],
      events: [
        {
          ...item('tariff'),
          title: sampleText('Tariff takes effect'),
          short: null,
          date: sampleDate(2026, 5),
          key: true,
          category: 'trade',
          claims: [sampleRef('tariffs')],
          order: null,
          note: null,
        },
        {
          ...item('visit'),
          title: sampleText('Minister visits a mill'),
          short: null,
          date: null,
          key: false,
          category: null,
          claims: [],
          order: sampleText('after the tariff'),
          note: null,
        },
      ],
      eras: [],
    },
    dimensions: {
      span: SAMPLE_SPAN,
      scale: { low: 0, high: 5, anchors: [{ value: 0, label: sampleText('none') }] },
      periods: [{ ...item('q3'), label: sampleText('Third quarter'), short: sampleText('Q3'), date: null }],
      dimensions: [
        {
          ...item('volume'),
          label: sampleText('Volume'),
          short: null,
          definition: sampleText('Tonnes against last year.'),
        },
      ],
      scores: [
        {
          ...item('volume-q3'),
          dimension: 'volume',
          period: 'q3',
          state: 'point',
          score: 2,
          low: 1,
          high: 3,
          supports: [sampleRef('tariffs')],
          contrary: [],
          evidence: 'thin',
          rationale: sampleText('One table.'),
        },
      ],
      scoredBy: sampleText('the desk'),
      scoredOn: null,
    },
    sections: [
      {
        ...item('damage'),
        title: sampleText('Tariffs did most of the damage'),
        headline: null,
        body: sampleProse('Exports fell [@tariffs]. *Much*.\n\nA second paragraph.\n'),
        slide: sampleProse('- Exports fell [@tariffs]\n'),
      },
    ],
  };
}

/** An audience with these templates: `deck`, `report`, `partials/x` → text. */
export function sampleAudience(
  templates: Readonly<Record<string, string>>,
  changes: Partial<Audience> = {},
): Audience {
  const files: readonly TemplateFile[] = Object.entries(templates).map(([name, text]) => ({
    name,
    path: `templates/sample/${name}.md.hbs`,
    text,
  }));
  return {
    id: 'sample',
    chain: ['sample', 'base'],
    name: 'Sample briefing',
    ceiling: null,
    unsupportedJudgments: 'withhold',
    report: { notes: 'end', pages: null, attach: false, annexColumns: 1, cover: null },
    ownWords: [],
    notes: true,
    paper: 'a4',
    include: { percent: true },
    labels: { bottom_line: 'Bottom line' },
    charts: { timeline: { events: 'all' }, dimensions: { form: 'ranges' } },
    templates: files,
    theme: defaultTheme(),
    ...changes,
  };
}
