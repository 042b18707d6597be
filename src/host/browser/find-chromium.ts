import { join } from 'node:path';

/** What of the machine decides which browser is taken. */
export interface BrowserSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly isFile: (path: string) => boolean;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/**
 * A Chromium of the machine: what `CHROME_PATH` names, the first on the PATH, one in the usual places. Null is none; a
 * `CHROME_PATH` that names no file is none too.
 */
export function findChromium({ env, platform, isFile }: BrowserSurroundings): string | null {
  if (env.CHROME_PATH) return isFile(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const windows = platform === 'win32';
  const folders = (env.PATH ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
  const ending = windows ? '.exe' : '';
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, `${name}${ending}`)));
  return [...onPath, ...usualPlaces(env, platform)].find(isFile) ?? null;
}

function usualPlaces(env: BrowserSurroundings['env'], platform: string): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const homes = ['/Applications', join(env.HOME ?? '/', 'Applications')];
    return homes.flatMap((home) => apps.map((app) => `${home}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? apps.map((app) => `${root}\\${app}`) : []));
  }
  return ['/snap/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'];
}
