import { describe, expect, it } from 'vitest';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { textOf } from '../../../src/diagnostics/position.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import { invariant } from '../../../src/model/invariant.ts';
import type { Prose } from '../../../src/model/prose.ts';
import { FOLDER, folderWith, short } from '../../support/brief.ts';
import { type MemoryFile, memoryHost } from '../../support/memory-host.ts';

const TEMPLATES = { 'base/audience.yaml': '', 'press/audience.yaml': '' };

async function read(files: Readonly<Record<string, MemoryFile>>, path = 'b'): Promise<Briefing> {
  const { value, diagnostics } = await readBriefing(memoryHost(files, { packageTemplates: TEMPLATES }), path);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(short)).toEqual([]);
  invariant(value !== null, 'a briefing');
  return value;
}

const textOfProse = (prose: Prose | null) => prose?.pieces.map(({ text }) => text).join('') ?? null;

describe('a brief in a folder', () => {
  it('becomes a briefing whose references resolve', async () => {
    const briefing = await read(FOLDER);
    expect(briefing.id).toBe('b');
    expect(briefing.title.text).toBe('Steel exports');
    expect(briefing.informationCutoff).toBe('unknown');
    expect(briefing.handling?.id).toBe('tlp-amber');
    expect(briefing.judgments.headline?.text).toBe('Two judgments');
    expect(briefing.judgments.items.map(({ id }) => id)).toEqual(['recovery', 'judgment#2']);
    expect(briefing.judgments.items[0]?.likelihood?.range).toBe('20–45%');
    expect(briefing.judgments.items[1]?.text.wordings).toEqual({ press: 'Prices follow.' });
    expect(briefing.claims.map(({ heldBy, status }) => [heldBy, status])).toEqual([
      ['source', 'unchecked'],
      ['source', 'unchecked'],
    ]);
    expect(briefing.sources[1]?.line?.text).toBe('A note, 1555');
  });

  it('orders dated events by date and keeps the undated behind them', async () => {
    const { timeline } = await read(FOLDER);
    expect(timeline?.events.map(({ title }) => title.text)).toEqual(['First', 'Second', 'Undated']);
    expect(timeline?.events[0]?.date?.written).toBe('1555/1562');
  });

  it('has one score for each pair of dimension and period', async () => {
    const { dimensions } = await read(FOLDER);
    expect(dimensions?.scores.map(({ id, state }) => [id, state])).toEqual([
      ['trade-p1', 'point'],
      ['trade-p2', 'range'],
      ['arms-p1', 'n/a'],
      ['arms-p2', 'none'],
    ]);
  });

  it('binds numbers, takes the title out and sets the slide apart', async () => {
    const [section] = (await read(FOLDER)).sections;
    expect(section?.id).toBe('intro');
    expect(section?.title?.text).toBe('Introduction');
    expect(section?.headline?.text).toBe('Tariffs did it');
    expect(textOfProse(section?.body ?? null)).toContain('[@fall] to −4.8 Mt [@stat, p. 2].');
    expect(textOfProse(section?.body ?? null)).not.toContain('Only this');
    expect(textOfProse(section?.body ?? null)).not.toContain('## Introduction');
    expect(textOfProse(section?.slide ?? null)).toBe('Only this.\n');
    const bound = section?.body.pieces.find(({ text }) => text === '−4.8');
    expect(bound === undefined ? null : textOf(bound.span)).toBe('{{exports.2026-Q3.total | 0.0}}');
  });

  it('has the charts it describes and the built-in ones', async () => {
    const { charts } = await read(FOLDER);
    expect(charts.map(({ id, kind }) => [id, kind])).toEqual([
      ['exports', 'plot'],
      ['timeline', 'timeline'],
      ['dimensions', 'dimensions'],
    ]);
    const [plot] = charts;
    expect(plot?.kind === 'plot' ? plot.series.map(({ column }) => column.id) : []).toEqual(['total']);
    expect(charts[1]?.title?.text).toBe('What happened');
  });

  it('knows the place of every value', async () => {
    const briefing = await read(FOLDER);
    expect(textOf(briefing.title.span)).toBe('Steel exports');
    expect(briefing.claims[0]?.evidence.map(({ source }) => textOf(source.span))).toEqual(['stat']);
    expect(briefing.tables[0]?.rows[1]?.map(({ span }) => textOf(span))).toEqual(['2026-Q3', '-4.8', '']);
  });

  it('takes events and scores from CSV files as from YAML', async () => {
    const { timeline, dimensions } = await read(
      folderWith({
        'b/timeline.yaml': null,
        'b/timeline.csv':
          'date;title;claims;key\n2026-02;Second;fall orders;yes\n;Undated;;\n1555;"First; of all";;no\n',
        'b/dimensions.yaml': FOLDER['b/dimensions.yaml']?.replace(/scores:[\s\S]*/, '') ?? '',
        'b/scores.csv': 'dimension,p1,p2\ntrade,4 [2-4],[1-2]\narms,n/a,\n',
      }),
    );
    expect(timeline?.events.map(({ title, key }) => [title.text, key])).toEqual([
      ['First; of all', false],
      ['Second', true],
      ['Undated', false],
    ]);
    expect(timeline?.events[1]?.claims.map(({ id, span }) => [id, textOf(span)])).toEqual([
      ['fall', 'fall'],
      ['orders', 'orders'],
    ]);
    expect(dimensions?.scores.map(({ score, low, high, state }) => [state, score, low, high])).toEqual([
      ['point', 4, 2, 4],
      ['range', null, 1, 2],
      ['n/a', null, null, null],
      ['none', null, null, null],
    ]);
  });
});

const ONE_FILE = `---
title: "Steel: exports"
issued: 2026-11-22
bottom_line: Exports fell 8 %; tariffs explain most of it.
judgments:
  - text: Recovery before June is unlikely.
    confidence: low
asks: [Decide on the quota request by 1 December]
sources: {stat: "Statistics Office, third-quarter release, https://example.org/q3"}
charts: {exports: {type: line, data: exports.csv, title: Exports are back at 2019 levels}}
---
Before any heading.

## Tariffs did {{exports.2026-Q3.total}} % of the damage
Prose that cites a source [@stat, table 2].

## Tariffs did {{exports.2026-Q3.total}} % of the damage

::: note
## Not a section
:::

{{exports.2026-Q3.total}}. would be a list.
`;
const DATA = 'quarter,total\n2026-Q3,4.8\n';

describe('a brief in one file', () => {
  it('is split into sections at its headings', async () => {
    const { id, sections } = await read(
      { 'dir/My Brief.md': ONE_FILE, 'dir/exports.csv': DATA },
      'dir/My Brief.md',
    );
    expect(id).toBe('my-brief');
    expect(sections.map(({ title }) => title?.text ?? null)).toEqual([
      null,
      'Tariffs did 4.8 % of the damage',
      'Tariffs did 4.8 % of the damage',
    ]);
    expect(new Set(sections.map((section) => section.id)).size).toBe(3);
    expect(textOfProse(sections[2]?.body ?? null)).toContain('&#52;.8. would be a list');
  });

  it('does not take in files beside it, but a folder with brief.md does', async () => {
    const files = {
      'dir/claims.yaml': FOLDER['b/claims.yaml']?.replace('[trade]', '[]') ?? '',
      'dir/exports.csv': DATA,
    };
    expect((await read({ 'dir/x.md': ONE_FILE, ...files }, 'dir/x.md')).claims).toEqual([]);
    const whole = await read({ 'dir/brief.md': ONE_FILE, ...files }, 'dir/');
    expect(whole.id).toBe('dir');
    expect(whole.claims).toHaveLength(2);
  });

  it('is read with a byte order mark and with the line ends of Windows', async () => {
    const text = `\ufeff${ONE_FILE}`.replaceAll('\n', '\r\n');
    const { title, sections } = await read({ 'x.md': text, 'exports.csv': `\ufeff${DATA}` }, 'x.md');
    expect(title.text).toBe('Steel: exports');
    expect(sections).toHaveLength(3);
  });

  it('keeps odd values as they are', async () => {
    const odd = ['---', '<!-- x -->', '<script>', 'a | b', '{{x}}', 'שלום', 'x'.repeat(10_000)];
    const asks = odd.map((value) => JSON.stringify(value)).join(', ');
    const text = `---\ntitle: x\nissued: 2026-11-22\nasks: [${asks}]\n---\nx\n`;
    expect((await read({ 'x.md': text }, 'x.md')).asks.items.map((ask) => ask.text.text)).toEqual(odd);
  });
});
