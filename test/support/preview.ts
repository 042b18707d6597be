import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ROOT } from './run-built.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder with the built-in brief and templates, to be changed. */
export function previewFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'content'));
  cpSync(join(ROOT, 'content/iran-russia'), join(folder, 'content/iran-russia'), { recursive: true });
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
  return folder;
}

/** Runs `briefpress preview` as compiled, until the test has finished → its address. */
export async function runPreviewBuilt(
  cwd: string,
  args: readonly string[] = ['--port', '0'],
): Promise<string> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'preview', ...args], { cwd });
  onTestFinished(() => end(child));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.stdout.on('data', (text) => resolve(String(text).trim()));
    child.on('exit', (status) => reject(new Error(`The preview ended with ${status}: ${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGINT');
  });
}

/** Opens an address in a browser until the test has finished; what the page complains of is put on `complaints`. */
export async function openPage(
  executablePath: string,
  address: string,
  { complaints, ...options }: BrowserContextOptions & { readonly complaints: string[] },
): Promise<Page> {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const { origin } = new URL(address);
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/u.test(request.url())) {
      complaints.push(request.url());
    }
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
