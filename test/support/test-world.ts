import type { World } from '../../src/cli/world.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

/** A world whose output is kept; folder and files are real. */
export interface TestWorld extends World {
  readonly out: () => string;
  readonly err: () => string;
}

/** A world over `cwd`, by default without a terminal, and with a cache inside `cwd`. */
export function createTestWorld(
  cwd: string,
  options: { readonly terminal?: boolean; readonly cache?: string } = {},
): TestWorld {
  const isTerminal = options.terminal ?? false;
  const written = { out: '', err: '' };
  const env = { XDG_CACHE_HOME: options.cache ?? `${cwd}/.cache` };
  return {
    host: createNodeHost({ cwd, env }),
    product: null,
    cwd,
    env,
    stdout: {
      isTerminal,
      write: (text) => {
        written.out += text;
      },
    },
    stderr: {
      isTerminal,
      write: (text) => {
        written.err += text;
      },
    },
    clock: () => 0,
    untilEnded: async () => {},
    out: () => written.out,
    err: () => written.err,
  };
}
