import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../src/model/host.ts';
import { timeCharts } from './bench-charts.ts';

// Prints how long a build takes and what it needs. `MARP_CLI` may name a marp-cli to compare with.
const RUNS = 5;
const WARM_RUNS = 20;
const BRIEF = 'content/iran-russia';
const AUDIENCE = 'policymaker';
const CHARTED = ['content/iran-russia', 'content/un-votes'];
const EDITED = 'sections/20-defence.md';
/** The examples' reports, and the file of each in which a sentence is changed. */
const REPORTS = [
  { brief: BRIEF, audiences: ['policymaker', 'executive', 'press', 'analyst'], file: EDITED },
  { brief: 'content/un-votes', audiences: ['general'], file: 'un-votes/brief.md' },
] as const;

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'briefpress-bench-'));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of one process; fails where it fails. */
function time(args: readonly string[], cache: string): number {
  const started = performance.now();
  const env = { ...process.env, XDG_CACHE_HOME: join(work, cache) };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return performance.now() - started;
}

const main = join(root, 'dist/cli/main.js');
const buildArgs = (audiences: readonly string[], brief = BRIEF) => {
  const named = audiences.length === 0 ? [] : ['--audience', audiences.join(',')];
  return ['build', brief, ...named, '--out', join(work, 'out')];
};

/** Milliseconds of a process that builds a copy of the brief, in which a sentence was changed since the last one. */
function timeAfterAnEdit(): number {
  const brief = join(work, 'edited');
  const section = join(brief, EDITED);
  writeFileSync(section, readFileSync(section, 'utf8').replace(/\n([A-Z][a-z]+ )/, '\n$1indeed '));
  return time([main, ...buildArgs([AUDIENCE], brief)], 'first');
}

function report(name: string, value: string): void {
  console.log(`${name.padEnd(52)} ${value}`);
}

/** A figure that has a bar, with it and whether it is met. */
function reportBar(name: string, value: number, { bar, show }: { bar: number; show: typeof ms }): void {
  report(name, `${show(value)}   bar: ≤ ${show(bar).trim()}, ${value <= bar ? 'met' : 'MISSED'}`);
}

const ms = (value: number) => (Number.isNaN(value) ? 'not run' : `${Math.round(value)} ms`).padStart(9);
const times = (value: number) => `${value.toFixed(2)} ×`.padStart(9);

function benchProcesses(): void {
  const one = [main, ...buildArgs([AUDIENCE])];
  const withPngs = time(one, 'first');
  const marp = process.env.MARP_CLI;
  const ours: number[] = [];
  const theirs: number[] = [];
  const all: number[] = [];
  const edited: number[] = [];
  cpSync(join(root, BRIEF), join(work, 'edited'), { recursive: true });
  timeAfterAnEdit();
  time([main, ...buildArgs([])], 'first');
  for (let run = 0; run < RUNS; run++) {
    ours.push(time(one, 'first'));
    all.push(time([main, ...buildArgs([])], 'first'));
    edited.push(timeAfterAnEdit());
    if (marp === undefined) continue;
    const deck = join(work, 'out/iran-russia', AUDIENCE, 'deck.md');
    theirs.push(time([marp, deck, '--no-stdin', '-o', join(work, 'marp.html')], 'first'));
  }
  report('cold process, one audience, after an earlier build', ms(median(ours)));
  report('  and after an edit of a sentence in the report', ms(median(edited)));
  report('  with nothing kept from earlier runs (PNGs drawn too)', ms(withPngs));
  report('cold process, all four audiences, the same', ms(median(all)));
  report('  as a multiple of one', times(median(all) / median(ours)));
  if (marp === undefined) {
    report('marp-cli, deck.md to HTML', 'not measured, so neither is the bar of a cold build: set MARP_CLI');
    return;
  }
  const marpCli = median(theirs);
  report('marp-cli, deck.md to HTML', ms(marpCli));
  reportBar('  cold, one audience, of marp-cli', median(ours) / marpCli, { bar: 2, show: times });
  reportBar('  cold, all four audiences, of marp-cli', median(all) / marpCli, { bar: 4, show: times });
}

function benchMemory(): void {
  const code = `process.on('exit', () => console.log('peak', process.resourceUsage().maxRSS)); await import(${JSON.stringify(main)});`;
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code, '--', 'briefpress', ...buildArgs([])],
    { cwd: root, encoding: 'utf8' },
  );
  const peak = Number(/peak (\d+)/.exec(stdout)?.[1]);
  report('peak memory, all audiences', `${Math.round(peak / 1024)} MB`.padStart(9));
}

/** A section's text with another number each time, as somebody writes it. */
function withAnEdit(host: Host, file: string = EDITED): Host {
  let edits = 0;
  return {
    ...host,
    readFile: async (path, limit) => {
      const bytes = await host.readFile(path, limit);
      if (!path.endsWith(file)) return bytes;
      edits += 1;
      const text = new TextDecoder().decode(bytes);
      return new TextEncoder().encode(text.replace(/\n([A-Z][a-z]+ )/, `\n$1number ${edits} `));
    },
  };
}

/** What builds in this process, compiled, with the cache of the processes before. */
async function openCompiled() {
  const { build }: typeof import('../../src/pipeline/build.ts') = await import(
    join(root, 'dist/pipeline/build.js')
  );
  const { openKept }: typeof import('../../src/pipeline/kept.ts') = await import(
    join(root, 'dist/pipeline/kept.js')
  );
  const { createNodeHost }: typeof import('../../src/host/node-host.ts') = await import(
    join(root, 'dist/host/node-host.js')
  );
  const host = createNodeHost({ cwd: root, env: { XDG_CACHE_HOME: join(work, 'first') } });
  return { build, openKept, host };
}

async function benchInProcess(): Promise<void> {
  const { build, openKept, host } = await openCompiled();
  const rebuild = async (name: string, from: Host, bar: number | null): Promise<void> => {
    const kept = openKept();
    const rebuilds: number[] = [];
    const stages = new Map<string, number[]>();
    for (let run = 0; run <= WARM_RUNS; run++) {
      const started = performance.now();
      const request = { briefs: [BRIEF], audiences: [AUDIENCE], formats: null, strict: false };
      const { ok, timings } = await build(from, { ...request, clock: () => performance.now() }, kept);
      if (!ok) throw new Error('the brief has errors');
      rebuilds.push(performance.now() - started);
      for (const { stage, ms } of timings) stages.set(stage, [...(stages.get(stage) ?? []), ms]);
    }
    const value = median(rebuilds.slice(1));
    if (bar === null) report(name, ms(value));
    else reportBar(name, value, { bar, show: ms });
    for (const [stage, values] of stages) {
      report(`  ${stage}`, `${ms(median(values.slice(1)))}   first time ${ms(values[0] ?? Number.NaN)}`);
    }
  };
  await rebuild('warm rebuild in process, median', host, 150);
  await rebuild('  after an edit of a sentence in the report', withAnEdit(host), null);
}

/** Each example's report after an edit of a sentence: laid out and printed, and the rebuild that this is part of. */
async function benchReports(): Promise<void> {
  const { build, openKept, host } = await openCompiled();
  for (const { brief, audiences, file } of REPORTS) {
    for (const audience of audiences) {
      const [kept, from] = [openKept(), withAnEdit(host, file)];
      const rebuilds: number[] = [];
      const reports: number[] = [];
      for (let run = 0; run <= WARM_RUNS; run++) {
        const started = performance.now();
        const request = { briefs: [brief], audiences: [audience], formats: ['report.pdf'] as const };
        const clock = () => performance.now();
        const { ok, timings } = await build(from, { ...request, strict: false, clock }, kept);
        if (!ok) throw new Error(`${brief} has errors`);
        rebuilds.push(performance.now() - started);
        const own = timings.filter(({ stage }) => stage === 'report' || stage === 'print report');
        reports.push(own.reduce((sum, timing) => sum + timing.ms, 0));
      }
      const value = median(reports.slice(1));
      reportBar(`report after an edit, ${brief}, ${audience}`, value, { bar: 200, show: ms });
      report('  from its files to the searched bytes', ms(median(rebuilds.slice(1))));
    }
  }
}

/** The slowest of the examples' charts, warm; the processor's time is held to the bar, since others share the clock. */
async function benchCharts(): Promise<void> {
  const { createNodeHost }: typeof import('../../src/host/node-host.ts') = await import(
    join(root, 'dist/host/node-host.js')
  );
  const [slowest] = await timeCharts(root, createNodeHost({ cwd: root, env: {} }), CHARTED);
  if (!slowest) throw new Error('the briefs have no charts');
  report(`slowest chart of the examples, warm (${slowest.name})`, ms(slowest.wall));
  reportBar('  of the processor', slowest.cpu, { bar: 30, show: ms });
}

console.log(
  `Node ${process.version}, ${BRIEF}, ${AUDIENCE}; medians of ${RUNS} processes, ${WARM_RUNS} rebuilds`,
);
try {
  benchProcesses();
  benchMemory();
  await benchInProcess();
  await benchReports();
  await benchCharts();
} finally {
  rmSync(work, { recursive: true, force: true });
}
