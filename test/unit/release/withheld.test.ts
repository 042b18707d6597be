import { describe, expect, it } from 'vitest';
import type { Folder } from '../../../src/model/build.ts';
import { build } from '../../../src/pipeline/build.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { readings } from './readings.ts';

/** A brief with something withheld of every kind; `canary` stands in all of it. */
function brief(canary: string): Readonly<Record<string, string>> {
  return {
    'b/brief.yaml': `title: Steel exports
issued: 2026-11-22
handling: tlp-clear
bottom_line: Exports fell.
source_summary: Public figures only.
judgments:
  - {id: open, text: Recovery is unlikely., likelihood: unlikely, confidence: low, supports: [fall]}
  - {id: secret, text: "${canary} judgment.", confidence: low, supports: [fall], handling: tlp-red}
  - {id: rests, text: "${canary} rests on what is withheld.", confidence: low, supports: [plan]}
assumptions:
  - {text: "${canary} assumption.", linchpin_for: [secret]}
alternatives:
  - {text: Drift., short: Drift, supports: [fall]}
  - {text: "${canary} alternative.", short: "${canary}", supports: [plan]}
indicators:
  - {text: "${canary} indicator.", handling: tlp-amber}
  - {text: Orders rise.}
gaps: [{text: "${canary} gap.", judgments: [secret]}, {text: No monthly data.}]
contradictions: [{text: "${canary} contradiction.", claims: [fall, plan]}]
implications: [{text: "${canary} implication.", claims: [plan]}]
asks: [{text: "${canary} ask.", handling: tlp-green}, {text: Decide on the quota.}]
questions: [{question: "${canary}?", answer: "${canary}.", handling: tlp-red}]
glossary: [{term: "${canary}", definition: "${canary}", handling: tlp-red}]
`,
    'b/claims.yaml': `- {id: fall, statement: Exports fell by 8 per cent., kind: fact, evidence: [{source: stat, at: p. 4}]}
- {id: plan, statement: "${canary} claim.", kind: fact, handling: tlp-red, note: "${canary}", evidence: [{source: cable, at: p. 1}]}
- {id: leak, statement: "${canary} by source.", kind: fact, evidence: [{source: cable, at: "${canary}"}]}
`,
    'b/sources.yaml': `stat: Statistics Office, third-quarter release
cable: {title: "${canary} cable", handling: tlp-red, url: "https://example.org/${canary}"}
`,
    'b/timeline.yaml': `categories: {trade: Trade, covert: "${canary} category"}
events:
  - {id: e1, date: 2025-01, title: Tariff begins, category: trade, claims: [fall]}
  - {id: e2, date: 2026-03, title: "${canary} event", category: covert, claims: [plan]}
  - {id: e3, date: 2026-04, title: Quota ends, category: trade}
eras:
  - {label: "${canary} era", start: 2025, end: 2026, handling: tlp-amber}
`,
    'b/dimensions.yaml': `scale: {low: 0, high: 5, anchors: {0: none, 5: close}}
periods: [{id: p1, label: Before}, {id: p2, label: After}, {id: p3, label: "${canary} period", handling: tlp-red}]
dimensions: [{id: trade, label: Trade}, {id: arms, label: "${canary} dimension", handling: tlp-red}]
scores:
  trade: {p1: {score: 3, supports: [fall]}, p2: {score: 2, supports: [plan], rationale: "${canary} score"}, p3: {score: 1}}
  arms: {p1: {score: 1, rationale: "${canary}"}}
`,
    'b/charts/hidden.yaml': `{type: line, data: hidden.csv, title: "${canary} chart", handling: tlp-amber}\n`,
    'b/data/hidden.csv': `year,${canary}\n2025,1\n2026,2\n`,
    'b/sections/1-open.md': `## What is known

Exports fell [@fall]. They fell for a reason [@fall; @plan].

${canary} rests on a withheld claim [@plan].

::: tlp-red
## ${canary} heading

${canary} passage with [a link][l] and ![a picture](images/${canary}.png).
:::

### ${canary.toLowerCase()} is not here

::: only analyst
${canary} for others.
:::

[l]: https://example.org/${canary}

Orders rose.
`.replace(`### ${canary.toLowerCase()} is not here\n\n`, ''),
    'b/sections/2-shut.md': `---\ntitle: "${canary} section"\nhandling: tlp-amber\n---\n\n${canary} body.\n`,
    [`b/images/${canary}.png`]: '',
  };
}

const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

async function printed(canary: string, audience: string): Promise<Folder> {
  const files = { ...brief(canary), [`b/images/${canary}.png`]: PIXEL };
  const request = { briefs: ['b'], audiences: [audience], formats: null, strict: false };
  const { folders, diagnostics } = await build(memoryHost(files), request);
  const [folder] = folders;
  if (folder === undefined)
    throw new Error(diagnostics.map((one) => `${one.code} ${one.message}`).join('\n'));
  return folder;
}

describe('what is withheld', () => {
  it('is in no byte of the folder, nor in the name of a file', async () => {
    const { artifacts } = await printed('Zyxwv', 'press');
    expect(artifacts.length).toBeGreaterThan(6);
    for (const { path, bytes } of artifacts) {
      expect(path.toLowerCase()).not.toContain('zyxwv');
      expect(path).not.toContain('hidden');
      for (const reading of readings(bytes)) expect(reading.toLowerCase()).not.toContain('zyxwv');
    }
  });

  it('changes no byte when only it changes', async () => {
    const [one, other] = await Promise.all([printed('Zyxwv', 'press'), printed('Qwertyuiopasdfgh', 'press')]);
    expect(other.artifacts.map(({ path }) => path)).toEqual(one.artifacts.map(({ path }) => path));
    for (const [index, { path, bytes }] of one.artifacts.entries()) {
      expect(Buffer.from(bytes).equals(other.artifacts[index]?.bytes ?? new Uint8Array()), path).toBe(true);
    }
  });

  it('is there for whoever may see it, under a higher marking', async () => {
    const { artifacts } = await printed('Zyxwv', 'analyst');
    const report = artifacts.find(({ path }) => path === 'report.md');
    const manifest = artifacts.find(({ path }) => path === 'manifest.json');
    expect(Buffer.from(report?.bytes ?? []).toString()).toContain('Zyxwv for others');
    expect(Buffer.from(report?.bytes ?? []).toString()).not.toContain('Zyxwv passage');
    expect(JSON.parse(Buffer.from(manifest?.bytes ?? []).toString()).marking).toBe('TLP:AMBER');
  });
});
