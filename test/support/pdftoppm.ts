import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';

/** The machine's pdftoppm (of poppler), or null. */
function findPdftoppm(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'pdftoppm'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** The first page of a PDF as PNG, `width` × `height` pixels. */
export function pictureOfPdf(
  pdftoppm: string,
  pdf: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const scale = ['-scale-to-x', `${width}`, '-scale-to-y', `${height}`];
  return execFileSync(pdftoppm, ['-png', '-singlefile', ...scale, '-'], { input: pdf, maxBuffer: 64e6 });
}

/** A test that needs pdftoppm: skipped, and saying so, where there is none; in CI it fails instead. */
export function testWithPdftoppm(
  name: string,
  body: (pdftoppm: string) => Promise<void>,
  milliseconds?: number,
): void {
  const pdftoppm = findPdftoppm();
  if (pdftoppm !== null) test(name, () => body(pdftoppm), milliseconds);
  else if (process.env.CI === 'true') test(name, () => expect.fail('needs pdftoppm'));
  else test.skip(`${name} (skipped: needs pdftoppm)`);
}
