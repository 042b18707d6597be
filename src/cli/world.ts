import type { Host } from '../model/host.ts';

/** Where text goes. */
export interface Sink {
  readonly write: (text: string) => void;
  /** Whether a person reads along. */
  readonly isTerminal: boolean;
}

/** All that a command touches besides the files it writes. */
export interface World {
  readonly host: Host;
  /** Names what the product was compiled from, for what only the same product may use again; null where it runs from its sources. */
  readonly product: string | null;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Only what was asked for. */
  readonly stdout: Sink;
  /** Progress, diagnostics and remarks. */
  readonly stderr: Sink;
  /** Milliseconds from any start. */
  readonly clock: () => number;
  /** Resolves when a person ends a command that would go on for ever. */
  readonly untilEnded: () => Promise<void>;
}

/** Colours only for people, and not for those who ask for none (https://no-color.org). */
export function wantsColor({ env, stderr }: World): boolean {
  return stderr.isTerminal && (env.NO_COLOR === undefined || env.NO_COLOR === '') && env.TERM !== 'dumb';
}
