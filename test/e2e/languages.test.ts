import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listTree } from '../support/list-tree.ts';
import { putFiles } from '../support/put-files.ts';
import { type Ended, ROOT, runBuilt } from '../support/run-built.ts';
import { readPdf } from '../unit/report/read-pdf.ts';

const BRIEF = join(ROOT, 'test/editions/bilingual');

let work = '';
let built: Ended = { status: null, stdout: '', stderr: '' };

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'briefpress-languages-'));
  built = runBuilt([
    'build',
    BRIEF,
    '--language',
    'all',
    '--format',
    'deck.md,report.md,report.pdf',
    '--out',
    work,
  ]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(work, path), 'utf8');

describe('a brief with a Russian edition', () => {
  test('is printed in both languages, each in folders of its own', () => {
    expect(built.stderr).not.toMatch(/^(error|warning) /m);
    expect(built.status).toBe(0);
    for (const folder of ['bilingual', 'bilingual.ru'])
      expect(JSON.parse(read(`${folder}/press/manifest.json`))).toMatchObject({
        brief: folder,
        audience: 'press',
      });
    expect(read('bilingual/general/report.md')).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(read('bilingual.ru/general/deck.md')).toContain('Договор описывает учения и торговлю');
    expect(read('bilingual.ru/general/report.md')).toContain('## Вывод');
    expect(read('bilingual/general/report.md')).toContain('## Judgment');
  });

  test('has the same dates, numbers and decisions, said in Russian', async () => {
    const { pages } = await readPdf(
      new Uint8Array(readFileSync(join(work, 'bilingual.ru/general/report.pdf'))),
    );
    const text = pages
      .map((page) => page.text)
      .join('\n')
      .replace(/-\n/gu, '')
      .replace(/\s+/gu, ' ');
    for (const words of ['22 ноября 2026', '4,8 млрд долларов', '1 декабря 2026'])
      expect(text).toContain(words);
    const claims = (folder: string) =>
      Object.keys(JSON.parse(read(`${folder}/general/manifest.json`)).claims);
    expect(claims('bilingual.ru')).toEqual(claims('bilingual'));
  });

  test('gives each audience its own wording, and withholds what the original does', () => {
    expect(read('bilingual.ru/press/report.md')).toContain('поможет Ирану оружием');
    expect(read('bilingual.ru/general/report.md')).toContain('окажет Ирану военную помощь');
    for (const [path, bytes] of listTree(join(work, 'bilingual.ru'))) {
      expect([path, bytes.includes('контейнер')]).toEqual([path, false]);
      expect([path, bytes.includes('containers')]).toEqual([path, false]);
    }
  });

  test('is refused where a wording of the edition says in English what is withheld', () => {
    const copy = join(work, 'copy');
    mkdirSync(copy);
    cpSync(BRIEF, copy, { recursive: true });
    putFiles(copy, {
      'brief.ru.yaml':
        'bottom_line: Inspectors counted eleven unmarked containers at the port of Olya in March.\n',
    });
    const { status, stderr } = runBuilt([
      'build',
      copy,
      '--language',
      'ru',
      '--format',
      'report.md',
      '--out',
      work,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error proof\/leak /m);
  });

  test('cannot be asked for in a language that nobody wrote', () => {
    const { status, stderr } = runBuilt(['build', BRIEF, '--language', 'rus,fr', '--out', work]);
    expect(status).toBe(2);
    expect(stderr).toContain('The brief has no edition in "fr".');
  });
});
