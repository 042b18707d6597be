import { type Host, HostError } from '../model/host.ts';
import { sha256Once } from '../model/sha256.ts';
import type { Recorder } from './record-inputs.ts';

/** What a step can ask a host. */
type Question = 'readFile' | 'readPackageFile' | 'listFiles' | 'kindOf' | 'realPath';

/** What a step asked a host, and the answer: of a file, the hash. */
interface Asked {
  readonly question: Question;
  readonly args: readonly unknown[];
  readonly answer: unknown;
}

/** A step as it was run, as data. */
export interface Played {
  readonly asked: readonly Asked[];
  readonly value: unknown;
}

export interface Replay {
  /**
   * Runs a step that reads through a host and depends on nothing else. Where everything that it asked last time under
   * the same key is answered as it was then, what it made then is given again: the very same object.
   */
  readonly play: <T>(
    key: string,
    recorder: Pick<Recorder, 'host' | 'peek'>,
    run: (host: Host) => Promise<T>,
  ) => Promise<T>;
  /** The last run of each key. */
  readonly entries: () => readonly (readonly [string, Played])[];
  /** Whether a step had to be run since this was opened. */
  readonly hasNews: () => boolean;
}

/** Remembers the last run of each key; `known` are those of an earlier one. */
export function openReplay(known: Iterable<readonly [string, Played]> = []): Replay {
  const played = new Map(known);
  let news = false;
  return {
    play: async <T>(
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
      news = true;
      return value;
    },
    entries: () => [...played],
    hasNews: () => news,
  };
}

async function areAnswered(asked: readonly Asked[], host: Host): Promise<boolean> {
  const same = await Promise.all(
    asked.map(async ({ question, args, answer }) =>
      isSame(await answerOf(ask(host, question, args)), answer),
    ),
  );
  return same.every((one) => one);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function ask(host: Host, question: Question, args: readonly unknown[]): Promise<unknown> {
  return (host[question] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
}

/** What is given, of bytes the hash, or the code of what is refused. */
async function answerOf(given: Promise<unknown>): Promise<unknown> {
  try {
    const answer = await given;
    return answer instanceof Uint8Array ? { sha256: await sha256Once(answer) } : answer;
  } catch (thrown) {
    if (thrown instanceof HostError) return { code: thrown.code };
    throw thrown;
  }
}

/** A host that notes what it is asked. */
function listening(host: Host, asked: Map<string, Promise<Asked>>): Host {
  const note = <T>(question: Question, args: readonly unknown[]): Promise<T> => {
    const given = ask(host, question, args);
    const key = JSON.stringify([question, ...args]);
    const noted = async () => ({ question, args, answer: await answerOf(given) });
    if (!asked.has(key)) asked.set(key, noted());
    return given as Promise<T>;
  };
  return {
    ...host,
    readFile: (path, limit) => note('readFile', [path, limit]),
    readPackageFile: (specifier) => note('readPackageFile', [specifier]),
    listFiles: (folder) => note('listFiles', [folder]),
    kindOf: (path) => note('kindOf', [path]),
    realPath: (path) => note('realPath', [path]),
  };
}
