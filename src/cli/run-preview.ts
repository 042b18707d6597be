import { chromiumOf } from '../host/browser/create-browser.ts';
import { DEFAULT_FORMATS, FORMATS } from '../model/artifact.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findBriefs } from './find-briefs.ts';
import type { World } from './world.ts';

export interface PreviewOptions {
  readonly briefs: readonly string[];
  readonly port: number;
}

/** Serves the preview until somebody ends it. */
export async function runPreview(world: World, { briefs, port }: PreviewOptions): Promise<ExitStatus> {
  const { host, cwd, env, stdout, stderr } = world;
  const paths = await findBriefs(world, briefs);
  const { startPreview } = await import('../preview/start-preview.ts');
  const ended = world.untilEnded();
  const preview = await startPreview({
    host,
    cwd,
    briefs: paths,
    formats: chromiumOf(env) === null ? DEFAULT_FORMATS : FORMATS,
    port,
    onBug: (thrown) => {
      const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      stderr.write(
        `This is a bug in Briefpress, not in your brief. Please report it with these lines:\n${said}\n`,
      );
    },
  });
  if (port !== 0 && preview.port !== port) stderr.write(`Port ${port} is in use.\n`);
  stdout.write(`http://127.0.0.1:${preview.port}/\n`);
  stderr.write('Open this address in a browser. Ctrl+C ends the preview.\n');
  await ended;
  await preview.close();
  await host.close();
  return EXIT.done;
}
