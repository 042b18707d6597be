import { diagnosticToJson } from '../diagnostics/diagnostic-to-json.ts';
import { UsageError } from '../model/usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findBriefs } from './find-briefs.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import type { World } from './world.ts';

export interface DataOptions {
  readonly audience: string;
  readonly brief: string | null;
  readonly json?: boolean;
}

/** Widest value that the outline shows, in characters. */
const WIDEST = 60;

/** Prints what the templates of an audience receive of a brief. */
export async function runData(
  world: World,
  { audience, brief, json = false }: DataOptions,
): Promise<ExitStatus> {
  const briefs = await findBriefs(world, brief === null ? [] : [brief]);
  const [path, another] = briefs;
  if (path === undefined || another !== undefined)
    throw new UsageError(`There are ${briefs.length} briefs.`, `Name one of ${briefs.join(', ')}.`);
  const { describeTemplates } = await import('../pipeline/describe-templates.ts');
  const { data: told, diagnostics } = await describeTemplates(world.host, { brief: path, audience });
  showDiagnostics(world, diagnostics);
  if (json) {
    const said = diagnostics.map(diagnosticToJson);
    const document = { ok: told !== null, data: told?.data ?? null, diagnostics: said };
    world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    for (const { name, depth, type, value } of told?.outline ?? []) {
      const line = `${`${'  '.repeat(depth)}${name}`.padEnd(28)} ${type.padEnd(22)} ${short(value)}`;
      world.stdout.write(`${line.trimEnd()}\n`);
    }
  }
  return told === null ? EXIT.content : EXIT.done;
}

function short(value: string | null): string {
  const line = (value ?? '').replace(/\s+/g, ' ').trim();
  return line.length <= WIDEST ? line : `${line.slice(0, WIDEST - 1)}…`;
}
