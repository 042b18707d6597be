import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diagnosticToJson } from '../diagnostics/diagnostic-to-json.ts';
import { inReadingOrder } from '../diagnostics/in-reading-order.ts';
import { hostErrorFrom } from '../host/host-error-from.ts';
import type { MatrixResult } from '../model/build.ts';
import { invariant } from '../model/invariant.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';
import { UsageError } from '../model/usage-error.ts';
import { matrixCsv } from '../pipeline/matrix-csv.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findBriefs } from './find-briefs.ts';
import { parseAudiences, parseLanguages } from './parse-ids.ts';
import { diffMatrix } from './release/diff-matrix.ts';
import { matrixJson } from './release/matrix-json.ts';
import { matrixTable } from './release/matrix-table.ts';
import { countDiagnostics, showDiagnostics } from './show-diagnostics.ts';
import type { World } from './world.ts';

export interface ReleaseOptions {
  readonly briefs: readonly string[];
  readonly audience?: string;
  readonly language?: string;
  /** Two audiences, and whatever briefs were named behind them. */
  readonly diff?: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly pdf?: string;
  readonly annex?: boolean;
}

/** Says what each audience receives of the briefs, item by item; writes nothing but the PDF that is asked for. */
export async function runRelease(world: World, options: ReleaseOptions): Promise<ExitStatus> {
  refuseTogether(options);
  const { pair, more } = splitDiff(options.diff);
  const audiences = pair ?? parseAudiences(options.audience);
  const briefs = await findBriefs(world, [...options.briefs, ...more]);
  if (options.pdf !== undefined && briefs.length > 1)
    throw new UsageError(
      `--pdf writes one record, and there are ${briefs.length} briefs.`,
      'Name one brief.',
    );
  const { matrix } = await import('../pipeline/matrix.ts');
  const languages = parseLanguages(options.language);
  const request = { briefs, audiences, languages, formats: null, strict: false };
  const result = await matrix(world.host, request);
  const said = inReadingOrder(result.diagnostics);
  showDiagnostics(world, said);
  if (!result.ok) world.stderr.write(`${countDiagnostics(said)}: what is released cannot be told.\n`);
  const matrices = result.ok ? result.matrices : [];
  if (options.pdf !== undefined && result.ok) await writePdf(world, options, matrices[0]);
  else tell(world, options, { ...result, matrices, diagnostics: said });
  return result.ok ? EXIT.done : EXIT.content;
}

function tell(world: World, { json, csv, diff }: ReleaseOptions, result: MatrixResult): void {
  const { ok, diagnostics, matrices } = result;
  const told = diff === undefined ? matrices : matrices.map(diffMatrix);
  if (json) {
    const document = { ok, briefs: told.map(matrixJson), diagnostics: diagnostics.map(diagnosticToJson) };
    world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else if (csv) {
    if (ok) world.stdout.write(matrixCsv(told));
  } else {
    const tables = matrices.map((matrix) => matrixTable(matrix, { diff: diff !== undefined }));
    world.stdout.write(tables.join('\n'));
  }
}

async function writePdf(
  world: World,
  { pdf: named = '', annex = false }: ReleaseOptions,
  made: ReleaseMatrix | undefined,
): Promise<void> {
  const { printMatrix } = await import('../pipeline/print-matrix.ts');
  invariant(made !== undefined, 'a brief that was read has a matrix');
  const bytes = await printMatrix(world.host, made, { annex });
  invariant(bytes !== null, 'the audience `general` can be read');
  const path = resolve(world.cwd, named);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (cause) {
    throw hostErrorFrom(cause, named);
  }
  world.stdout.write(`${named}\n`);
}

function refuseTogether({ audience, diff, json, csv, pdf, annex }: ReleaseOptions): void {
  const forms = [
    ...(json ? ['--json'] : []),
    ...(csv ? ['--csv'] : []),
    ...(pdf === undefined ? [] : ['--pdf']),
  ];
  if (forms.length > 1)
    throw new UsageError(`${forms.join(' and ')} do not go together.`, 'Ask for one at a time.');
  if (annex && pdf === undefined)
    throw new UsageError('--annex adds pages to a PDF.', 'Name the file: --pdf release.pdf --annex');
  if (diff !== undefined && pdf !== undefined)
    throw new UsageError(
      '--diff and --pdf do not go together: what is signed is the whole matrix.',
      'Name the audiences: --audience policymaker,press --pdf release.pdf',
    );
  if (diff !== undefined && audience !== undefined)
    throw new UsageError('--diff names its two audiences itself.', 'Leave --audience out.');
  if (pdf !== undefined && !/\.pdf$/iu.test(pdf))
    throw new UsageError(`--pdf names ${pdf}, which does not end in .pdf.`, 'Name a file: --pdf release.pdf');
}

/** `--diff a b` takes whatever stands behind it; what comes after two audiences are briefs. */
function splitDiff(diff: readonly string[] | undefined): {
  readonly pair: readonly string[] | null;
  readonly more: readonly string[];
} {
  if (diff === undefined) return { pair: null, more: [] };
  const names = diff.flatMap((name, at) => (at < 2 ? name.split(',') : [name])).filter((name) => name !== '');
  const [one, other, ...more] = names;
  if (one === undefined || other === undefined || one === other)
    throw new UsageError('--diff compares two audiences.', 'For example: --diff policymaker press');
  return { pair: [one, other], more };
}
