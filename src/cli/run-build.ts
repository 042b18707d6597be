import { relative } from 'node:path';
import { diagnosticToJson } from '../diagnostics/diagnostic-to-json.ts';
import { inReadingOrder } from '../diagnostics/in-reading-order.ts';
import { earlierAudiences } from '../host/earlier-audiences.ts';
import { mendOutput } from '../host/mend-output.ts';
import { type BriefOutput, writeOutput } from '../host/write-output.ts';
import type { BuildResult } from '../model/build.ts';
import { UsageError } from '../model/usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findBriefs } from './find-briefs.ts';
import { openKeptRun } from './open-kept-run.ts';
import { outputFolder, refuseSource } from './output-folder.ts';
import { parseAudiences, parseFormats, parseLanguages } from './parse-ids.ts';
import { countDiagnostics, showDiagnostics } from './show-diagnostics.ts';
import { createProgressLine } from './show-progress.ts';
import type { World } from './world.ts';

export interface BuildOptions {
  readonly briefs: readonly string[];
  readonly audience?: string;
  readonly language?: string;
  readonly format?: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Builds the briefs, writes what came of it and says so; with an error nothing is written. */
export async function runBuild(world: World, options: BuildOptions): Promise<ExitStatus> {
  const started = world.clock();
  const strict = options.strict ?? false;
  const formats = parseFormats(options.format);
  const audiences = parseAudiences(options.audience);
  const languages = parseLanguages(options.language);
  const briefs = await findBriefs(world, options.briefs);
  const out = await outputFolder(world, options.out);
  const { build } = await import('../pipeline/build.ts');
  const { openKept, packKept } = await import('../pipeline/kept.ts');
  const progress = createProgressLine(world);
  const run = await openKeptRun(world, { briefs, audiences, languages });
  const kept = openKept(run.known);
  const request = { briefs, audiences, languages, formats, strict, onProgress: progress.show };
  const built = await build(world.host, request, kept).finally(() => {
    progress.clear();
    return world.host.close();
  });
  await run.keep(packKept(kept, run.known));
  const result = { ...built, diagnostics: inReadingOrder(built.diagnostics) };
  showDiagnostics(world, result.diagnostics);
  const folders = await writeResult(world, { out, briefs, result });
  tellWritten(world, { result, folders, json: options.json ?? false });
  tellSummary(world, { result, seconds: (world.clock() - started) / 1000 });
  if (result.ok) await tellEarlier(world, out, result);
  return result.ok ? EXIT.done : EXIT.content;
}

interface ToWrite {
  readonly out: string;
  /** As they were named. */
  readonly briefs: readonly string[];
  readonly result: BuildResult;
}

/** Puts the result in its place → the folders written. After an error only what a killed run left is put right. */
async function writeResult(world: World, { out, briefs, result }: ToWrite): Promise<readonly string[]> {
  const ids = result.inputs.map(({ brief }) => brief);
  if (!result.ok) {
    await mendOutput(out, ids);
    return [];
  }
  await refuseSource(world, { out, ids, briefs });
  return writeOutput(out, gatherOutput(result));
}

/** One brief's audiences and inputs together, in the order they came. Two briefs of one name would share a folder. */
function gatherOutput({ folders, inputs }: BuildResult): readonly BriefOutput[] {
  const twice = inputs.find(({ brief }, index) => inputs.findIndex((other) => other.brief === brief) < index);
  if (twice !== undefined) {
    throw new UsageError(
      `Two of the briefs are called "${twice.brief}" and would overwrite each other.`,
      'Rename one, or build them one at a time with different --out folders.',
    );
  }
  return inputs.map(({ brief, files }) => ({
    brief,
    folders: folders.filter((folder) => folder.brief === brief),
    record: `${JSON.stringify({ brief, inputs: files }, null, 2)}\n`,
  }));
}

interface Written {
  readonly result: BuildResult;
  readonly folders: readonly string[];
  readonly json: boolean;
}

function tellWritten({ stdout, cwd }: World, { result, folders, json }: Written): void {
  const shown = folders.map((folder) => relative(cwd, folder) || '.');
  if (!json) {
    for (const folder of shown) stdout.write(`${folder}\n`);
    return;
  }
  const written = (result.ok ? result.folders : []).map(({ brief, audience, artifacts }, index) => ({
    brief,
    audience,
    folder: shown[index],
    files: artifacts.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
  }));
  const document = { ok: result.ok, written, diagnostics: result.diagnostics.map(diagnosticToJson) };
  stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

interface Summary {
  readonly result: BuildResult;
  readonly seconds: number;
}

function tellSummary({ stderr }: World, { result, seconds }: Summary): void {
  const found = countDiagnostics(result.diagnostics, result);
  if (!result.ok) {
    stderr.write(`${found}: nothing was written, and what stood in the output folder still stands.\n`);
    return;
  }
  const width = Math.max(0, ...result.folders.map((folder) => nameOf(folder).length));
  for (const folder of result.folders) {
    const bytes = folder.artifacts.reduce((sum, artifact) => sum + artifact.bytes.length, 0);
    const count = folder.artifacts.length;
    const files = `${count} file${count === 1 ? '' : 's'}`.padStart(9);
    stderr.write(`  ${nameOf(folder).padEnd(width)}  ${files}  ${kilobytes(bytes).padStart(8)}\n`);
  }
  const warnings = found === '' ? '' : `, ${found}`;
  stderr.write(`Written in ${seconds.toFixed(1)} s${warnings}.\n`);
}

/** Folders that stand beside those written may no longer agree with them. */
async function tellEarlier({ stderr }: World, out: string, { inputs, folders }: BuildResult): Promise<void> {
  const written = new Set(folders.map(nameOf));
  const earlier: string[] = [];
  for (const { brief } of inputs) {
    for (const audience of await earlierAudiences(out, brief)) {
      const name = nameOf({ brief, audience });
      if (!written.has(name)) earlier.push(inputs.length === 1 ? audience : name);
    }
  }
  if (earlier.length > 0) stderr.write(`Not rebuilt, from an earlier build: ${earlier.join(', ')}.\n`);
}

function nameOf({ brief, audience }: { readonly brief: string; readonly audience: string }): string {
  return `${brief}/${audience}`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
