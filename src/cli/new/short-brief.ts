const BRIEF = `---
# The whole brief is this file. Only title, issued and some prose or judgments are required.
title: Steel exports fell for a third quarter
issued: 2026-11-22        # dates every file that is printed
bottom_line: Exports fell by a twelfth in a year; tariffs explain most of it.
judgments:                # what we think, each with how sure we are: low, moderate or high
  - text: Recovery before June is unlikely.
    confidence: low
asks: [Decide on the quota request by 1 December]
sources:                  # cited as [@id]; a line of text is enough
  stat: Statistics Office, third-quarter release, https://example.org/q3
charts:                   # the first column of the data is the x axis
  exports: {type: line, data: exports.csv, title: Exports fell in every quarter of 2026, unit: Mt}
# Below, each ## is a section of the report and a slide. [@stat, table 2] cites a source, and
# {{exports.2026-Q3.total}} is that number of the data, so that text and chart cannot disagree.
---
## Tariffs did most of the damage

Exports were {{exports.2026-Q3.total}} Mt in the third quarter, after {{exports.2025-Q3.total}} Mt a year before.[@stat, table 2]
Three quarters of the fall lies in the markets with the new tariff.[@stat, table 3]

## Orders point down

- New orders fell in each of the last three months.[@stat, table 5]
- Stocks are at their highest since 2020.[@stat, table 7]
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

/** The one-file form with its data beside it: path → text. */
export const SHORT_BRIEF: Readonly<Record<string, string>> = {
  'brief.md': BRIEF,
  'exports.csv': EXPORTS,
};
