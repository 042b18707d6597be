import { statSync } from 'node:fs';
import { HostError } from '../../model/host.ts';
import { findChromium } from './find-chromium.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';
import { printPage } from './print-page.ts';

/** A Chromium of the machine, started when first needed and kept open for whatever is printed next. */
export interface Browser {
  /** HTML that loads nothing → PDF. One attempt more after a failure; `HostError` `no-browser` or `browser`. */
  readonly printPage: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Milliseconds that starting and printing may take together. */
const LIMIT = 30_000;

const HOW_TO_GET_ONE =
  'Install Chromium, Google Chrome or Microsoft Edge (Debian and Ubuntu: `apt install chromium`; macOS: `brew install --cask chromium`; Windows has Edge), or name one in the environment variable CHROME_PATH. Every other format needs no browser.';

export function createBrowser(
  env: Readonly<Record<string, string | undefined>>,
  { limit = LIMIT }: { readonly limit?: number } = {},
): Browser {
  let running: Promise<RunningBrowser> | null = null;
  const close = async (): Promise<void> => {
    const ending = running;
    running = null;
    await ending?.then((browser) => browser.end()).catch(() => {});
  };
  const attempt = async (html: string, sandbox: boolean): Promise<Uint8Array> => {
    running ??= launchBrowser(findOrThrow(env), { sandbox });
    const browser = await running;
    return withinLimit(printPage(browser, html), limit);
  };
  return {
    printPage: async (html) => {
      const isRoot = process.getuid?.() === 0;
      try {
        return await attempt(html, !isRoot);
      } catch (first) {
        await close();
        if (first instanceof HostError) throw first;
      }
      try {
        // What is printed runs no script and loads nothing: where the sandbox was what failed, it goes without.
        return await attempt(html, false);
      } catch (cause) {
        await close();
        throw failed(findOrThrow(env), cause);
      }
    },
    close,
  };
}

/** The Chromium that would print; null where there is none. */
export function chromiumOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return findChromium({ env, platform: process.platform, isFile: safely(isFile) });
}

function findOrThrow(env: Readonly<Record<string, string | undefined>>): string {
  const executable = chromiumOf(env);
  if (executable !== null) return executable;
  const named = env.CHROME_PATH ? `CHROME_PATH names ${env.CHROME_PATH}, which is no file. ` : '';
  throw new HostError('no-browser', env.CHROME_PATH ?? 'chromium', {
    message: `${named}deck.pdf and handout.pdf are printed by a Chromium on this machine, and there is none. ${HOW_TO_GET_ONE}`,
  });
}

/** A folder on the PATH that may not be read holds no browser for us. */
function safely(isFile: (path: string) => boolean): (path: string) => boolean {
  return (path) => {
    try {
      return isFile(path);
    } catch {
      return false;
    }
  };
}

function failed(executable: string, cause: unknown): HostError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HostError('browser', executable, {
    message: `${executable} did not print, twice: ${reason} Does it start by itself? Another one can be named in CHROME_PATH.`,
    cause,
  });
}

async function withinLimit<T>(work: Promise<T>, limit: number): Promise<T> {
  const late = { timer: undefined as NodeJS.Timeout | undefined };
  const timeout = new Promise<never>((_, reject) => {
    late.timer = setTimeout(() => reject(new Error(`It took more than ${limit / 1000} s.`)), limit);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(late.timer);
    work.catch(() => {});
  }
}
