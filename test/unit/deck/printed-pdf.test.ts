import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPrintedPdf } from '../../../src/deck/pdf/read-printed-pdf.ts';
import { settlePdf } from '../../../src/deck/pdf/settle-pdf.ts';
import { verifyPrinted } from '../../../src/deck/pdf/verify-printed.ts';
import { type Browser, createBrowser } from '../../../src/host/browser/create-browser.ts';
import { testInChromium } from '../../support/chromium.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

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
    const broken = createBrowser({ CHROME_PATH: '/bin/false' });
    await expect(broken.printPage('')).rejects.toMatchObject({ code: 'browser' });
  });

  test('one that never answers is given up after the time limit', async () => {
    const path = join(temporaryFolder(), 'chromium');
    writeFileSync(path, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    const hanging = createBrowser({ CHROME_PATH: path }, { limit: 200 });
    await expect(hanging.printPage('')).rejects.toMatchObject({
      code: 'browser',
      message: expect.stringContaining('more than 0.2 s'),
    });
  });
});
