import { createWorld } from './create-world.ts';
import type { ExitStatus } from './exit-status.ts';
import { run } from './run.ts';

/** The command line on a process → its exit status. `product` names what it was compiled from; null when it was not. */
export function start(process: NodeJS.Process, product: string | null): Promise<ExitStatus> {
  return run(process.argv.slice(2), createWorld(process, product));
}
