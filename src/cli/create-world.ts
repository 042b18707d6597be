import { createNodeHost } from '../host/node-host.ts';
import type { Sink, World } from './world.ts';

/** The process's own streams, folder and clock. A reader that closes its end early (`| head`) is no failure. */
export function createWorld(process: NodeJS.Process, product: string | null): World {
  const cwd = process.cwd();
  return {
    host: createNodeHost({ cwd, env: process.env }),
    product,
    cwd,
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    clock: () => performance.now(),
    untilEnded: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let open = true;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
    open = false;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
  };
}
