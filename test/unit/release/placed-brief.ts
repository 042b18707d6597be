import { placedCharts, placedDimensions, placedTimeline } from './placed-charts.ts';
import { placedSection } from './placed-section.ts';
import { type Canary, ids, openPlaces, type Placed, type Plan } from './places.ts';

type Files = Readonly<Record<string, string>>;

/**
 * A brief with labels, audiences and mentions wherever the plan puts them. All that `audience` may not see says
 * `canary`, in words, names and mentions of its own; everything else is the same for every canary.
 */
export function placedBrief(plan: Plan, audience: string, canary: Canary): Files {
  const places = openPlaces(plan, audience, canary);
  const { place, words, some, pick } = places;

  const sources = ['s0', 's1', 's2', 's3'].map((key) => place(key));
  const claims = ['c0', 'c1', 'c2', 'c3'].map((key) => {
    const evidence = some(`${key}.evidence`, sources, key);
    return { ...place(key, [evidence]), evidence };
  });
  const judgments = ['j0', 'j1', 'j2'].map((key) => {
    const supports = some(`${key}.supports`, claims, key);
    return { ...place(key, [supports]), supports };
  });
  const points = (name: string, fields: Readonly<Record<string, 'claims' | 'judgments'>>, all = false) =>
    [0, 1, 2].map((at) => {
      const key = `${name}${at}`;
      const lists = Object.entries(fields).map(
        ([field, kind]) =>
          [field, some<Placed>(`${key}.${field}`, kind === 'claims' ? claims : judgments, key)] as const,
      );
      const refs = lists.map(([, list]) => list);
      const placed = place(key, name === 'alternative' ? [refs.flat()] : refs, { all });
      return { ...placed, refs: Object.fromEntries(lists.map(([field, list]) => [field, ids(list)])) };
    });
  const listing = (name: string, items: readonly (Placed & { readonly refs: object })[]) => {
    const addressed = items.filter((item) => !item.elsewhere);
    const whole = addressed.length > 0 && addressed.every((item) => !item.hidden);
    return {
      headline: words(`${name}.headline`, !whole),
      items: items.map((item) => ({ ...item.marks, ...item.refs, text: words(item.key, item.hidden) })),
    };
  };
  const short = (items: readonly (Placed & { readonly refs: object })[], name: string) => {
    const { headline, items: made } = listing(name, items);
    return {
      headline,
      items: made.map((item, at) => ({
        ...item,
        short: words(`${name}.short${at}`, items[at]?.hidden ?? false),
      })),
    };
  };

  const brief = {
    title: 'A brief',
    issued: '2026-11-22',
    handling: 'tlp-clear',
    bottom_line: words('bottom', false),
    source_summary: words('summary', false),
    judgments: {
      headline: words(
        'judgments.headline',
        !judgments.some((item) => !item.elsewhere) ||
          judgments.some((item) => item.hidden && !item.elsewhere),
      ),
      items: judgments.map((item) => ({
        ...item.marks,
        id: item.id,
        text: words(item.key, item.hidden),
        short: words(`${item.key}.short`, item.hidden),
        confidence: 'low',
        confidence_basis: words(`${item.key}.basis`, item.hidden),
        supports: ids(item.supports),
        contrary: ids(some(`${item.key}.contrary`, claims)),
      })),
    },
    assumptions: listing('assumption', points('assumption', { claims: 'claims', linchpin_for: 'judgments' })),
    alternatives: short(points('alternative', { supports: 'claims', against: 'claims' }), 'alternative'),
    indicators: short(points('indicator', { claims: 'claims', judgments: 'judgments' }), 'indicator'),
    gaps: short(points('gap', { judgments: 'judgments' }), 'gap'),
    contradictions: listing('contradiction', points('contradiction', { claims: 'claims' }, true)),
    implications: listing('implication', points('implication', { claims: 'claims' })),
    asks: listing('ask', points('ask', { claims: 'claims' })),
    glossary: ['g0', 'g1'].map((key) => {
      const { marks, hidden } = place(key);
      return { ...marks, term: words(`${key}.term`, hidden), definition: words(`${key}.definition`, hidden) };
    }),
    questions: ['q0', 'q1'].map((key) => {
      const asked = some(`${key}.claims`, claims, key);
      const { marks, hidden } = place(key, [asked]);
      return {
        ...marks,
        question: words(`${key}.question`, hidden),
        answer: words(`${key}.answer`, hidden),
        claims: ids(asked),
      };
    }),
  };

  const dimensions = placedDimensions(places, claims);
  const charts = placedCharts(places, sources, dimensions);
  const sections = [0, 1, 2].map((at) =>
    placedSection(`section${at}`, places, { claims: [...claims, ...sources], charts: charts.list }),
  );
  return {
    'b/brief.yaml': JSON.stringify(brief),
    'b/sources.yaml': JSON.stringify(
      Object.fromEntries(
        sources.map(({ id, key, hidden, marks }) => [
          id,
          {
            ...marks,
            title: words(key, hidden),
            publisher: words(`${key}.by`, hidden),
            url: `https://example.org/${id}`,
          },
        ]),
      ),
    ),
    'b/claims.yaml': JSON.stringify(
      claims.map(({ id, key, hidden, marks, evidence }) => ({
        ...marks,
        id,
        statement: words(key, hidden),
        kind: pick(`${key}.kind`, ['fact', 'assessment', 'quote'], hidden),
        note: words(`${key}.note`, hidden),
        status: pick(`${key}.status`, ['accepted', 'disputed'], hidden),
        dimensions: ids(some(`${key}.dimensions`, dimensions.list)),
        evidence: evidence.map((source) => ({
          source: source.id,
          at: words(`${key}.${source.key}`, hidden || source.hidden),
        })),
      })),
    ),
    'b/timeline.yaml': JSON.stringify(placedTimeline(places, claims)),
    'b/dimensions.yaml': JSON.stringify(dimensions.file),
    ...charts.files,
    ...Object.assign({}, ...sections),
  };
}
