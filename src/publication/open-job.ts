import { DEFAULT_FORMATS, type Format } from '../model/artifact.ts';
import type { BuildRequest } from '../model/build.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';

/** One run of the pipeline: what it was asked, what it has to say and how long each stage took. */
export interface Job {
  readonly request: BuildRequest;
  readonly formats: ReadonlySet<Format>;
  /** Runs a step of a stage: keeps its diagnostics and its time, hands on its value. */
  readonly step: <T>(stage: string, run: () => Outcome<T>) => T;
  /** The same for a step that waits; steps inside it count twice. */
  readonly wait: <T>(stage: string, run: () => Promise<Outcome<T>>) => Promise<T>;
  /** Keeps the time of a step that has nothing to say. */
  readonly time: <T>(stage: string, run: () => T | Promise<T>) => Promise<T>;
  /** Runs steps and gives with their value all that they said, so that it can be said again. */
  readonly gather: <T>(run: () => Promise<T>) => Promise<Outcome<T>>;
  /** Says where the build is. */
  readonly at: (brief: string, audience: string | null) => void;
  /** Whether anything said so far stops the build. */
  readonly failed: () => boolean;
  readonly diagnostics: () => readonly Diagnostic[];
  readonly timings: () => readonly { readonly stage: string; readonly ms: number }[];
}

/** Opens a job; the clock is the caller's, and without one all times are 0. */
export function openJob(request: BuildRequest): Job {
  const clock = request.clock ?? (() => 0);
  const said: Diagnostic[] = [];
  const listeners: Diagnostic[][] = [];
  const times = new Map<string, number>();
  let place = { brief: '', audience: null as string | null };
  const begin = (stage: string): (<T>(outcome: Outcome<T>) => T) => {
    request.onProgress?.({ ...place, stage });
    const started = clock();
    return (outcome) => {
      times.set(stage, (times.get(stage) ?? 0) + clock() - started);
      for (const heard of listeners) heard.push(...outcome.diagnostics);
      for (const diagnostic of outcome.diagnostics) if (!isSaid(diagnostic, said)) said.push(diagnostic);
      return outcome.value;
    };
  };
  return {
    request,
    formats: new Set(request.formats ?? DEFAULT_FORMATS),
    step: (stage, run) => begin(stage)(run()),
    wait: async (stage, run) => begin(stage)(await run()),
    time: async (stage, run) => begin(stage)({ value: await run(), diagnostics: [] }),
    gather: async (run) => {
      const diagnostics: Diagnostic[] = [];
      listeners.push(diagnostics);
      try {
        return { value: await run(), diagnostics };
      } finally {
        listeners.splice(listeners.indexOf(diagnostics), 1);
      }
    },
    at: (brief, audience) => {
      place = { brief, audience };
    },
    failed: () =>
      said.some(({ severity }) => severity === 'error' || (request.strict && severity === 'warning')),
    diagnostics: () => said,
    timings: () => [...times].map(([stage, ms]) => ({ stage, ms })),
  };
}

/** Four audiences meet the same problem at the same place: it is said once. */
function isSaid(diagnostic: Diagnostic, said: readonly Diagnostic[]): boolean {
  return said.some(
    (one) =>
      one.code === diagnostic.code &&
      one.message === diagnostic.message &&
      one.span?.start === diagnostic.span?.start &&
      one.span?.file.path === diagnostic.span?.file.path,
  );
}
