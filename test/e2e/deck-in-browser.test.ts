import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { testInChromium } from '../support/chromium.ts';
import { runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

testInChromium(
  'deck.html opens from the disk, asks for nothing else and turns its slides by keys',
  async (executable) => {
    const out = temporaryFolder();
    const args = [
      'build',
      'content/iran-russia',
      '--audience',
      'policymaker',
      '--format',
      'deck.html',
      '--out',
      out,
    ];
    expect(runBuilt(args).status).toBe(0);
    const browser = await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      const address = pathToFileURL(join(out, 'iran-russia/policymaker/deck.html')).href;
      await page.goto(address, { waitUntil: 'load' });
      const hashes = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
        await page.keyboard.press(key);
        hashes.push(new URL(page.url()).hash);
      }
      expect(hashes).toEqual(['#2', '#3', '#2']);
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
