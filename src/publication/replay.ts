import { type Host, HostError } from '../model/host.ts';
import type { Recorder } from './record-inputs.ts';

/** What a step asked a host, and the answer. */
interface Asked {
  readonly ask: (host: Host) => Promise<unknown>;
  readonly answer: unknown;
}

interface Played {
  readonly asked: readonly Asked[];
  readonly value: unknown;
}

/**
 * Runs a step that reads through a host and depends on nothing else. Where everything that it asked last time under the
 * same key is answered as it was then, what it made then is given again: the very same object.
 */
export type Replay = <T>(
  key: string,
  recorder: Pick<Recorder, 'host' | 'peek'>,
  run: (host: Host) => Promise<T>,
) => Promise<T>;

/** Remembers the last run of each key. */
export function openReplay(): Replay {
  const played = new Map<string, Played>();
  return async <T>(
    key: string,
    { host, peek }: Pick<Recorder, 'host' | 'peek'>,
    run: (host: Host) => Promise<T>,
  ): Promise<T> => {
    const last = played.get(key);
    if (last !== undefined && (await areAnswered(last.asked, peek))) {
      // Now it has been used.
      await areAnswered(last.asked, host);
      return last.value as T;
    }
    const asked = new Map<string, Promise<Asked>>();
    const value = await run(listening(host, asked));
    played.set(key, { asked: await Promise.all(asked.values()), value });
    return value;
  };
}

async function areAnswered(asked: readonly Asked[], host: Host): Promise<boolean> {
  const same = await Promise.all(
    asked.map(async ({ ask, answer }) => isSame(await answerOf(ask(host)), answer)),
  );
  return same.every((one) => one);
}

/** Files are compared by identity, since an unchanged one is the same object; all else by what it says. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (!(one instanceof Uint8Array) && JSON.stringify(one) === JSON.stringify(other));
}

/** What is given, or the code of what is refused. */
function answerOf(given: Promise<unknown>): Promise<unknown> {
  return given.catch((thrown: unknown) => {
    if (thrown instanceof HostError) return { code: thrown.code };
    throw thrown;
  });
}

/** A host that notes what it is asked. */
function listening(host: Host, asked: Map<string, Promise<Asked>>): Host {
  const note = <T>(key: string, ask: (host: Host) => Promise<T>): Promise<T> => {
    const given = ask(host);
    if (!asked.has(key))
      asked.set(
        key,
        answerOf(given).then((answer) => ({ ask, answer })),
      );
    return given;
  };
  return {
    ...host,
    readFile: (path, limit) => note(`read ${path} ${limit}`, (each) => each.readFile(path, limit)),
    readPackageFile: (specifier) => note(`npm ${specifier}`, (each) => each.readPackageFile(specifier)),
    listFiles: (folder) => note(`list ${folder}`, (each) => each.listFiles(folder)),
    kindOf: (path) => note(`kind ${path}`, (each) => each.kindOf(path)),
    realPath: (path) => note(`real ${path}`, (each) => each.realPath(path)),
  };
}
