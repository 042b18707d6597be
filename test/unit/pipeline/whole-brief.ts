import type { Value } from './every-text.ts';

/** What the texts of a brief without surprises say. */
const words = 'words';

/** Names that a table's columns and rows have, and that charts mention. */
export interface Names {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** A brief in the form of `brief.yaml`, with a value for every key that no text can stand for. */
export function wholeBrief({ columns, rows }: Names): Value {
  const [x = '', first = '', second = '', kind = ''] = columns;
  const both = { supports: ['fall', 'plan'], contrary: ['orders'] };
  return {
    title: words,
    issued: '2026-11-22',
    information_cutoff: '2026-10',
    status: 'draft',
    handling: 'tlp-clear',
    previous: words,
    judgments: {
      headline: words,
      items: [
        { id: 'one', text: words, likelihood: 'unlikely', confidence: 'low', change: 'new', ...both },
        { text: words, likelihood: 'likely', confidence: 'high', supports: ['fall'] },
        words,
      ],
    },
    assumptions: {
      headline: words,
      items: [{ text: words, linchpin_for: ['one'], claims: ['fall'] }, words],
    },
    alternatives: {
      headline: words,
      items: [{ text: words, supports: ['fall'], against: ['orders'] }, words],
    },
    indicators: { headline: words, items: [{ text: words, judgments: ['one'], claims: ['fall'] }, words] },
    gaps: { headline: words, items: [{ text: words, judgments: ['one'] }, words] },
    contradictions: { headline: words, items: [{ text: words, claims: ['fall', 'orders'] }, words] },
    implications: { headline: words, items: [{ text: words, claims: ['fall'], by: '2026-12' }, words] },
    asks: { headline: words, items: [{ text: words, claims: ['fall'], by: '2026-12-01' }, words] },
    questions: { headline: words, items: [{ question: words, answer: words, claims: ['fall'] }] },
    glossary: { headline: words, items: [{ term: words, definition: words }] },
    claims: [
      {
        id: 'fall',
        statement: words,
        kind: 'fact',
        date: '2026-09',
        dimensions: ['trade'],
        evidence: [
          { source: 'stat', credibility: 2, start: words, end: words },
          { source: 'line', at: words },
        ],
      },
      {
        id: 'orders',
        statement: words,
        kind: 'assessment',
        status: 'disputed',
        evidence: [{ source: 'stat' }],
      },
      { id: 'plan', statement: words, kind: 'quote', date: '2026', evidence: [{ source: 'stat' }] },
      { id: 'ours', statement: words, kind: 'judgment', held_by: 'us' },
    ],
    sources: {
      stat: {
        title: words,
        author: [words, words],
        issued: '2026-10',
        url: 'https://example.org/"><x-canary>',
        reliability: 'B',
        retrieved: '2026-11-01',
        archived: 'https://example.org/<x-canary/onload=alert(1)>',
      },
      line: words,
    },
    timeline: {
      categories: { trade: words, policy: words },
      events: [
        { title: words, date: '2025-01', category: 'trade', claims: ['fall'], key: true },
        { title: words, date: '2025-06', end: '2025-09', category: 'policy' },
        { title: words, date: '2026-02-03' },
        { title: words, order: words },
      ],
      eras: [{ label: words, start: '2025', end: '2026', claims: ['fall'] }],
    },
    dimensions: {
      scored_on: '2026-11-01',
      scale: { low: 0, high: 5, anchors: { 0: words, 5: words } },
      periods: [
        { id: 'before', label: words, date: '2025' },
        { id: 'after', label: words },
      ],
      dimensions: [
        { id: 'trade', label: words },
        { id: 'arms', label: words },
      ],
      scores: {
        trade: { before: { score: 3, low: 2, high: 4, supports: ['fall'] }, after: { low: 1, high: 2 } },
        arms: { before: 'n/a', after: 2 },
      },
    },
    charts: {
      lines: {
        type: 'line',
        data: 'data.csv',
        source: ['stat'],
        x,
        columns: [
          { column: first, low: second, high: first },
          { column: second, highlight: true },
        ],
        notes: [{ at: rows[0] ?? '', to: rows[1] ?? '', text: words }],
        references: [{ value: 2, text: words }],
      },
      bars: { type: 'bar', data: 'data.csv', x, columns: [{ column: first }], horizontal: true },
      panels: { type: 'line', data: 'data.csv', x, columns: [{ column: second }], group: kind, panels: true },
      parts: { type: 'doughnut', data: 'data.csv', x, columns: [{ column: first }] },
      steps: { type: 'waterfall', data: 'data.csv', x, columns: [{ column: first }] },
      heat: { type: 'heatmap', data: 'data.csv', x, columns: [{ column: first }, { column: second }] },
      bubbles: {
        ...{ type: 'bubble', data: 'data.csv', x: first, name: x, size: second },
        columns: [{ column: second }],
      },
      own: {
        ...{ type: 'chartjs', data: 'data.csv', x, columns: [{ column: first }] },
        config: { type: 'radar', options: { plugins: { title: { display: true, text: x } } } },
      },
      moments: { kind: 'timeline', events: 'key' },
      ranges: { kind: 'dimensions', form: 'matrix' },
    },
  };
}
