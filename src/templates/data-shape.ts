import type * as model from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { HandlingLabel } from '../model/handling.ts';
import {
  BOOLEAN,
  DATE,
  HIDDEN,
  list,
  NUMBER,
  PROSE,
  REF,
  record,
  type Shape,
  STRING,
  TEXT,
} from './shape.ts';

const REFS = list(REF);

/** Fields of every item. `id` may be the author's or made up by position: pass it to a helper, do not print it. */
const item = {
  id: STRING,
  span: HIDDEN,
  handling: REF,
  audiences: HIDDEN,
};

function listing(of: Shape): Shape {
  return record<model.Listing<unknown>>('listing', { headline: TEXT, items: list(of) });
}

const band = record<model.LikelihoodBand>('likelihood band', {
  id: STRING,
  term: STRING,
  also: list(STRING),
  low: NUMBER,
  high: NUMBER,
  range: STRING,
});

const judgmentShape = record<model.Judgment>('judgment', {
  ...item,
  text: TEXT,
  headline: TEXT,
  short: TEXT,
  likelihood: band,
  confidence: STRING,
  confidenceBasis: TEXT,
  supports: REFS,
  contrary: REFS,
  evidenceWithheld: BOOLEAN,
  change: STRING,
  changeReason: TEXT,
});

const assumption = record<model.Assumption>('assumption', {
  ...item,
  text: TEXT,
  linchpinFor: REFS,
  claims: REFS,
});

const alternative = record<model.Alternative>('alternative', {
  ...item,
  text: TEXT,
  short: TEXT,
  supports: REFS,
  against: REFS,
});

const indicator = record<model.Indicator>('indicator', {
  ...item,
  text: TEXT,
  short: TEXT,
  judgments: REFS,
  meaning: TEXT,
  claims: REFS,
});

const gap = record<model.Gap>('gap', { ...item, text: TEXT, short: TEXT, judgments: REFS });

const contradiction = record<model.Contradiction>('contradiction', {
  ...item,
  text: TEXT,
  claims: REFS,
  resolution: TEXT,
});

const point = record<model.Point>('point', { ...item, text: TEXT, claims: REFS, by: DATE });

const question = record<model.Question>('question', { ...item, question: TEXT, answer: TEXT, claims: REFS });

const glossaryEntry = record<model.GlossaryEntry>('glossary entry', {
  ...item,
  term: TEXT,
  definition: TEXT,
});

const evidence = record<model.Evidence>('evidence', {
  source: REF,
  credibility: NUMBER,
  section: TEXT,
  locator: HIDDEN,
  span: HIDDEN,
});

const claimShape = record<model.Claim>('claim', {
  ...item,
  statement: TEXT,
  kind: STRING,
  heldBy: STRING,
  status: STRING,
  note: TEXT,
  speaker: TEXT,
  date: DATE,
  dimensions: REFS,
  evidence: list(evidence),
});

const sourceShape = record<model.Source>('source', {
  ...item,
  line: TEXT,
  title: TEXT,
  authors: list(TEXT),
  container: TEXT,
  publisher: TEXT,
  issued: DATE,
  url: STRING,
  descriptor: TEXT,
  reliability: STRING,
  retrieved: DATE,
  archived: STRING,
  capture: STRING,
});

const event = record<model.TimelineEvent>('event', {
  ...item,
  title: TEXT,
  short: TEXT,
  date: DATE,
  key: BOOLEAN,
  category: STRING,
  claims: REFS,
  order: TEXT,
  note: TEXT,
});

const era = record<model.Era>('era', {
  ...item,
  label: TEXT,
  date: DATE,
  silent: BOOLEAN,
  derived: STRING,
  claims: REFS,
});

const timeline = record<model.Timeline>('timeline', {
  span: HIDDEN,
  categories: list(record<model.Category>('category', { id: STRING, label: TEXT })),
  events: list(event),
  eras: list(era),
});

const score = record<model.Score>('score', {
  ...item,
  dimension: STRING,
  period: STRING,
  state: STRING,
  score: NUMBER,
  low: NUMBER,
  high: NUMBER,
  supports: REFS,
  contrary: REFS,
  evidence: STRING,
  rationale: TEXT,
});

const period = record<model.Period>('period', { ...item, label: TEXT, short: TEXT, date: DATE });

const dimension = record<model.Dimension>('dimension', {
  ...item,
  label: TEXT,
  short: TEXT,
  definition: TEXT,
});

const scale = record<model.Scale>('scale', {
  low: NUMBER,
  high: NUMBER,
  anchors: list(record<model.Scale['anchors'][number]>('anchor', { value: NUMBER, label: TEXT })),
});

const dimensions = record<model.Dimensions>('dimensions', {
  span: HIDDEN,
  scale,
  periods: list(period),
  dimensions: list(dimension),
  scores: list(score),
  scoredBy: TEXT,
  scoredOn: DATE,
});

const section = record<model.Section>('section', {
  ...item,
  title: TEXT,
  headline: TEXT,
  body: PROSE,
  slide: PROSE,
});

const yardstick = record<model.Yardstick>('yardstick', { id: STRING, name: STRING, bands: list(band) });

type ChartFields = Pick<ChartSpec, keyof ChartSpec>;

const chartShape = record<ChartFields>('chart', {
  ...item,
  kind: STRING,
  title: TEXT,
  subtitle: TEXT,
  note: TEXT,
  sources: REFS,
  alt: TEXT,
});

/** The released briefing's own fields. */
const briefing: Readonly<Record<keyof model.Briefing, Shape>> = {
  id: STRING,
  span: HIDDEN,
  title: TEXT,
  subtitle: TEXT,
  subject: TEXT,
  issued: DATE,
  informationCutoff: { kind: 'unknown', name: 'date, or “unknown”' },
  status: STRING,
  version: TEXT,
  language: STRING,
  handling: REF,
  scheme: HIDDEN,
  yardstick,
  bottomLine: TEXT,
  judgments: listing(judgmentShape),
  assumptions: listing(assumption),
  alternatives: listing(alternative),
  indicators: listing(indicator),
  gaps: listing(gap),
  contradictions: listing(contradiction),
  implications: listing(point),
  asks: listing(point),
  questions: listing(question),
  glossary: listing(glossaryEntry),
  houseTerms: HIDDEN,
  contact: TEXT,
  embargo: TEXT,
  previous: TEXT,
  aiAssistance: TEXT,
  sourceSummary: TEXT,
  audiences: REFS,
  claims: list(claimShape),
  sources: list(sourceShape),
  timeline,
  dimensions,
  charts: list(chartShape),
  tables: HIDDEN,
  sections: list(section),
  images: HIDDEN,
};

const marking = record<HandlingLabel>('marking', {
  id: STRING,
  label: STRING,
  color: STRING,
  background: STRING,
  also: HIDDEN,
});

/** The audience as templates see it; a switch that no `audience.yaml` names is a mistake. */
function audienceShape(switches: readonly string[]): Shape {
  const include: Shape = {
    kind: 'record',
    name: 'audience’s switches',
    fields: Object.fromEntries(switches.map((name) => [name, BOOLEAN])),
  };
  const report: Shape = { kind: 'record', name: 'audience’s report', fields: { notes: STRING } };
  return {
    kind: 'record',
    name: 'audience',
    fields: { id: STRING, name: STRING, include, notes: BOOLEAN, report },
  };
}

/** What `deck` and `report` see as their context, for an audience with these switches. */
export function rootShape(switches: readonly string[]): Shape {
  const audience = audienceShape(switches);
  return { kind: 'record', name: 'briefing', fields: { ...briefing, audience, marking, draft: BOOLEAN } };
}

/** What the partial `note` sees: the claim, or the source and the place in it that the prose cites. */
export function noteShape(switches: readonly string[]): Shape {
  const audience = audienceShape(switches);
  return {
    kind: 'record',
    name: 'note',
    fields: { claim: claimShape, source: sourceShape, locator: STRING, audience },
  };
}

/** A part of the briefing by the word helpers use for it. */
export const NAMED_SHAPES = {
  judgment: judgmentShape,
  claim: claimShape,
  source: sourceShape,
  chart: chartShape,
  evidence,
  score,
} as const;
