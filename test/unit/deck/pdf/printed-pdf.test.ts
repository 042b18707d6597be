import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPrintedPdf } from '../../../../src/deck/pdf/read-printed-pdf.ts';
import { settlePdf } from '../../../../src/deck/pdf/settle-pdf.ts';
import { verifyPrinted } from '../../../../src/deck/pdf/verify-printed.ts';
import { type Browser, createBrowser } from '../../../../src/host/browser/create-browser.ts';
import { testInChromium } from '../../../support/chromium.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const TWO = `<!doctype html><html lang="en"><title>T</title><h1>Officials differ</h1><p style="break-before: page">Prices fell 8 %</p>`;

let browser: Browser | undefined;
afterAll(() => browser?.close());

function print(executable: string, html: string): Promise<Uint8Array> {
  browser ??= createBrowser({ CHROME_PATH: executable });
  return browser.printPage(html);
}

describe('printed PDF', () => {
  testInChromium(
    'the text of each page is read back, and words or pages that are lost are an error',
    async (executable) => {
      const bytes = await print(executable, TWO);
      const pages = await readPrintedPdf(bytes);
      // The machine's own font may have a letter of its own for “ffi”.
      expect(pages.map((page) => page.normalize('NFKC').trim())).toEqual([
        'Officials differ',
        'Prices fell 8 %',
      ]);
      const check = (slides: readonly string[], everywhere = '') =>
        verifyPrinted(bytes, { file: 'deck.pdf', slides, exact: true, everywhere });
      await expect(check(['Officials differ', 'Prices fell'])).resolves.toBeUndefined();
      await expect(check(['Officials differ', 'Prices rose'])).rejects.toThrow(
        '“rose” of slide 2 is not there',
      );
      await expect(check(['Officials differ'])).rejects.toThrow('2 pages for 1 slides');
      await expect(check(['Officials', 'Prices'], 'TLP:RED')).rejects.toThrow(
        'page 1 does not say “TLP:RED”',
      );
    },
  );

  testInChromium('a blank page is an error', async (executable) => {
    const bytes = await print(
      executable,
      '<!doctype html><title>T</title><p>One<p style="break-before: page">&nbsp;',
    );
    const expected = { file: 'deck.pdf', slides: ['One', ''], exact: true, everywhere: '' };
    await expect(verifyPrinted(bytes, expected)).rejects.toThrow('page 2 is blank');
  });

  testInChromium(
    'with its dates settled the same page gives the same bytes, of the same length',
    async (executable) => {
      const first = await print(executable, TWO);
      const second = await print(executable, TWO);
      expect(settlePdf(first, 0)).toEqual(settlePdf(second, 0));
      expect(settlePdf(first, 0)).toHaveLength(first.length);
      expect(Buffer.from(settlePdf(first, 0)).toString('latin1')).toContain(
        "/CreationDate (D:19700101000000+00'00')",
      );
    },
  );
});

describe('browser', () => {
  test('where there is none, an error says how to get one', async () => {
    const none = createBrowser({ CHROME_PATH: '/nowhere/chromium' });
    await expect(none.printPage('')).rejects.toMatchObject({
      code: 'no-browser',
      message: expect.stringContaining('apt install chromium'),
    });
  });

  test('one that ends at once is tried twice, then an error', async () => {
    const { path, started } = standIn('exit 3');
    await expect(createBrowser({ CHROME_PATH: path }).printPage('')).rejects.toMatchObject({
      code: 'browser',
      message: expect.stringContaining('It ended with 3'),
    });
    expect(started()).toHaveLength(2);
  });

  test('one that never answers is given up twice after the time limit, and leaves no process behind', async () => {
    // A child of its own, as Chromium has many.
    const { path, started } = standIn('sleep 60 & echo $! >> "$0.started"; wait');
    await expect(createBrowser({ CHROME_PATH: path }, { limit: 500 }).printPage('')).rejects.toMatchObject({
      code: 'browser',
      message: expect.stringContaining('more than 0.5 s'),
    });
    expect(started().length).toBeGreaterThanOrEqual(2);
    await expect.poll(() => started().filter(isRunning), { timeout: 10_000 }).toEqual([]);
  });

  testInChromium('one that crashes while it prints is started once more', async (executable) => {
    const { path, started } = standIn(
      `[ -e "$0.second" ] && exec '${executable}' "$@"; touch "$0.second"; exit 9`,
    );
    const crashing = createBrowser({ CHROME_PATH: path });
    try {
      const pages = await readPrintedPdf(await crashing.printPage(TWO));
      expect(pages).toHaveLength(2);
      expect(started()).toHaveLength(2);
    } finally {
      await crashing.close();
    }
    await expect.poll(() => started().filter(isRunning), { timeout: 10_000 }).toEqual([]);
  });
});

/** A program in a browser's place that notes the number of each of its processes. */
function standIn(script: string): { readonly path: string; readonly started: () => readonly number[] } {
  const path = join(temporaryFolder(), 'chromium');
  writeFileSync(path, `#!/bin/sh\necho $$ >> "$0.started"\n${script}\n`, { mode: 0o755 });
  const started = (): readonly number[] =>
    readFileSync(`${path}.started`, 'utf8').trim().split('\n').map(Number);
  return { path, started };
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    // One that has ended and that nobody has asked about yet is not running.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}
