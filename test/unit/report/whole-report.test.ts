import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportManner } from '../../../src/model/audience.ts';
import type { Block, Note } from '../../../src/model/block.ts';
import type { Frame, Page, Run } from '../../../src/model/page.ts';
import type { Rect } from '../../../src/model/slide.ts';
import { citedNotes } from '../../../src/report/cited-notes.ts';
import { layOutReport, type ReportLayout } from '../../../src/report/lay-out-report.ts';
import { pageGeometry } from '../../../src/report/page-geometry.ts';
import { openHyphenator } from '../../../src/text/hyphenate.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { notes, paragraph, publication } from './blocks.ts';
import { generatedReport } from './generated-report.ts';
import {
  framesRead,
  lettersOfNote,
  lettersRead,
  lettersWritten,
  linesOf,
  type Read,
} from './reading-order.ts';

const plain = publication().report;
const MANNERS: Readonly<Record<string, ReportManner>> = {
  'notes at the end': { ...plain, notes: 'end' },
  'notes at the foot': { ...plain, notes: 'foot' },
  'notes in the margin': { ...plain, notes: 'margin' },
  'an annex in columns and a cover': { ...plain, notes: 'end', annexColumns: 2, cover: 12 },
  'notes at the foot of an annex in columns': { ...plain, notes: 'foot', annexColumns: 2, cover: 40 },
};
const fonts = openFonts(publication().theme);
const noted = notes(24);
interface Made {
  readonly layout: ReportLayout;
  readonly blocks: readonly Block[];
}

/** One seed, so that a failure is found again; sampled, because a report of sixty pages is no message. */
const SEED = 7;
const samples = fc.sample(generatedReport, { numRuns: 24, seed: SEED });

describe.each(Object.entries(MANNERS))('with %s', (_, manner) => {
  const of = publication({ report: manner });
  const area = pageGeometry(of).body;
  let made: readonly Made[] = [];

  beforeAll(async () => {
    const hyphenate = await openHyphenator(of.language);
    made = samples.map((blocks) => ({
      blocks,
      layout: layOutReport(blocks, noted, of, fonts, hyphenate).value,
    }));
  }, 60_000);

  function every(check: (layout: ReportLayout, blocks: readonly Block[]) => void): void {
    for (const { layout, blocks } of made) check(layout, blocks);
  }

  test('the reports looked at have from a page or two to sixty and more', () => {
    const counts = made.map(({ layout }) => layout.pages.length);
    expect(Math.min(...counts)).toBeLessThan(6);
    expect(Math.max(...counts)).toBeGreaterThan(55);
  });

  test('frames never overlap, and all that is read stays in the text area', () => {
    every(({ pages }) => {
      for (const page of pages) expectTidy(page, area);
    });
  });

  test('no paragraph leaves one line alone on a page, and no page ends inside a word', () => {
    every((layout) => {
      for (const parts of paragraphs(layout).filter((one) => one.length > 1)) {
        const counts = parts.map(({ frame }) => linesOf(frame).length);
        if (Math.min(...counts) < 2) expect.fail(`${counts} lines of “${wordsOf(parts[0]?.frame)}”`);
        const ends = parts.slice(0, -1).map(({ frame }) => linesOf(frame).at(-1)?.end);
        expect(ends).not.toContain('hyphen');
      }
    });
  });

  test('a heading stands on the page of what it heads', () => {
    every((layout) => {
      const read = framesRead(layout);
      for (const [index, { tag, page, frame }] of read.entries()) {
        if (!/^H\d$/.test(tag.role)) continue;
        const next = read.slice(index + 1).find((other) => !/^H\d$/.test(other.tag.role));
        if (next && next.page !== page) expect.fail(`“${wordsOf(frame)}” is stranded on page ${page + 1}`);
      }
    });
  });

  test('every word is on one page, in order', () => {
    every((layout, blocks) => {
      const left = listed(layout);
      // No note is left to list, and so there is no heading for them.
      const written = left.length === 0 ? blocks.slice(0, -2) : blocks;
      expect(lettersRead(layout) === lettersWritten(written, left)).toBe(true);
      for (const note of citedBeside(layout))
        expect(lettersOfNote(layout, note)).toBe(lettersOf(noted[note - 1]));
      const order = paragraphs(layout).map((parts) => parts.map(({ page }) => page));
      for (const on of order) expect([...on].sort((a, b) => a - b)).toEqual(on);
    });
  });

  test('a note stands on the page that first cites it, or runs over to those after it without a break', () => {
    every((layout) => {
      const first = firstCited(layout);
      for (const number of citedBeside(layout)) {
        const on = framesRead(layout).filter(({ tag }) => tag.cited === number);
        const pages = [...new Set(on.map(({ page }) => page))].sort((a, b) => a - b);
        const cited = first.get(number) ?? -1;
        expect(pages[0]).toBeGreaterThanOrEqual(cited);
        expect(pages.at(-1)).toBeLessThanOrEqual(cited + 2);
        expect(pages).toEqual(pages.map((_, index) => (pages[0] ?? 0) + index));
      }
    });
  });

  test('contents and page references give the page on which a heading stands', () => {
    every((layout) => {
      const stands = new Map<string, number>();
      for (const { frame, page, tag } of framesRead(layout))
        if (/^H\d$/.test(tag.role))
          for (const anchor of frame.anchors) if (!stands.has(anchor)) stands.set(anchor, page + 1);
      let told = 0;
      const alone = new Set(numbersOfContents(layout));
      for (const run of layout.pages.flatMap(({ frames }) =>
        frames.flatMap((frame) => linesOf(frame).flatMap((line) => line.runs)),
      )) {
        const said = alone.has(run) ? /^(\d+)$/.exec(run.text) : /^p\.\u00a0(\d+)$/.exec(run.text);
        if (said === null || run.rise > 0 || !run.href?.startsWith('#part-')) continue;
        expect(Number(said[1])).toBe(stands.get(run.href.slice(1)));
        told++;
      }
      expect(told).toBeGreaterThan(1);
    });
  });
});

/** What stands at the right of the list of contents. */
function numbersOfContents(layout: ReportLayout): readonly Run[] {
  const entries = framesRead(layout).filter(({ tag }) => tag.role === 'TOCI');
  const last = new Map(entries.map((read) => [read.index, read.frame] as const));
  return [...last.values()].flatMap((frame) => linesOf(frame).flatMap((line) => line.runs));
}

/** Numbers of the notes that stand where they are cited. */
function citedBeside({ tags }: ReportLayout): readonly number[] {
  return tags.flatMap(({ cited }) => cited ?? []);
}

/** Note → the page that first cites it, in the order of pages. */
function firstCited({ pages }: ReportLayout): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    for (const number of page.frames.flatMap((frame) => linesOf(frame).flatMap(citedNotes)))
      if (!found.has(number)) found.set(number, index);
  }
  return found;
}

function listed(layout: ReportLayout): readonly Note[] {
  const beside = new Set(citedBeside(layout));
  return noted.filter(({ number }) => !beside.has(number));
}

function lettersOf(note: Note | undefined): string {
  return note === undefined ? '' : lettersWritten([paragraph(note.content)], []);
}

/** Paragraphs and notes as the parts that stand on pages. */
function paragraphs(layout: ReportLayout): readonly (readonly Read[])[] {
  const found = new Map<number, Read[]>();
  for (const read of framesRead(layout)) {
    if (read.tag.role === 'P' || read.tag.role === 'Note')
      found.set(read.index, [...(found.get(read.index) ?? []), read]);
  }
  return [...found.values()];
}

function wordsOf(frame: Frame | undefined): string {
  return frame === undefined
    ? ''
    : linesOf(frame)
        .flatMap((line) => line.runs.map((run) => run.text))
        .join('');
}

function expectTidy(page: Page, area: Rect): void {
  const solid = page.frames.filter((frame) => frame.content.kind !== 'fill');
  for (const frame of page.frames.filter((each) => each.tag !== null)) {
    expect(frame.x).toBeGreaterThanOrEqual(area.x - 0.01);
    expect(frame.y).toBeGreaterThanOrEqual(area.y - 0.01);
    expect(frame.x + frame.width).toBeLessThanOrEqual(area.x + area.width + 0.01);
    expect(frame.y + frame.height).toBeLessThanOrEqual(area.y + area.height + 0.01);
    for (const run of linesOf(frame).flatMap((line) => line.runs)) {
      expect(run.x).toBeGreaterThanOrEqual(-2.01);
      // Signs may hang over the edge by two points.
      expect(run.x + run.width).toBeLessThanOrEqual(frame.width + 2.01);
    }
  }
  for (const [index, a] of solid.entries()) {
    for (const b of solid.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x + 0.1 ||
        b.x + b.width <= a.x + 0.1 ||
        a.y + a.height <= b.y + 0.1 ||
        b.y + b.height <= a.y + 0.1;
      if (!apart) expect.fail(`“${wordsOf(a)}” and “${wordsOf(b)}” overlap on page ${page.label}`);
    }
  }
}
