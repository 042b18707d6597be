import { drawCharts } from './charts/draw-charts.ts';
import { drawYardstick } from './charts/draw-yardstick.ts';
import { flatImages } from './charts/flat-image.ts';
import { flatLogo } from './charts/flat-logo.ts';
import { paintSvg } from './charts/paint-svg.ts';
import { type ChartPaints, outlinedSvg, pngOf, printCharts, svgFile } from './charts/print-charts.ts';
import { fitDeck } from './deck/fit-deck.ts';
import { printDeck } from './deck/print-deck.ts';
import { resolveSlides } from './deck/resolve-slides.ts';
import { slidePictures } from './deck/slide-pictures.ts';
import { languagesOf } from './markdown/languages-of.ts';
import { numberDocuments } from './markdown/number-documents.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { picturesOf } from './markdown/pictures-of.ts';
import type { Artifact } from './model/artifact.ts';
import type { Audience } from './model/audience.ts';
import type { Block, SlideBlock } from './model/block.ts';
import type { Briefing } from './model/briefing.ts';
import type { Drawing } from './model/drawing.ts';
import type { LastMade } from './model/last-made.ts';
import type { Work } from './pipeline/work.ts';
import { findLeaks } from './proof/find-leaks.ts';
import { claimPlaces } from './publication/claim-places.ts';
import { insertAnnex } from './publication/insert-annex.ts';
import { makeManifest } from './publication/make-manifest.ts';
import { makeNotes } from './publication/make-notes.ts';
import { makePublication } from './publication/make-publication.ts';
import { pictureFiles } from './publication/picture-files.ts';
import { reportWords } from './publication/report-words.ts';
import { release } from './release/release.ts';
import { layOutReport } from './report/lay-out-report.ts';
import { printReport } from './report/print-report.ts';
import { renderNotes } from './templates/render-notes.ts';
import { renderTemplates } from './templates/render-templates.ts';
import { openHyphenator } from './text/hyphenate.ts';
import { type Fonts, openFonts } from './text/open-fonts.ts';

/** One brief for one audience, ready to print: the order of the stages. Null where something is wrong. */
export async function publish(briefing: Briefing, audience: Audience, job: Work) {
  const released = job.step('release', () => release(briefing, audience));
  if (released === null) return null;
  const fonts = openFonts(audience.theme, job.kept.shelf, job.host);
  const charts = job.step('charts', () => drawCharts({ ...released, audience, fonts }, job.kept.drawings));
  const input = { ...released, audience, charts };
  const rendered = job.step('templates', () => renderTemplates(input, job.kept.templates));
  if (rendered === null) return null;

  const words = reportWords(released.briefing, audience);
  const known = new Map(
    charts.map(({ id, spec, alt }) => [id, { title: spec.title?.text ?? '', alt }] as const),
  );
  const report = job.step('markdown', () =>
    parseMarkdown(rendered.report, { chartSize: 'column', charts: known }),
  );
  const deck = job.step('markdown', () =>
    parseMarkdown(rendered.deck, { chartSize: 'slide', charts: known }),
  );
  const numbered = job.step('markdown', () => numberDocuments({ report, deck }, words.words));
  const written = job.step('templates', () => renderNotes(numbered.cited, input, job.kept.templates));
  const notes = job.step('markdown', () => makeNotes(numbered.cited, written));

  const flatten = { theme: audience.theme, keep: job.host };
  const publication = makePublication({
    ...input,
    logo: await job.time('charts', () => flatLogo(audience.theme.logo, flatten)),
    flat: await job.time('charts', () => flatImages(released.briefing.images, flatten)),
    yardstick: drawBand(released.briefing, audience, fonts),
    epoch: job.host.sourceDateEpoch,
  });
  const fitted = job.step('deck', () =>
    fitDeck(slidesIn(numbered.deck), { theme: audience.theme, fonts, publication }),
  );
  const blocks = insertAnnex(numbered.report, fitted.spilled);
  const hyphenate = await job.time('report', () => openHyphenator(publication.language, languagesOf(blocks)));
  const layout = job.step('report', () => layOutReport(blocks, notes, publication, fonts, hyphenate));
  const slides = job.step('deck', () => resolveSlides(fitted.slides, layout.labels, words.page));
  return { ...input, whole: briefing, fonts, publication, words, blocks, notes, layout, slides };
}

export type Published = NonNullable<Awaited<ReturnType<typeof publish>>>;

/**
 * What was published → the files of one audience's folder in the formats asked for. `original` is what an edition
 * translates: what it withholds is looked for too. Null after any error.
 */
export async function printAll(
  made: Published,
  original: Briefing | null,
  job: Work,
): Promise<readonly Artifact[] | null> {
  if (job.failed()) return null;
  const { briefing, audience, charts, fonts, publication, slides, layout } = made;
  const place = `${briefing.id}/${audience.id}`;
  const last: LastMade = (key, from, make) => job.kept.last(`${place}/${key}`, from, make);
  const paints = { theme: audience.theme, fonts, keep: job.host };
  const alone = (drawing: Drawing) => svgFile(drawing, paints);
  const inPage = (drawing: Drawing) => paintSvg(drawing, { ...paints, embedFonts: false });
  const linked = new Map([
    ...(job.formats.has('deck.md') ? slidePictures(slides, publication) : []),
    ...(job.formats.has('report.md') ? picturesOf(made.blocks, publication) : []),
  ]);
  // Each of them waits for other threads now and then.
  const printed = await Promise.all([
    job.time('print deck', () =>
      printDeck({ ...made, last, svg: inPage, pptx: pptxParts(made, paints), host: job.host }, job.formats),
    ),
    job.time('print report', () => printReport({ ...made, last, markdown: made.words }, job.formats)),
    job.time('print charts', () => pictureFiles(linked, alone)),
    job.time('print charts', () => (job.formats.has('charts') ? printCharts(charts, paints) : [])),
  ]);
  const artifacts = [...new Map(printed.flat().map((file) => [file.path, file])).values()];
  const claims = claimPlaces(
    briefing.claims.map((claim) => claim.id),
    slides,
    layout.claimPages,
  );
  const folder = [...artifacts, await makeManifest(publication, { briefing, artifacts, claims })];
  const translated = original && { whole: original, released: release(original, audience).value?.briefing };
  const proof = { whole: made.whole, released: briefing, original: translated, audience, artifacts: folder };
  await job.wait('proof', () => findLeaks(proof, job.kept.proof));
  return folder;
}

/** Charts for PowerPoint: their numbers, and pictures that need no font. */
function pptxParts({ charts, audience }: Published, paints: ChartPaints) {
  return {
    charts,
    speakerNotes: audience.notes,
    outlined: (drawing: Drawing) => outlinedSvg(drawing, paints),
    png: (drawing: Drawing) => pngOf(drawing, paints),
  };
}

/** A likelihood on the brief's yardstick, at the width of a slide's side column. */
function drawBand({ yardstick, language }: Briefing, { theme }: Audience, fonts: Fonts) {
  return (id: string) => {
    const band = yardstick?.bands.find((one) => one.id === id);
    return yardstick === null || band === undefined
      ? null
      : drawYardstick(yardstick, band, { fonts, theme, language, width: 300 });
  };
}

function slidesIn(blocks: readonly Block[]): readonly SlideBlock[] {
  return blocks.filter((block) => block.kind === 'slide');
}
