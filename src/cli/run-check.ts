import { diagnosticToJson } from '../diagnostics/diagnostic-to-json.ts';
import { inReadingOrder } from '../diagnostics/in-reading-order.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findBriefs } from './find-briefs.ts';
import { parseAudiences, parseLanguages } from './parse-ids.ts';
import { countDiagnostics, showDiagnostics } from './show-diagnostics.ts';
import { createProgressLine } from './show-progress.ts';
import type { World } from './world.ts';

export interface CheckOptions {
  readonly briefs: readonly string[];
  readonly audience?: string;
  readonly language?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Says every problem of the briefs; writes nothing. */
export async function runCheck(
  world: World,
  { briefs, audience, language = 'all', strict = false, json = false }: CheckOptions,
): Promise<ExitStatus> {
  const audiences = parseAudiences(audience);
  const paths = await findBriefs(world, briefs);
  const { check } = await import('../pipeline/check.ts');
  const progress = createProgressLine(world);
  const { ok, locators, ...said } = await check(world.host, {
    briefs: paths,
    audiences,
    languages: parseLanguages(language),
    formats: null,
    strict,
    onProgress: progress.show,
  }).finally(progress.clear);
  const diagnostics = inReadingOrder(said.diagnostics);
  showDiagnostics(world, diagnostics);
  if (json) {
    const document = { ok, briefs: paths, locators, diagnostics: diagnostics.map(diagnosticToJson) };
    world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  }
  const found = countDiagnostics(diagnostics, { ok });
  const what = paths.length === 1 ? paths[0] : `${paths.length} briefs`;
  const verified = locators === 0 ? '' : `; ${locators} evidence locators found in captures`;
  world.stderr.write(`${what}: ${found === '' ? 'no problems' : found}${verified}\n`);
  return ok ? EXIT.done : EXIT.content;
}
