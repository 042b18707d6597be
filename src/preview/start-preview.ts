import type { Format } from '../model/artifact.ts';
import type { Host } from '../model/host.ts';
import { readOwnFiles } from './own-files.ts';
import { type Served, serveDesk } from './serve-desk.ts';
import { Session } from './session.ts';

export interface PreviewOptions {
  readonly host: Host;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly briefs: readonly string[];
  /** Formats that can be printed here. */
  readonly formats: readonly Format[];
  /** 0 is any that is free. */
  readonly port: number;
  /** Told of what is our mistake; the preview goes on. */
  readonly onBug: (thrown: unknown) => void;
}

/** Serves the preview of some briefs on this machine, for nobody else, until it is closed. */
export async function startPreview({ port, onBug, ...options }: PreviewOptions): Promise<Served> {
  const { host, cwd, briefs, formats } = options;
  const own = await readOwnFiles(host);
  const session = new Session(host, cwd, onBug);
  const desk = { host, session, own, briefs, formats };
  const served = await serveDesk(desk, { port, onBug });
  return {
    ...served,
    close: async () => {
      session.close();
      await served.close();
    },
  };
}
