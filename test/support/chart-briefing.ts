import { parseEdtf } from '../../src/content/parse-edtf.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Briefing, Dimensions, Score, Timeline, TimelineEvent } from '../../src/model/briefing.ts';
import type { ChartSpec, DimensionsSpec, PlotSpec, TimelineSpec } from '../../src/model/chart-spec.ts';
import type { DataTable } from '../../src/model/data-table.ts';
import type { DateValue } from '../../src/model/edtf.ts';
import type { Span } from '../../src/model/span.ts';
import type { Ref, Text } from '../../src/model/text.ts';
import { defaultTheme } from './theme.ts';

/** A place in no file, for values a test makes up. */
export const nowhere: Span = { file: { path: 'test.yaml', text: '' }, start: 0, end: 0 };

export function text(written: string, short: string | null = null): Text {
  return { text: written, span: nowhere, short, long: null, wordings: {} };
}

export function ref(id: string): Ref {
  return { id, span: nowhere };
}

function date(written: string): DateValue {
  const parsed = parseEdtf(written);
  if (!('edtf' in parsed)) throw new Error(parsed.problem);
  return { written, edtf: parsed.edtf, span: nowhere };
}

const item = (id: string) => ({ id, span: nowhere, handling: null, audiences: null });

/** An event; `when` in EDTF, '' for an undated one. */
export function event(
  id: string,
  when: string,
  title: string,
  more: { short?: string; category?: string; key?: boolean; order?: string } = {},
): TimelineEvent {
  return {
    ...item(id),
    title: text(title),
    short: more.short === undefined ? null : text(more.short),
    date: when === '' ? null : date(when),
    key: more.key ?? false,
    category: more.category ?? null,
    claims: [],
    order: more.order === undefined ? null : text(more.order),
    note: null,
  };
}

export function era(
  id: string,
  when: string,
  label: string,
  more: { silent?: boolean; derived?: 'start' | 'end' | 'both' } = {},
): Timeline['eras'][number] {
  return {
    ...item(id),
    label: text(label),
    date: date(when),
    silent: more.silent ?? false,
    derived: more.derived ?? null,
    claims: [],
  };
}

/** The Iran–Russia timeline: seven dated events, four undated, 448 silent years. */
export function exampleTimeline(): Timeline {
  const arms = { category: 'arms' };
  const region = { category: 'region' };
  const trade = { category: 'trade' };
  const context = { category: 'context' };
  return {
    span: nowhere,
    categories: [
      { id: 'trade', label: text('Early trade') },
      { id: 'region', label: text('Regional security') },
      { id: 'arms', label: text('Military-technical') },
      { id: 'context', label: text('Diplomacy and context') },
    ],
    events: [
      event('e1', '1555', 'The Muscovy Company is created', { ...trade, short: 'Muscovy Company created' }),
      event('e2', '1562', 'Shirvan sends an envoy to Russia to ask for official trade relations', {
        ...trade,
        short: 'Shirvan sends an envoy',
      }),
      event('e3', '2011', 'Conflict breaks out in Syria', {
        ...region,
        key: true,
        short: 'Conflict begins in Syria',
      }),
      event('e5', '2022', 'Iranian drones change Russian tactics', {
        ...arms,
        key: true,
        short: 'Drones change tactics',
      }),
      event('e4', '2022-02', 'Russia begins its invasion of Ukraine', {
        ...context,
        key: true,
        short: 'Russia invades Ukraine',
      }),
      event('e6', '2024-12', 'Assad’s rule collapses', { ...region, key: true }),
      event('e7', '../2025', 'Russia has localised the making of Iranian drone technology', {
        ...arms,
        key: true,
        short: 'Drone-making localised',
      }),
      event('u1', '', 'Persian merchants trade as far as Nizhny Novgorod and Kazan', {
        ...trade,
        short: 'Persian traders in Russia',
        order: 'before 1555',
      }),
      event('u2', '', 'Russia and Iran join forces behind Assad’s government', {
        ...region,
        short: 'Joint support for Assad',
        order: 'after the outbreak in Syria',
      }),
      event('u3', '', 'A new defence pact between Iran and Russia', {
        ...context,
        short: 'New defence pact',
      }),
      event('u4', '', 'Zakharova warns Washington against intervening', {
        ...context,
        short: 'Zakharova’s warning',
      }),
    ],
    eras: [
      era('early', '1555/1562', 'Early trade contacts', { derived: 'both' }),
      era('silence', '1563/2010', 'Not covered by the article', { silent: true }),
      era('syria', '2011/2024-12', 'Joint support for Assad', { derived: 'start' }),
      era('war', '2022-02/..', 'Russia’s war in Ukraine'),
    ],
  };
}

const CELLS: readonly (readonly [string, string, string])[] = [
  ['arms', '5 [4-5] strong', '4 [2-4] mixed'],
  ['diplomatic', '4 [3-5] moderate', '4 [4-5] strong'],
  ['economic', 'none', '2 [1-3] thin'],
  ['region', '3 [2-4] moderate', '2 [1-3] mixed'],
  ['strategic', '4 [3-5] moderate', '4 [3-5] moderate'],
  ['trade', 'n/a', 'none'],
  ['defence', '2 [1-3] thin', '1 [1-2] moderate'],
];

/** One cell from `4 [2-4] mixed`, `[2-4] thin`, `none`, `n/a`. */
export function score(dimension: string, period: string, cell: string): Score {
  const [, point, low, high, evidence] = /^(\d)? ?(?:\[(\d)-(\d)\])? ?(\w+)?$/.exec(cell) ?? [];
  const state = cell === 'n/a' || cell === 'none' ? cell : point === undefined ? 'range' : 'point';
  const known = ['thin', 'moderate', 'strong', 'mixed'] as const;
  return {
    ...item(`${dimension}-${period}`),
    dimension,
    period,
    state,
    score: point === undefined ? null : Number(point),
    low: low === undefined ? null : Number(low),
    high: high === undefined ? null : Number(high),
    supports: [],
    contrary: [],
    evidence: known.find((word) => word === evidence) ?? 'none',
    rationale: null,
  };
}

export function exampleDimensions(): Dimensions {
  const dimension = (id: string, label: string, short: string | null = null) => ({
    ...item(id),
    label: text(label),
    short: short === null ? null : text(short),
    definition: null,
  });
  const period = (id: string, label: string, short: string, when: string | null) => ({
    ...item(id),
    label: text(label),
    short: text(short),
    date: when === null ? null : date(when),
  });
  return {
    span: nowhere,
    scale: {
      low: 0,
      high: 5,
      anchors: ['absent', 'minimal or refused', 'limited', 'moderate', 'substantial', 'very close'].map(
        (label, value) => ({ value, label: text(label, label === 'minimal or refused' ? 'minimal' : null) }),
      ),
    },
    periods: [
      period('syria', 'Syrian conflict, 2011 to early 2022', '2011–22', '2011/2022-02'),
      period('ukraine', 'Ukraine war to Assad’s fall', '2022–24', '2022-02/2024-12'),
      period('now', 'Since Assad’s fall', 'since 2024', '2024-12/..'),
      period('outlook', 'Outlook', 'outlook', null),
    ],
    dimensions: [
      dimension('arms', 'Military-technical'),
      dimension('diplomatic', 'Diplomatic and UN'),
      dimension('economic', 'Economic, energy and finance', 'Economic'),
      dimension('region', 'Regional security'),
      dimension('strategic', 'Strategic and ideological', 'Strategic'),
      dimension('trade', 'Historical trade'),
      dimension('defence', 'Mutual defence'),
    ],
    scores: [
      ...CELLS.flatMap(([id, before, now]) => [score(id, 'ukraine', before), score(id, 'now', now)]),
      ...[
        '3 [2-4] moderate',
        '3 [2-4] thin',
        '[1-3] thin',
        '4 [4-5] strong',
        '3 [2-4] thin',
        'n/a',
        'none',
      ].map((cell, index) => score(CELLS[index]?.[0] ?? '', 'syria', cell)),
      ...['[2-4] thin', '[4-5] thin', '[2-4] thin', '[1-3] thin', '[3-5] thin', 'n/a', '[1-2] thin'].map(
        (cell, index) => score(CELLS[index]?.[0] ?? '', 'outlook', cell),
      ),
    ],
    scoredBy: null,
    scoredOn: date('2026-11-22'),
  };
}

/** A table from CSV without quotes; each cell's span covers its text in that CSV. */
export function table(id: string, csv: string): DataTable {
  const file = { path: `data/${id}.csv`, text: csv };
  let at = 0;
  const rows = csv
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split(',').map((cell) => {
        const span = { file, start: at, end: at + cell.length };
        at += cell.length + 1;
        return { text: cell.trim(), span };
      });
      return cells;
    });
  return { id, span: { file, start: 0, end: csv.length }, columns: rows[0] ?? [], rows: rows.slice(1) };
}

const frame = (id: string, title: string) => ({
  ...item(id),
  title: text(title),
  subtitle: null,
  note: null,
  sources: [],
  alt: null,
});

export function timelineSpec(more: Partial<TimelineSpec> = {}): TimelineSpec {
  return {
    ...frame('timeline', 'Five of the seven dated events fall from 2011 on'),
    kind: 'timeline',
    scale: 'auto',
    events: 'all',
    lanes: false,
    ...more,
  };
}

export function dimensionsSpec(more: Partial<DimensionsSpec> = {}): DimensionsSpec {
  return {
    ...frame('dimensions', 'Only regional security shows a clear fall'),
    kind: 'dimensions',
    form: 'ranges',
    period: null,
    previous: null,
    order: 'author',
    ...more,
  };
}

export function plotSpec(columns: readonly string[], more: Partial<PlotSpec> = {}): PlotSpec {
  return {
    ...frame('plot', 'A plot'),
    kind: 'plot',
    type: 'line',
    data: ref('data'),
    x: ref(columns[0] ?? ''),
    series: columns.slice(1).map((column) => ({
      column: ref(column),
      label: null,
      highlight: false,
      low: null,
      high: null,
    })),
    where: [],
    group: null,
    horizontal: false,
    stacked: false,
    sort: 'author',
    unit: null,
    decimals: null,
    range: { low: null, high: null },
    notes: [],
    highlight: [],
    name: null,
    size: null,
    panels: false,
    total: null,
    index: null,
    references: [],
    config: null,
    ...more,
  };
}

const none = { headline: null, items: [] };

/** A released briefing with nothing but charts in it. */
export function chartBriefing(
  charts: readonly ChartSpec[],
  tables: readonly DataTable[] = [],
  more: Partial<Briefing> = {},
): Briefing {
  return {
    id: 'example',
    span: nowhere,
    title: text('Example'),
    subtitle: null,
    subject: null,
    issued: date('2026-11-22'),
    informationCutoff: null,
    status: null,
    version: null,
    language: 'en-GB',
    handling: null,
    scheme: { name: 'TLP', labels: [] },
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
    timeline: exampleTimeline(),
    dimensions: exampleDimensions(),
    charts,
    tables,
    sections: [],
    images: [],
    ...more,
  };
}

export function chartAudience(more: Partial<Audience['charts']> = {}): Audience {
  return {
    id: 'general',
    chain: ['general', 'base'],
    name: 'Briefing',
    ceiling: null,
    unsupportedJudgments: 'withhold',
    report: { notes: 'end', pages: null, attach: false, annexColumns: 1, cover: null },
    ownWords: [],
    notes: false,
    paper: 'a4',
    include: {},
    labels: {},
    charts: { timeline: { events: 'all' }, dimensions: { form: 'ranges' }, ...more },
    templates: [],
    theme: defaultTheme(),
  };
}
