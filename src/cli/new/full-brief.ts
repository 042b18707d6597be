const BRIEF = `# What the brief says of itself and its judgments. Every key is in \`briefpress schema brief\`.
title: Steel exports fell for a third quarter
subtitle: What the third-quarter figures mean for the quota talks
subject: Steel trade
issued: 2026-11-22            # dates every file
information_cutoff: 2026-11-20
status: draft                 # draft prints DRAFT on every page; cleared does not
version: "1"
# handling: tlp-green         # a marking on every page; what an audience may not see is left out

bottom_line: Exports fell by a twelfth in a year; tariffs explain most of it, and orders point down.

judgments:
  - id: recovery
    headline: No recovery before summer
    text: Recovery before June is unlikely.
    likelihood: unlikely      # a word of the yardstick: briefpress prints its range
    confidence: moderate
    confidence_basis: One official series and two trade surveys agree.
    supports: [orders-fall]
    contrary: [stocks-sold]
  - id: tariffs
    text: Tariffs very likely explain most of the fall.
    likelihood: very likely
    confidence: high
    supports: [fall, tariff-share]

assumptions:
  - text: The tariff stays at its present rate.
    linchpin_for: [tariffs]
indicators:
  - text: New orders rise for two months running.
    meaning: A recovery would come sooner than we think.
    judgments: [recovery]
gaps:
  - text: We have no figures by plant.
contradictions:
  - text: The traders report falling stocks; the office reports the highest since 2020.
    claims: [stocks-high, stocks-sold]
asks: [Decide on the quota request by 1 December]

# audiences: [policymaker, press]   # who it is printed for; without it, the general edition
`;

const CLAIMS = `# What the sources say, restated in our words, and where each says it.
- id: fall
  statement: Exports fell from 6.4 Mt to 5.9 Mt within a year.
  kind: fact
  status: accepted
  evidence:
    - {source: stat, credibility: 1, at: table 2}
- id: tariff-share
  statement: Three quarters of the fall went to the markets with the new tariff.
  kind: assessment
  evidence:
    - {source: stat, credibility: 2, at: table 3}
- id: orders-fall
  statement: New orders fell in each of the last three months.
  kind: fact
  evidence:
    - {source: stat, credibility: 1, at: table 5}
    - {source: survey, credibility: 2, at: p. 4}
- id: stocks-high
  statement: Stocks are at their highest since 2020.
  kind: fact
  evidence:
    - {source: stat, credibility: 1, at: table 7}
- id: stocks-sold
  statement: Traders say that stocks are being sold off.
  kind: assessment
  status: disputed
  evidence:
    - {source: survey, credibility: 3, at: p. 9}
`;

const SOURCES = `# Fields of CSL-JSON, or one line of text.
stat:
  title: Foreign trade in steel, third quarter
  publisher: Statistics Office
  issued: 2026-11-18
  url: https://example.org/q3
  reliability: A
survey: Steel Traders' Union, monthly survey, November 2026, https://example.org/survey
`;

const TIMELINE = `# What happened when. Dates are as exact as they are known: 2025, 2025-03, 2025-03-12, 2025?, ../2025.
title: The tariff came before the fall
events:
  - {id: announced, date: 2025-11, title: The new tariff is announced, claims: [tariff-share]}
  - {id: in-force, date: 2026-01-01, title: The new tariff is in force, key: true, claims: [tariff-share]}
  - {id: first-fall, date: 2026-03, title: First quarter with lower exports, claims: [fall]}
  - {id: third-fall, date: 2026-09, title: Third quarter with lower exports, key: true, claims: [fall]}
`;

const DIMENSIONS = `# A judgment by numbers: a score on a named scale, with the range that it may as well be.
title: Demand abroad now weighs more than a year ago
scored_by: The drafters
scored_on: 2026-11-20
scale: {low: 0, high: 5, anchors: {0: no pressure, 5: severe pressure}}
periods:
  - {id: y2025, label: "2025", date: 2025}
  - {id: y2026, label: "2026", date: 2026}
dimensions:
  - {id: demand, label: Demand abroad, definition: How far foreign orders weigh on output}
  - {id: price, label: Price, definition: How far prices abroad weigh on output}
scores:
  demand:
    y2025: {score: 2, low: 1, high: 3, evidence: moderate, rationale: Orders were stable., supports: [fall]}
    y2026: {score: 4, low: 4, high: 5, evidence: moderate, rationale: Orders fell for months., supports: [orders-fall]}
  price:
    y2025: {score: 2, low: 1, high: 3, evidence: thin, rationale: Little is known by grade., supports: [fall]}
    y2026: {score: 3, low: 2, high: 4, evidence: mixed, rationale: The reports disagree., supports: [stocks-high], contrary: [stocks-sold]}
`;

const CHART = `type: line
title: Exports are below 6 Mt for the first time
data: exports.csv             # in data/; the first column is the x axis
unit: Mt
source: [stat]
alt: Steel exports by quarter, steady in 2025 and falling in each quarter of 2026.
`;

const EXPORTS = `quarter,total
2025-Q1,6.4
2025-Q2,6.5
2025-Q3,6.4
2025-Q4,6.5
2026-Q1,6.3
2026-Q2,6.1
2026-Q3,5.9
`;

const DAMAGE = `---
# Prose cites claims and sources; {{table.row.column}} is a number of the data. What stands between
# ::: slide and ::: is what the deck shows of the section; without it the deck shows the prose.
title: Tariffs did most of the damage
---
Exports were {{exports.2026-Q3.total}} Mt in the third quarter, after {{exports.2025-Q3.total}} Mt a year before.[@stat, table 2]
Three quarters of the fall lies in the markets with the new tariff.[@tariff-share]

![Exports by quarter](chart:exports)

::: slide
- Exports: {{exports.2026-Q3.total}} Mt, the lowest in the series
- Three quarters of the fall lies in the markets with the new tariff [@tariff-share]
:::
`;

const OUTLOOK = `---
title: Orders point down
---
New orders fell in each of the last three months.[@orders-fall] Stocks are at their highest since 2020,[@stocks-high]
although traders see them shrink.[@stocks-sold]
`;

/** The folder form, with a short example of every file: path → text. */
export const FULL_BRIEF: Readonly<Record<string, string>> = {
  'brief.yaml': BRIEF,
  'claims.yaml': CLAIMS,
  'sources.yaml': SOURCES,
  'timeline.yaml': TIMELINE,
  'dimensions.yaml': DIMENSIONS,
  'charts/exports.yaml': CHART,
  'data/exports.csv': EXPORTS,
  'sections/01-tariffs.md': DAMAGE,
  'sections/02-outlook.md': OUTLOOK,
};
