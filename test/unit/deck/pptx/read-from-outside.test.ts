import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { testWithPythonPptx } from '../../../support/python.ts';
import { ROOT } from '../../../support/run-built.ts';
import { heading, list, paragraph, sampleSlides, slide, table } from '../../../support/sample-deck.ts';
import { samplePptx } from '../../../support/sample-pptx.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface Seen {
  readonly title: string;
  readonly language: string;
  readonly modified: string;
  readonly layouts: readonly string[];
  readonly slides: readonly {
    readonly layout: string;
    readonly title: string | null;
    readonly notes: string | null;
    readonly shapes: readonly SeenShape[];
  }[];
}

interface SeenShape {
  readonly name: string;
  readonly placeholder: string | null;
  readonly alt: string | null;
  readonly box: readonly [number, number, number, number];
  readonly text?: readonly { readonly text: string; readonly level: number }[];
  readonly autofit?: string;
  readonly head?: boolean;
  readonly rows?: readonly (readonly string[])[];
  readonly chart?: string;
  readonly series?: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly workbook?: number;
}

/** A presentation as python-pptx reads it. */
function read(python: string, bytes: Uint8Array): Seen {
  const path = join(temporaryFolder(), 'deck.pptx');
  writeFileSync(path, bytes);
  const { stdout, stderr, status } = spawnSync(python, [join(ROOT, 'test/support/read-pptx.py'), path], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe('deck.pptx, read by python-pptx', () => {
  testWithPythonPptx(
    'has our layouts, a title on every slide, and everything inside the slide',
    async (python) => {
      const seen = read(python, await samplePptx());
      expect(seen).toMatchObject({
        title: 'Iran and Russia are close partners, short of a defence commitment',
        language: 'en-GB',
        modified: expect.stringMatching(/^2026-11-22T00:00:00/u),
      });
      expect(seen.layouts).toEqual([
        'Title',
        'Section',
        'Statement',
        'Bullets',
        'Columns',
        'Chart',
        'Chart points',
        'Table',
        'Quote',
        'Timeline',
        'Closing',
      ]);
      expect(seen.slides.map(({ title }) => title)).toContain('What holds the partnership together');
      expect(seen.slides.filter(({ title }) => !title)).toEqual([]);
      for (const { shapes } of seen.slides) {
        expect(shapes.filter(({ placeholder }) => placeholder?.startsWith('SLIDE_NUMBER')).length).toBe(1);
        expect(shapes.filter(({ name }) => name.startsWith('Marking')).length).toBe(2);
        for (const { box, autofit } of shapes) {
          expect(box[0]).toBeGreaterThanOrEqual(0);
          expect(box[0] + box[2]).toBeLessThanOrEqual(960.1);
          expect(box[1] + box[3]).toBeLessThanOrEqual(540.1);
          expect(autofit ?? 'None').toBe('None');
        }
      }
    },
  );

  testWithPythonPptx('has lists with their levels, and tables with a header row', async (python) => {
    const nested = list(['One', 'Two']);
    const inner = { origins: [], blocks: [paragraph('Three'), list(['Deeper'], 1)] };
    const items = nested.kind === 'list' ? { ...nested, items: [...nested.items, inner] } : nested;
    const rows = [
      ['A', '1'],
      ['B', '2'],
    ];
    const [bullets, tables] = read(
      python,
      await samplePptx([
        slide('bullets', [heading(1, 'Levels'), items]),
        slide('table', [heading(1, 'Rows'), table(['Name', 'Count'], rows)]),
      ]),
    ).slides;
    const body = bullets?.shapes.find(({ placeholder }) => placeholder?.startsWith('OBJECT'));
    expect(body?.text).toEqual([
      { text: 'One', level: 0 },
      { text: 'Two', level: 0 },
      { text: 'Three', level: 0 },
      { text: 'Deeper', level: 1 },
    ]);
    expect(tables?.shapes.find(({ rows: seen }) => seen)).toMatchObject({
      head: true,
      rows: [['Name', 'Count'], ...rows],
      alt: 'Name, Count',
    });
  });

  testWithPythonPptx(
    'has native charts with the content’s numbers, and alternative text on all that is seen',
    async (python) => {
      const { slides } = read(python, await samplePptx());
      const shapes = slides.flatMap((one) => one.shapes);
      const chart = shapes.find((shape) => shape.chart);
      expect(chart).toMatchObject({ chart: 'XY_SCATTER (-4169)', alt: 'What the chart shows' });
      expect(chart?.workbook).toBeGreaterThan(500);
      const rows = Object.fromEntries((chart?.series ?? []).map(({ name, values }) => [name, values]));
      expect(Object.keys(rows)).toEqual(
        expect.arrayContaining([
          '2011–22',
          'since 2024',
          '2011–22, low and high',
          'since 2024, low and high',
        ]),
      );
      for (const shape of shapes.filter(({ name }) => /^(?:Chart|Picture|Table) \d/u.test(name)))
        expect(shape.alt, shape.name).not.toBe('');
    },
  );

  testWithPythonPptx(
    'has notes, with the data of charts that are pictures, and none where the audience has none',
    async (python) => {
      const { slides } = read(python, await samplePptx());
      expect(slides[1]?.notes).toContain('Say first that this is our judgment.');
      expect(slides.find(({ layout }) => layout === 'Timeline')?.notes).toBe(
        'Title of timeline\nDate · Event\n1555 · Muscovy Company',
      );
      expect(slides.find(({ layout }) => layout === 'Section')?.notes).toBeNull();
      const bare = read(python, await samplePptx(sampleSlides(), { speakerNotes: false }));
      expect(bare.slides.every(({ notes }) => notes === null)).toBe(true);
    },
  );
});
