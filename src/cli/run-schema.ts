import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { UsageError } from '../model/usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { World } from './world.ts';

/** Prints the JSON Schema of one kind of file, or without a name the names there are. */
export async function runSchema({ stdout }: World, name: string | null): Promise<ExitStatus> {
  const { SCHEMA_NAMES, schemaOf } = await import('../content/json-schema.ts');
  if (name === null) {
    for (const known of SCHEMA_NAMES) stdout.write(`${known}\n`);
    return EXIT.done;
  }
  const known = SCHEMA_NAMES.find((candidate) => candidate === name);
  if (known === undefined)
    throw new UsageError(`There is no schema "${name}".`, didYouMean(name, SCHEMA_NAMES));
  stdout.write(`${JSON.stringify(schemaOf(known), null, 2)}\n`);
  return EXIT.done;
}
