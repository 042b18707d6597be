import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listTree } from '../support/list-tree.ts';
import { putFiles } from '../support/put-files.ts';
import { type Ended, ROOT, runBuilt } from '../support/run-built.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const AUDIENCES = ['analyst', 'executive', 'policymaker', 'press'];
const FOLDERS = [...AUDIENCES.map((audience) => `iran-russia/${audience}`), 'un-votes/general'];

let work = '';
let out = '';
let built: Ended = { status: null, stdout: '', stderr: '' };

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'briefpress-e2e-'));
  out = join(work, 'out');
  built = runBuilt(['build', '--out', out], { env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' } });
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('`briefpress build` without an argument', () => {
  test('prints every brief under content/ for the audiences it names', () => {
    expect(built.stderr).not.toMatch(/^error /m);
    expect(built.status).toBe(0);
    for (const folder of FOLDERS) {
      const paths = [...listTree(join(out, folder)).keys()];
      const loose = paths.filter((path) => !/^(charts|fonts)\//.test(path));
      expect(loose).toEqual([
        'deck.html',
        'deck.md',
        'deck.pptx',
        'manifest.json',
        'report.md',
        'report.pdf',
      ]);
      expect(paths.filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(0);
      expect(paths.filter((path) => path.endsWith('.png')).length).toBeGreaterThan(0);
    }
    expect(readdirSync(out).sort()).toEqual(['iran-russia', 'un-votes']);
    expect(readdirSync(join(out, 'iran-russia')).sort()).toEqual([...AUDIENCES, 'build.json'].sort());
  });

  test('says on stdout the folders written and nothing else, and on stderr no colour and no progress', () => {
    const folders = built.stdout.trimEnd().split('\n');
    expect(folders.map((folder) => folder.split('/out/')[1]).sort()).toEqual(FOLDERS);
    for (const control of ['\u001b', '\r']) expect(built.stderr).not.toContain(control);
    expect(built.stderr).toMatch(/Written in \d+\.\d s/);
  });

  test('leaves the hash of every input, by paths that do not tell where the brief lies', () => {
    const record = JSON.parse(listTree(join(out, 'iran-russia')).get('build.json')?.toString() ?? '');
    const paths: readonly string[] = record.inputs.map((input: { path: string }) => input.path);
    expect(paths.some((path) => path.endsWith('claims.yaml'))).toBe(true);
    expect(paths.filter((path) => path.startsWith('/') || path.includes('..'))).toEqual([]);
  });

  test('gives the same bytes in another folder, time zone, language and cache', () => {
    const elsewhere = join(work, 'elsewhere');
    mkdirSync(elsewhere);
    cpSync(join(ROOT, 'content'), join(elsewhere, 'content'), { recursive: true });
    const env = {
      TZ: 'America/Caracas',
      LANG: 'C',
      LC_ALL: 'C',
      HOME: elsewhere,
      XDG_CACHE_HOME: join(work, 'cache'),
    };
    expect(runBuilt(['build'], { cwd: elsewhere, env }).status).toBe(0);
    const [first, second] = [listTree(out), listTree(join(elsewhere, 'out'))];
    expect([...second.keys()]).toEqual([...first.keys()]);
    const different = [...first].filter(([path, bytes]) => second.get(path)?.equals(bytes) !== true);
    expect(different.map(([path]) => path)).toEqual([]);
  });

  test('makes nothing that loads anything from outside', () => {
    const loading =
      /(?:\ssrc|\sdata|\sposter)\s*=\s*["']?\s*(?:https?:)?\/\/|<link\b[^>]*\bhref\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import|!\[[^\]]*\]\(\s*(?:https?:)?\/\//i;
    for (const [path, bytes] of listTree(out)) {
      if (/\.(html|svg|md)$/.test(path))
        expect(loading.exec(bytes.toString('utf8'))?.[0], path).toBeUndefined();
    }
  });
});

describe('a folder', () => {
  test('holds exactly the formats asked for with the pictures they link to, and the others stay as they were', () => {
    const kept = listTree(join(out, 'iran-russia/analyst'));
    const { status, stdout } = runBuilt([
      'build',
      'content/iran-russia',
      '--audience',
      'press',
      '--format',
      'report.md',
      '--out',
      out,
      '--json',
    ]);
    expect(status).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.ok).toBe(true);
    expect(document.written.map((folder: { audience: string }) => folder.audience)).toEqual(['press']);
    const files = listTree(join(out, 'iran-russia/press'));
    const linked = [...`${files.get('report.md')}`.matchAll(/\]\((charts\/[^)\s]+)/g)].map(
      ([, path]) => path,
    );
    expect(linked.length).toBeGreaterThan(0);
    expect([...files.keys()]).toEqual([...linked, 'manifest.json', 'report.md'].sort());
    expect(listTree(join(out, 'iran-russia/analyst'))).toEqual(kept);
  });
});

describe('as a process', () => {
  test('check ends with 0 where all is well, and prints nothing on stdout', () => {
    const { status, stdout, stderr } = runBuilt(['check']);
    expect(stdout).toBe('');
    expect(stderr).toContain('2 briefs: ');
    expect(status).toBe(0);
  });

  test('an unknown audience ends with 2 and names the known ones', () => {
    const { status, stdout, stderr } = runBuilt([
      'build',
      'content/un-votes',
      '--audience',
      'pres',
      '--out',
      out,
    ]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('pres');
    expect(stderr).toContain('policymaker');
  });

  test('a 50 MB YAML file is refused with the limit named', () => {
    const cwd = temporaryFolder();
    putFiles(cwd, {
      'q3/brief.yaml': `title: T\nissued: 2026-11-22\nbottom_line: ${'x'.repeat(50_000_000)}\n`,
    });
    const { status, stderr } = runBuilt(['build', 'q3'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('larger than 4 MB');
    expect(readdirSync(cwd)).toEqual(['q3']);
  });

  test('with --strict a warning ends with 1 and writes nothing', () => {
    const cwd = temporaryFolder();
    const front = 'title: T\nissued: 2026-11-22\nclaims: [{id: a, statement: Orders fell., kind: fact}]';
    putFiles(cwd, { 'q3.md': `---\n${front}\n---\n## Orders\n\nOrders fell [@a].\n` });
    expect(runBuilt(['build', 'q3.md'], { cwd }).status).toBe(0);
    rmSync(join(cwd, 'out'), { recursive: true });
    const { status, stdout } = runBuilt(['build', 'q3.md', '--strict', '--json'], { cwd });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      written: [],
      diagnostics: [{ severity: 'warning' }],
    });
    expect(readdirSync(cwd)).toEqual(['q3.md']);
  });

  test('both forms of a new brief build as they are, without a warning', () => {
    const cwd = temporaryFolder();
    for (const args of [
      ['new', 'short'],
      ['new', 'long', '--full'],
      ['build', 'short', 'long', '--strict'],
    ]) {
      const { status, stderr } = runBuilt(args, { cwd });
      expect(stderr).not.toMatch(/^(error|warning) /m);
      expect(status).toBe(0);
    }
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['long', 'short']);
  });

  test('schema prints the JSON Schema of a file, and the names of all', () => {
    const names = runBuilt(['schema']).stdout.trimEnd().split('\n');
    expect(names).toEqual(
      expect.arrayContaining([
        'brief',
        'claims',
        'timeline',
        'dimensions',
        'sources',
        'chart',
        'audience',
        'theme',
      ]),
    );
    for (const name of names) {
      const { status, stdout } = runBuilt(['schema', name]);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toHaveProperty('$schema');
      expect(readdirSync(join(ROOT, 'dist/schemas'))).toContain(`${name}.schema.json`);
    }
    expect(runBuilt(['schema', 'breif'])).toMatchObject({ status: 2, stdout: '' });
  });
});
