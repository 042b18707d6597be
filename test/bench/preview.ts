import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

// How long it takes from a save to the repainted preview, in a real browser, for each kind of edit; and with `--memory`
// what the preview's process holds after 50 and after 1,000 rebuilds. `npm run compile` first.

const ROOT = new URL('../..', import.meta.url).pathname;
const TIMES = 20;
const BRIEF = 'content/iran-russia';

/** What is edited: a file, and where a running number goes into it. */
const EDITS: readonly (readonly [kind: string, path: string, from: RegExp, to: (n: number) => string])[] = [
  [
    'content',
    `${BRIEF}/brief.yaml`,
    /Moscow is unlikely to give Iran military aid in a direct/u,
    (n) => `Moscow (${n}) is unlikely to give Iran military aid in a direct`,
  ],
  ['partial', 'templates/base/partials/confidence.md.hbs', /\{\{/u, (n) => `(${n}) {{`],
  [
    'theme',
    'templates/themes/default/theme.yaml',
    /text: "#1b2330"/u,
    (n) => `text: "#1b23${(16 + n).toString(16)}"`,
  ],
  ['audience', 'templates/policymaker/audience.yaml', /name: Policymaker/u, (n) => `name: Policymaker ${n}`],
];

const folder = mkdtempSync(join(tmpdir(), 'briefpress-bench-'));
mkdirSync(join(folder, 'content'));
for (const path of [BRIEF, 'templates']) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
const args = [join(ROOT, 'dist/cli/main.js'), 'preview', BRIEF, '--port', '0'];
const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise<string>((resolve) => {
  child.stdout.on('data', (text) => resolve(String(text).trim()));
});
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}?audience=policymaker#2`);
  await page.waitForSelector('html[data-painted]');
  await watchPainting(page);
  for (let n = 0; n < 10; n++) await save(page, EDITS[n % EDITS.length], 90 + n);
  if (process.argv.includes('--memory')) await measureMemory(page, child);
  else await measureTimes(page);
} finally {
  await browser.close();
  child.kill('SIGINT');
  rmSync(folder, { recursive: true });
}

async function measureTimes(page: Page): Promise<void> {
  for (const kind of EDITS) {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n++) times.push(await save(page, kind, n));
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.round(share * (TIMES - 1))] ?? 0).toFixed(0);
    console.log(`${kind[0].padEnd(10)} median ${at(0.5)} ms, best ${at(0)}, worst ${at(1)}`);
  }
}

async function measureMemory(page: Page, { pid }: ChildProcess): Promise<void> {
  for (let n = 0; n <= 1000; n++) {
    await save(page, EDITS[n % EDITS.length], n % 80);
    if (n !== 50 && n % 250 !== 0) continue;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    console.log(`${n} rebuilds: ${/VmRSS:\s+(\d+ kB)/u.exec(status)?.[1]}`);
  }
}

/** Has the page keep when it painted what, by its own clock. */
async function watchPainting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = (globalThis as unknown as { document: { documentElement: never } }).document.documentElement;
    const { MutationObserver } = globalThis as never as { MutationObserver: new (run: () => void) => never };
    const observer: { observe: (node: never, what: object) => void } = new MutationObserver(() => {
      (globalThis as { paintedAt?: number }).paintedAt = performance.timeOrigin + performance.now();
    });
    observer.observe(root, { attributeFilter: ['data-painted'] });
  });
}

/** Milliseconds from just before a file is written until all that is in sight has been painted anew. */
async function save(page: Page, kind: (typeof EDITS)[number] | undefined, n: number): Promise<number> {
  if (kind === undefined) return 0;
  const [, path, from, to] = kind;
  const file = join(folder, path);
  const original = readFileSync(join(ROOT, path), 'utf8');
  const before = await page.locator('html').getAttribute('data-painted');
  const saved = performance.timeOrigin + performance.now();
  writeFileSync(file, original.replace(from, to(n)));
  await page.waitForSelector(`html[data-painted]:not([data-painted="${before}"])`);
  const painted = await page.evaluate(() => (globalThis as { paintedAt?: number }).paintedAt ?? 0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  return painted - saved;
}
