import { createWorld } from './create-world.ts';
import type { ExitStatus } from './exit-status.ts';
import { run } from './run.ts';

/** The command line on a process → its exit status. */
export function start(process: NodeJS.Process): Promise<ExitStatus> {
  return run(process.argv.slice(2), createWorld(process));
}
