import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The user's folder for what can be made again; a relative `XDG_CACHE_HOME` is ignored, as the XDG specification asks. */
export function cacheHome(env: Readonly<Record<string, string | undefined>>): string {
  const xdg = env.XDG_CACHE_HOME;
  return xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.cache');
}
