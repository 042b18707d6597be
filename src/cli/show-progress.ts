import type { Progress } from '../model/build.ts';
import type { World } from './world.ts';

/** One line on stderr that is rewritten; nothing where nobody watches. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/** A progress line for a terminal. */
export function createProgressLine({ stderr }: World): ProgressLine {
  if (!stderr.isTerminal) return { show: () => {}, clear: () => {} };
  return {
    show: ({ brief, audience, stage }) => {
      const words = [brief, audience, stage].filter((word) => word !== null && word !== '');
      stderr.write(`\r\u001b[2K${words.join(' · ')} …`);
    },
    clear: () => stderr.write('\r\u001b[2K'),
  };
}
