import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** The machine's Chromium, or null. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** A test that needs a browser: skipped, and saying so, where there is none; in CI it fails instead. `milliseconds` is how long it may take. */
export function testInChromium(
  name: string,
  body: (executable: string) => Promise<void>,
  milliseconds?: number,
): void {
  const executable = findChromium();
  if (executable !== null) test(name, () => body(executable), milliseconds);
  else if (process.env.CI === 'true') test(name, () => expect.fail('needs chromium'));
  else test.skip(`${name} (skipped: needs chromium)`);
}
