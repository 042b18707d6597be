import { expect, it } from 'vitest';
import { briefSchema } from '../../../src/content/schema/brief-schema.ts';
import { build } from '../../../src/index.ts';
import { labelledBrief } from '../../fuzz/labelled-brief.ts';
import { seeded } from '../../fuzz/seeded.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { textPaths, type Value, valuePaths } from '../pipeline/every-text.ts';

const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1);

it('every text that the schema takes holds a canary in some of the briefs that are made by chance', () => {
  const filled = new Set<string>();
  for (const seed of SEEDS) {
    const { files } = labelledBrief(seeded(seed), 'press');
    const brief: Value = JSON.parse(files['b/brief.yaml'] ?? '');
    for (const path of valuePaths(brief)) filled.add(path);
  }
  // A listing may be written with a headline over its items.
  const isFilled = (path: string) => filled.has(path) || filled.has(path.replace('[]', '.items[]'));
  expect(textPaths(briefSchema).filter((path) => !isFilled(path))).toEqual([]);
});

it('what must not be printed for one audience is printed for one that may see it', async () => {
  const { files, forbidden } = labelledBrief(seeded(3), 'press');
  expect(forbidden.length).toBeGreaterThan(40);
  const unlimited = '{extends: analyst, ceiling: null, include: {claims: true, scores: true, data: true}}';
  const host = memoryHost({ ...files, 'b/templates/all/audience.yaml': unlimited });
  const request = { briefs: ['b'], audiences: ['all'], formats: ['report.md' as const], strict: false };
  const { folders } = await build(host, request);
  const report = folders[0]?.artifacts.find(({ path }) => path === 'report.md');
  const text = new TextDecoder().decode(report?.bytes);
  expect(forbidden.filter((word) => text.includes(word)).length).toBeGreaterThan(20);
});
