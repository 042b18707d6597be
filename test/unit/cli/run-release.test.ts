import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { putFiles } from '../../support/put-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { createTestWorld } from '../../support/test-world.ts';
import { readPdf } from '../report/read-pdf.ts';

const BRIEF = `---
title: Steel
issued: 2026-11-22
version: "2.1"
handling: tlp-clear
audiences: [press, analyst]
sources: {open: A release, cable: {title: '=HYPERLINK("x")', handling: tlp-amber}}
claims:
  - {id: fall, kind: fact, statement: "Exports fell, as one says.", evidence: [{source: open}]}
  - {id: plot, kind: fact, statement: "+1 is planned.", evidence: [{source: cable}]}
judgments:
  headline: Two judgments
  items:
    - {id: free, text: Free., supports: [fall]}
    - {id: resting, text: Resting., supports: [plot]}
gaps: [What is not known.]
---

Exports fell [@fall].
`;

async function call(
  args: readonly string[],
  files: Readonly<Record<string, string>> = { 'b/brief.md': BRIEF },
) {
  const cwd = temporaryFolder();
  putFiles(cwd, files);
  const world = createTestWorld(cwd);
  return { cwd, status: await run(['release', ...args], world), out: world.out(), err: world.err() };
}

async function pdfAt(cwd: string, path: string) {
  return readPdf(new Uint8Array(readFileSync(join(cwd, path))));
}

describe('briefpress release', () => {
  it('prints a table in a hundred columns, with every item, a sign for each audience and the reasons', async () => {
    const { status, out, err } = await call(['b']);
    expect([status, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(out).toMatch(
      /^b: Steel\nissued 2026-11-22 · version 2.1 · highest label TLP:AMBER · SHA-256 [0-9a-f]{16}/,
    );
    const row = (id: string) => out.split('\n').find((line) => line.startsWith(`  ${id} `));
    expect(row('free')).toMatch(/● +●$/);
    expect(row('resting')).toMatch(/○ \d +●$/);
    const number = /○ (\d)/.exec(row('resting') ?? '')?.[1];
    expect(out).toContain(`  ${number}  rests on what is withheld: plot`);
    // The sentence that summed up both judgments.
    expect(row('judgments')).toMatch(/○ \d +●$/);
    expect(out).not.toContain('gap#');
  });

  it('stays within a hundred columns for all audiences there are, in tables one below the other', async () => {
    const { out } = await call(['b', '--audience', 'all']);
    expect(out.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
    for (const id of ['general', 'policymaker', 'executive', 'press', 'analyst'])
      expect(out).toMatch(new RegExp(`^.*\\b${id}\\b`, 'm'));
  });

  it('shows with --diff only what differs between two audiences', async () => {
    const { out } = await call(['--diff', 'press', 'analyst', 'b']);
    expect(out).toContain('resting');
    expect(out).not.toContain('  free ');
    expect(out).toMatch(/\d+ of \d+ items differ/);
    const same = await call(['b', '--diff', 'executive', 'policymaker']);
    expect(same.out).toContain('No item differs');
  });

  it('prints JSON with reasons as data and in words, and with the diagnostics', async () => {
    const { out } = await call(['b', '--json']);
    const { ok, briefs, diagnostics } = JSON.parse(out);
    expect(ok).toBe(true);
    expect(diagnostics).toEqual(expect.any(Array));
    const resting = briefs[0].items.find(({ id }: { id: string }) => id === 'resting');
    expect(resting.audiences.press).toEqual({
      outcome: 'withheld',
      reasons: [{ kind: 'rests-on', ids: ['plot'], words: 'rests on what is withheld: plot' }],
    });
    expect(resting.audiences.analyst).toEqual({ outcome: 'shown', reasons: [] });
    expect(resting.start.line).toBeGreaterThan(1);
  });

  it('gives the hash that the manifest of the audience has', async () => {
    const { cwd, out } = await call(['b', '--json']);
    const world = createTestWorld(cwd);
    await run(['build', 'b', '--format', 'report.md', '--audience', 'press'], world);
    const manifest = JSON.parse(readFileSync(join(cwd, 'out/b/press/manifest.json'), 'utf8'));
    expect(JSON.parse(out).briefs[0].audiences[0]).toMatchObject({
      id: 'press',
      sha256: manifest.briefing.sha256,
    });
  });

  it('prints CSV that no spreadsheet takes for a formula', async () => {
    const { out } = await call(['b', '--csv']);
    const lines = out.split('\r\n');
    expect(lines[0]).toBe('brief,kind,id,item,place,press,press why,analyst,analyst why');
    expect(lines.find((line) => line.includes('claim,plot'))).toContain(",'+1 is planned.,");
    expect(lines.find((line) => line.includes('source,cable'))).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(lines.find((line) => line.includes('claim,fall'))).toContain('"Exports fell, as one says."');
    expect(out.endsWith('\r\n')).toBe(true);
    for (const cell of out.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  it('writes one tagged page with the counts, what is withheld and a line to sign, under the highest label', async () => {
    const { cwd, out, status } = await call(['b', '--pdf', 'records/b.pdf']);
    expect([status, out]).toEqual([0, 'records/b.pdf\n']);
    const { pages } = await pdfAt(cwd, 'records/b.pdf');
    expect(pages).toHaveLength(1);
    for (const words of [
      'What is signed',
      'Name',
      'Role',
      'Date',
      'Signature',
      'TLP:AMBER',
      'judgments resting; claims plot; sources cable',
      'version 2.1',
    ])
      expect(pages[0]?.text).toContain(words);
  });

  it('attaches the matrix as --csv prints it, and says its hash', async () => {
    const { cwd } = await call(['b', '--pdf', 'b.pdf']);
    const csv = (await call(['b', '--csv'])).out;
    const { pages, attached } = await pdfAt(cwd, 'b.pdf');
    expect([...attached.keys()]).toEqual(['release.csv']);
    expect(new TextDecoder().decode(attached.get('release.csv'))).toBe(csv);
    const letters = pages[0]?.text.replace(/\s/gu, '');
    expect(letters).toContain(createHash('sha256').update(csv).digest('hex'));
  });

  it('is one page for a brief of any size, and lists every item behind it only when asked to', async () => {
    const claims = Array.from(
      { length: 400 },
      (_, n) =>
        `  - {id: c${n}, kind: fact, statement: "Fact ${n}.", handling: tlp-amber, evidence: [{source: open}]}`,
    );
    const files = { 'b/brief.md': BRIEF.replace('claims:\n', `claims:\n${claims.join('\n')}\n`) };
    const args = ['b', '--audience', 'all', '--pdf', 'b.pdf'];
    const short = await call(args, files);
    const { pages } = await pdfAt(short.cwd, 'b.pdf');
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain('1 of 402');
    const long = await call([...args, '--annex'], files);
    const annexed = await pdfAt(long.cwd, 'b.pdf');
    expect(annexed.pages.length).toBeGreaterThan(5);
    expect(annexed.pages[0]?.text.replace(/1 *\/ *\d+/u, '1')).toBe(pages[0]?.text);
    expect(annexed.pages.map((page) => page.text).join(' ')).toContain('withheld (');
  });

  it('says of a brief that is above an audience’s ceiling that all of it is withheld', async () => {
    const { status, out } = await call(['b', '--audience', 'press'], {
      'b/brief.md':
        '---\ntitle: T\nissued: 2026-11-22\nhandling: tlp-red\njudgments: [One.]\n---\n\nProse.\n',
    });
    expect(status).toBe(0);
    expect(out).toContain('marked TLP:RED, and the audience may see TLP:CLEAR at most');
    expect(out).toContain('press nothing');
  });

  it.each([
    [['b', '--audience', 'pres'], 'There is no audience "pres". Did you mean "press"?', 'Known audiences: '],
    [['b', '--diff', 'press'], '--diff compares two audiences.', '--diff policymaker press'],
    [['b', '--diff', 'press', 'nobody'], 'There is no audience "nobody".', 'Known audiences: '],
    [['b', '--json', '--csv'], '--json and --csv do not go together.', 'one at a time'],
    [
      ['b', '--diff', 'press', 'analyst', '--pdf', 'b.pdf'],
      '--diff and --pdf',
      '--audience policymaker,press',
    ],
    [['b', '--annex'], '--annex adds pages', '--pdf release.pdf --annex'],
    [['b', '--pdf', 'b/brief.md'], 'does not end in .pdf', '--pdf release.pdf'],
  ])('refuses %j as wrong usage', async (args, message, hint) => {
    const { status, out, err } = await call(args);
    expect(status).toBe(2);
    if (args.includes('--json'))
      expect(JSON.parse(out).diagnostics[0]).toMatchObject({ code: 'usage', message });
    else expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it('ends with status 1 where the brief cannot be read, and writes nothing', async () => {
    const { cwd, status, out, err } = await call(['b', '--pdf', 'b.pdf'], {
      'b/brief.md': '---\ntitle: T\n---\n\nX.\n',
    });
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('content/missing-key');
    expect(existsSync(join(cwd, 'b.pdf'))).toBe(false);
  });
});
