import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Format } from '../../src/model/artifact.ts';
import type { Host } from '../../src/model/host.ts';
import { build } from '../../src/pipeline/build.ts';
import { openKept } from '../../src/pipeline/kept.ts';

// Prints how long a deck of twenty slides takes whose brief was edited, in one process, beside marp-cli for the same
// `deck.md`: `MARP_CLI=… npm run bench:deck`.
const RUNS = 9;
const AUDIENCE = 'analyst';
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'briefpress-bench-'));
const host = createNodeHost({ cwd: root, env: { XDG_CACHE_HOME: work } });

/** The brief with another title each time, which stands on the cover and in every file. */
function edited(): Host {
  let edits = 0;
  return {
    ...host,
    readFile: async (path, limit) => {
      const bytes = await host.readFile(path, limit);
      if (!path.endsWith('brief.yaml')) return bytes;
      edits += 1;
      return new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace(/"(?=Iran and Russia: )/u, `"${edits} `),
      );
    },
  };
}

/** Medians of the milliseconds that each stage took, the first build left out. */
async function stagesOf(formats: readonly Format[]): Promise<ReadonlyMap<string, number>> {
  const kept = openKept();
  const from = edited();
  const stages = new Map<string, number[]>();
  for (let run = 0; run <= RUNS; run++) {
    const request = { briefs: ['content/iran-russia'], audiences: [AUDIENCE], formats, strict: false };
    const { ok, timings, folders } = await build(from, { ...request, clock: () => performance.now() }, kept);
    if (!ok) throw new Error('the brief has errors');
    if (!timings.some(({ stage }) => stage === 'deck')) throw new Error('nothing was made anew');
    for (const { stage, ms } of run === 0 ? [] : timings)
      stages.set(stage, [...(stages.get(stage) ?? []), ms]);
    const deck = folders.flatMap(({ artifacts }) => artifacts).find(({ path }) => path === 'deck.md');
    if (deck) writeFileSync(join(work, 'deck.md'), deck.bytes);
  }
  return new Map([...stages].map(([stage, values]) => [stage, median(values)]));
}

function marpCli(format: string): number {
  const marp = process.env.MARP_CLI;
  if (marp === undefined) return Number.NaN;
  const env = { ...process.env, CHROME_NO_SANDBOX: '1' };
  const args = [
    marp,
    join(work, 'deck.md'),
    '--no-stdin',
    '--allow-local-files',
    '-o',
    join(work, `marp.${format}`),
  ];
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - started;
  });
  return median(times);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(name: string, value: number, bar: number | null, theirs = Number.NaN): void {
  const met = bar === null ? '' : `bar: ≤ ${bar} ms, ${value <= bar ? 'met' : 'MISSED'}`;
  const beside = Number.isNaN(theirs) ? '' : `   marp-cli ${Math.round(theirs)} ms`;
  console.log(`${name.padEnd(44)}${`${Math.round(value)} ms`.padStart(9)}   ${met}${beside}`);
}

try {
  await stagesOf(['deck.md']);
  const two = await stagesOf(['deck.html', 'deck.pptx']);
  const pdf = await stagesOf(['deck.pdf']);
  report('fit, 20 slides, warm', two.get('deck') ?? Number.NaN, 20);
  report(
    'deck.html and deck.pptx together, warm',
    two.get('print deck') ?? Number.NaN,
    150,
    marpCli('html') + marpCli('pptx'),
  );
  report('deck.pdf, with the browser kept open', pdf.get('print deck') ?? Number.NaN, 800, marpCli('pdf'));
} finally {
  await host.close();
  rmSync(work, { recursive: true, force: true });
}
