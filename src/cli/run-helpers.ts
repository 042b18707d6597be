import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { HelperEntry } from '../model/helper-entry.ts';
import type { Host } from '../model/host.ts';
import { invariant } from '../model/invariant.ts';
import { UsageError } from '../model/usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { SAMPLE, sampleHost } from './sample-host.ts';
import type { World } from './world.ts';

export interface HelpersOptions {
  readonly name: string | null;
  readonly json?: boolean;
}

/** Prints the reference of the templates' helpers, as Markdown or JSON. */
export async function runHelpers(
  { host, stdout }: World,
  { name, json = false }: HelpersOptions,
): Promise<ExitStatus> {
  const asked = await readHelpers(host, name);
  if (name !== null && asked.length === 0) {
    const names = (await readHelpers(host)).map((entry) => entry.name);
    throw new UsageError(`There is no helper "${name}".`, didYouMean(name, names, 'Helpers'));
  }
  stdout.write(
    json ? `${JSON.stringify({ helpers: asked }, null, 2)}\n` : asked.map(describeHelper).join('\n'),
  );
  return EXIT.done;
}

/** Every helper, with what its example prints of the brief that `new --full` writes. */
export async function readHelpers(host: Host, only: string | null = null): Promise<readonly HelperEntry[]> {
  const { describeTemplates } = await import('../pipeline/describe-templates.ts');
  const { FULL_BRIEF } = await import('./new/full-brief.ts');
  const sample = sampleHost(host, FULL_BRIEF);
  const { helpers } = await describeTemplates(sample, { brief: SAMPLE, audience: 'general' });
  invariant(helpers !== null, 'the brief that `new --full` writes can be read');
  return helpers(only);
}

/** One helper of the reference. */
export function describeHelper({ name, use, doc, example, place, result }: HelperEntry): string {
  const where = place === null || place === 'the brief' ? '' : ` (where \`this\` is ${place})`;
  const prints = result === null || result === '' ? '' : `\n\nprints\n\n${indented(result)}`;
  return `## ${name}\n\n${doc}\n\n    ${use}\n\nExample${where}:\n\n${indented(example)}${prints}\n`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}
