import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Answer, openPipe } from './browser-pipe.ts';

/** A browser that runs. */
export interface RunningBrowser {
  readonly ask: (method: string, params?: object, session?: string) => Promise<Answer>;
  /** Ends it with all its processes, and takes its folder away. */
  readonly end: () => Promise<void>;
}

/** Nothing from the network, no pictures of its own, the same PDF on every machine. */
const ARGUMENTS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Starts a Chromium with a new, empty profile. `sandbox` is off where it cannot be had: for root, and in containers. */
export async function launchBrowser(
  executable: string,
  { sandbox }: { readonly sandbox: boolean },
): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'briefpress-browser-'));
  const args = [...ARGUMENTS, ...(sandbox ? [] : ['--no-sandbox']), `--user-data-dir=${profile}`];
  const child = spawn(executable, [...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, which ends together.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const kill = (): void => killGroup(child);
  process.once('exit', kill);
  const pipe = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const ended = new Promise<void>((resolve) => {
    const finish = (reason: string): void => {
      pipe.cut(new Error(reason));
      resolve();
    };
    child.once('error', ({ message }) => finish(message));
    child.once('exit', (code, signal) => finish(`It ended with ${signal ?? code}.`));
  });
  return {
    ask: pipe.ask,
    end: async () => {
      pipe.cut(new Error('It was ended.'));
      kill();
      await ended;
      process.off('exit', kill);
      // Its last children may still be writing.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});
    },
  };
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else if (exitCode === null && signalCode === null) process.kill(pid, 'SIGKILL');
  } catch {
    // None of them is left.
  }
}
