import { Marp } from '@marp-team/marp-core';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { readAudience } from '../../../src/content/read-audience.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { briefSchema } from '../../../src/content/schema/brief-schema.ts';
import { build } from '../../../src/index.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { DEFAULT_FORMATS, type Format } from '../../../src/model/artifact.ts';
import type { Folder } from '../../../src/model/build.ts';
import { openKept } from '../../../src/pipeline/kept.ts';
import { release } from '../../../src/release/release.ts';
import { renderTemplates } from '../../../src/templates/render-templates.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { testInChromium } from '../../support/chromium.ts';
import { memoryHost } from '../../support/memory-host.ts';
import { skeleton } from '../../support/skeleton.ts';
import { textPaths, valuePaths } from './every-text.ts';
import { type BriefOptions, type MarkedBrief, markedBrief, spaced } from './hostile-brief.ts';
import { hostile } from './hostile-words.ts';
import { type ReadFile, readElements } from './read-elements.ts';
import { wholeBrief } from './whole-brief.ts';

const kept = openKept();

const options: fc.Arbitrary<BriefOptions> = fc.record({
  audience: fc.constantFrom('general', 'policymaker', 'executive', 'press', 'analyst'),
  worded: fc.boolean(),
});
const texts = fc.array(hostile, { minLength: 20, maxLength: 60 });

/** Where a link or picture may lead; PowerPoint's links have an empty action. */
const LEADS = /^(#|https|data|charts\/[\w.-]+|)$/u;

/** Scripts and style sheets of our own. */
const PROGRAMS: Readonly<Record<string, number>> = { 'deck.html': 2 };

/** The brief in print: every text file of its folder. Throws where there is an error. */
async function print(
  { files }: MarkedBrief,
  formats: readonly Format[],
): Promise<readonly { path: string; text: string }[]> {
  const request = { briefs: ['b'], audiences: ['own'], formats, strict: false };
  const { folders, diagnostics } = await build(memoryHost(files), request, kept);
  const [folder] = folders;
  if (folder === undefined)
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return textFiles(folder);
}

/** The folder's text files, those in a PPTX among them. */
function textFiles({ artifacts }: Folder) {
  const packed = artifacts
    .filter(({ path }) => path.endsWith('.pptx'))
    .flatMap(({ path, bytes }) =>
      Object.entries(unzipSync(bytes)).map(([part, inside]) => ({ path: `${path}/${part}`, bytes: inside })),
    );
  return [...artifacts, ...packed]
    .filter(({ path }) => /\.(md|html|svg|json|xml|rels)$/.test(path))
    .map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') }));
}

/** The shape of deck and report as the templates made it, before anything is fitted. */
async function shape({ files }: MarkedBrief): Promise<unknown> {
  const host = memoryHost(files);
  const briefing = (await readBriefing(host, 'b')).value;
  const audience = (await readAudience(host, 'own', { briefFolder: 'b', cwd: '' })).value;
  const released = briefing && audience && release(briefing, audience).value;
  if (!released || audience === null) throw new Error('the brief cannot be read');
  const fonts = openFonts(audience.theme, kept.shelf);
  const charts = drawCharts({ ...released, audience, fonts }, kept.drawings).value;
  const rendered = renderTemplates({ ...released, audience, charts }, kept.templates).value;
  const nothing = { markdown: '', segments: [] };
  const known = new Map(
    charts.map(({ id, spec, alt }) => [id, { title: spec.title?.text ?? '', alt }] as const),
  );
  const read = (document: 'deck' | 'report') =>
    parseMarkdown(rendered?.[document] ?? nothing, { chartSize: 'slide', charts: known }).value;
  return { slides: read('deck').length, deck: skeleton(read('deck')), report: skeleton(read('report')) };
}

/** Markdown as another tool shows it that lets HTML through. */
function asHtml({ path, text }: { readonly path: string; readonly text: string }) {
  if (path === 'deck.md') return { path, text: new Marp({ html: true, script: false }).render(text).html };
  if (path !== 'report.md') return { path, text };
  // markdown-it drops escaped signs from the text in place of a picture.
  return { path, text: new MarkdownIt({ html: true }).render(text).replace(/ alt="[^"]*"/gu, '') };
}

/** Marked texts that do not stand in the file as they were written. One may be parted by a split slide, or cut by an ellipsis. */
function misprints({ texts: found }: ReadFile, expected: MarkedBrief['texts']): readonly string[] {
  const whole = (number: string | undefined) => spaced(expected.get(number ?? '') ?? '');
  const words = (number: string | undefined) => withoutAddress(whole(number));
  return found
    .map(spaced)
    .map(withoutAddress)
    .filter((text) => {
      const stretches = [...text.matchAll(/Qa(\d+)x (.*?) ?Qb\1x/gu)];
      const rest = text.replace(/Qa(\d+)x .*?Qb\1x/gu, '');
      const tail = /^(.*?) ?Qb(\d+)x/u.exec(rest);
      const head = /Qa(\d+)x ?(.*)$/u.exec(rest.slice(tail?.[0].length ?? 0));
      const cut = head?.[2]?.replace(/….*$/u, '').trim() ?? '';
      const marks = rest.match(/Q[ab]\d+x/gu)?.length ?? 0;
      return (
        stretches.some(([, number, stretch]) => stretch !== words(number)) ||
        (tail !== null && !`${words(tail[2])} Qb`.endsWith(`${tail[1]} Qb`)) ||
        (head !== null && ![words(head[1]), whole(head[1])].some((text) => text.startsWith(cut))) ||
        marks > (tail === null ? 0 : 1) + (head === null ? 0 : 1)
      );
    });
}

/**
 * A source given as one line is named without its address where there is little room. Soft hyphens, which not
 * every format has, do not count.
 */
function withoutAddress(text: string): string {
  return spaced(text.replace(/[,;]?\s*https?:\/\/\S+|\u00ad/gu, ''));
}

/** Formats together, and how often they are tried: pictures for PowerPoint take their time. */
const TRIED: readonly (readonly [readonly Format[], number])[] = [
  [DEFAULT_FORMATS.filter((format) => format !== 'charts' && format !== 'deck.pptx'), 3],
  [['deck.pptx'], 1],
];

describe('texts that look like markup', () => {
  it('stand in every field that takes a text', () => {
    const there = new Set(valuePaths(wholeBrief({ columns: [], rows: [] })));
    const parents = textPaths(briefSchema).map((path) => path.replace(/(\.\w+|\[\])$/u, ''));
    expect(parents.length).toBeGreaterThan(60);
    expect(
      parents.filter((path) => !there.has(path)),
      'give them a value in whole-brief.ts',
    ).toEqual([]);
  });

  it('change neither the slides nor the structure of the report', async () => {
    await fc.assert(
      fc.asyncProperty(texts, options, async (wild, given) => {
        const [calmly, wildly] = [markedBrief(['some words'], given), markedBrief(wild, given)];
        expect(await shape(wildly)).toEqual(await shape(calmly));
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  for (const [formats, numRuns] of TRIED) {
    testInChromium(
      `make no element and no attribute, and are printed as they stand, in ${formats.join(' ')}`,
      async (executablePath) => {
        const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
        onTestFinished(() => browser.close());
        const page = await browser.newPage();
        await fc.assert(
          fc.asyncProperty(texts, options, async (wild, given) => {
            const brief = markedBrief(wild, given);
            const files = await print(brief, formats);
            for (const { path, text } of files) {
              if (/\.(html|svg|xml|rels)$/.test(path))
                expect(text, path).not.toMatch(/<[/?!]?x-canary|<!\[CDATA/iu);
            }
            const pages = files.filter(({ path }) => path !== 'manifest.json').map(asHtml);
            for (const file of await readElements(page, pages)) {
              expect(
                file.kinds.filter((kind) => /x-canary|parsererror| on\w+/u.test(kind)),
                file.path,
              ).toEqual([]);
              expect(file.programs, file.path).toBe(
                PROGRAMS[file.path] ?? (file.path.startsWith('charts/') ? 1 : 0),
              );
              expect(
                file.schemes.filter((scheme) => !LEADS.test(scheme)),
                file.path,
              ).toEqual([]);
              expect(misprints(file, brief.texts), file.path).toEqual([]);
            }
          }),
          { numRuns, endOnFailure: true },
        );
      },
      60_000,
    );
  }
});
