import { textOf } from '../../src/diagnostics/position.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** A whole small brief in the folder form, every kind of file in it. Tests change single files. */
export const FOLDER: Readonly<Record<string, string>> = {
  'b/brief.yaml': `title: Steel exports
issued: 2026-11-22
information_cutoff: null
handling: TLP:AMBER
bottom_line: Exports fell.
judgments:
  headline: Two judgments
  items:
    - id: recovery
      text: Recovery before June is unlikely.
      likelihood: unlikely
      confidence: low
      supports: [fall]
      contrary: [orders]
    - text: {text: Prices will follow., short: Prices, audiences: {press: Prices follow.}}
      supports: [fall]
assumptions: [Tariffs stay.]
gaps:
  - text: No monthly data.
    judgments: [recovery]
audiences: [press]
`,
  'b/claims.yaml': `- id: fall
  statement: Exports fell by 8 per cent.
  kind: fact
  held_by: source
  dimensions: [trade]
  evidence:
    - {source: stat, credibility: 2, start: Exports fell, end: the quarter}
- id: orders
  statement: Orders rose.
  kind: assessment
  handling: tlp-red
  evidence: [{source: stat, at: p. 4}]
`,
  'b/sources.yaml': `stat:
  title: Quarterly release
  author: [Statistics Office]
  issued: 2026-10
  reliability: B
  capture: stat.txt
note: A note, 1555
`,
  'b/timeline.yaml': `title: What happened
categories: {policy: Policy}
events:
  - {title: Second, date: 2026-02, category: policy, claims: [fall]}
  - {title: Undated, order: before the second}
  - {title: First, date: 1555, end: 1562, key: true}
eras:
  - {label: Long ago, start: 1555, end: 1562}
`,
  'b/dimensions.yaml': `scale: {low: 0, high: 5, anchors: {0: none, 5: full}}
periods: [{id: p1, label: Before}, {id: p2, label: After}]
dimensions: [{id: trade, label: Trade}, {id: arms, label: Arms}]
scores:
  trade:
    p1: {score: 3, low: 2, high: 4, supports: [fall]}
    p2: {low: 1, high: 2}
  arms: {p1: n/a}
`,
  'b/data/exports.csv': 'quarter,total,note\n2026-Q2,5.25,x\n2026-Q3,-4.8,\n',
  'b/charts/exports.yaml': 'type: line\ntitle: Exports fall\ndata: exports.csv\nsource: [stat]\n',
  'b/sections/10-intro.md': `---
headline: Tariffs did it
---
## Introduction

Exports fell [@fall] to {{exports.2026-Q3.total | 0.0}} Mt [@stat, p. 2].

![](chart:exports)

::: tlp-red
Secret.
:::

::: slide
Only this.
:::
`,
};

/** The brief with some files changed; null takes one away. */
export function folderWith(changes: Readonly<Record<string, string | Uint8Array | { link: string } | null>>) {
  const files = Object.entries({ ...FOLDER, ...changes });
  return Object.fromEntries(files.flatMap(([path, file]) => (file === null ? [] : [[path, file]])));
}

/** The brief with a stretch of one file replaced. */
export function edited(path: string, from: string, to: string) {
  const text = FOLDER[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return folderWith({ [path]: text.replace(from, () => to) });
}

/** A diagnostic as tests compare it: its code and the text under its span. */
export function short({ code, span }: Diagnostic): string {
  return span === null ? code : `${code} ${span.file.path.replace(/^b\//, '')} «${textOf(span)}»`;
}

/** Codes and texts of the errors only. */
export function errorsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(short);
}
