import { drawCharts } from './charts/draw-charts.ts';
import { drawYardstick } from './charts/draw-yardstick.ts';
import { paintSvg } from './charts/paint-svg.ts';
import { type ChartPaints, outlinedSvg, pngOf, printCharts, svgFile } from './charts/print-charts.ts';
import { listAudiences, readAudience } from './content/read-audience.ts';
import { readBriefing } from './content/read-briefing.ts';
import { verifyLocators } from './content/verify-locators.ts';
import { fitDeck } from './deck/fit-deck.ts';
import { blocksOn, printDeck } from './deck/print-deck.ts';
import { resolveSlides } from './deck/resolve-slides.ts';
import { showDeck } from './deck/show-deck.ts';
import { numberDocuments } from './markdown/number-documents.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { picturesOf } from './markdown/pictures-of.ts';
import type { Artifact } from './model/artifact.ts';
import type { Audience } from './model/audience.ts';
import type { Block, SlideBlock } from './model/block.ts';
import type { Briefing } from './model/briefing.ts';
import type { BuildRequest, BuildResult, CheckResult, Folder, MatrixResult } from './model/build.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Drawing } from './model/drawing.ts';
import type { HelperEntry } from './model/helper-entry.ts';
import type { Host } from './model/host.ts';
import { type LastMade, openLastMade } from './model/last-made.ts';
import { type Memo, openMemo } from './model/memo.ts';
import type { ReleaseMatrix } from './model/release-matrix.ts';
import type { View, ViewRequest, ViewResult } from './model/view.ts';
import { type MatrixColumn, makeMatrix } from './proof/make-matrix.ts';
import { matrixBlocks } from './proof/matrix-blocks.ts';
import { matrixPublication } from './proof/matrix-publication.ts';
import { prove } from './proof/prove.ts';
import { chooseAudiences } from './publication/choose-audiences.ts';
import { claimPlaces } from './publication/claim-places.ts';
import { hashBriefing } from './publication/hash-briefing.ts';
import { insertAnnex } from './publication/insert-annex.ts';
import { makeManifest } from './publication/make-manifest.ts';
import { makeNotes } from './publication/make-notes.ts';
import { makePublication } from './publication/make-publication.ts';
import { inputRoots, nameInput } from './publication/name-inputs.ts';
import { type Job, openJob } from './publication/open-job.ts';
import { pictureFiles } from './publication/picture-files.ts';
import { type LastRead, type Recorder, recordInputs } from './publication/record-inputs.ts';
import { openReplay, type Replay } from './publication/replay.ts';
import { reportWords } from './publication/report-words.ts';
import { highestLabel } from './release/highest-label.ts';
import { decideRelease, release } from './release/release.ts';
import { layOutReport } from './report/lay-out-report.ts';
import { paintReport } from './report/paint-report.ts';
import { printReport } from './report/print-report.ts';
import { somePages } from './report/some-pages.ts';
import { type DescribedData, describeData } from './templates/describe-data.ts';
import { describeHelpers } from './templates/helper-reference.ts';
import { renderNotes } from './templates/render-notes.ts';
import { renderTemplates } from './templates/render-templates.ts';
import { createTemplateStore, type TemplateStore } from './templates/template-store.ts';
import { openHyphenator } from './text/hyphenate.ts';
import { type FontShelf, type Fonts, openFonts, openShelf } from './text/open-fonts.ts';
import { hasNews, type PackedShelf, packShelf, unpackShelf } from './text/pack-shelf.ts';

/** What a caller that builds again and again keeps between builds. It changes how long they take, never what they print. */
export interface Kept {
  readonly files: LastRead;
  readonly shelf: FontShelf;
  readonly templates: TemplateStore;
  readonly drawings: Memo<Drawing>;
  readonly replay: Replay;
  /** Publications and files, by brief and audience. */
  readonly last: LastMade;
}

/** What of it outlasts a process, as data for JSON: what the last build used. */
export interface PackedKept {
  readonly drawings: readonly (readonly [string, Drawing])[];
  readonly shelf: PackedShelf;
}

/** What an earlier run kept, by default nothing. */
export function openKept(from: PackedKept | null = null): Kept {
  return {
    files: new Map(),
    shelf: from === null ? openShelf() : unpackShelf(from.shelf),
    templates: createTemplateStore(),
    drawings: openMemo(from?.drawings),
    replay: openReplay(),
    last: openLastMade(),
  };
}

/** What the next run should know; null where `from` says it all. */
export function packKept({ drawings, shelf }: Kept, from: PackedKept | null): PackedKept | null {
  if (from !== null && drawings.isAsBefore(from.drawings) && !hasNews(shelf, from.shelf)) return null;
  return { drawings: [...drawings.entries()], shelf: packShelf(shelf) };
}

/** What template authors look up; `helpers` takes a while, and is made when asked for: all, or one by its name. */
export interface TemplatesResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly data: DescribedData | null;
  readonly helpers: ((only: string | null) => readonly HelperEntry[]) | null;
}

/** A job on one brief, and the host that it reads through. */
type Work = Job & Pick<Recorder, 'host' | 'peek'> & { readonly kept: Kept };

/**
 * Briefs × audiences → finished folders in memory; writing them is the caller's. Diagnostics are returned, not thrown;
 * after an error (or a warning, when strict) there are no folders. Throws `UsageError` for an unknown audience.
 */
export async function build(
  host: Host,
  request: BuildRequest,
  kept: Kept = openKept(),
): Promise<BuildResult> {
  const inputs: BuildResult['inputs'][number][] = [];
  const folders: Folder[] = [];
  const job = openJob(request);
  for (const path of request.briefs) {
    const recorder = recordInputs(host, kept.files);
    const work: Work = { ...job, ...recorder, kept };
    const read = await readBrief(path, work);
    if (read === null) continue;
    const { briefing, audiences } = read;
    for (const audience of audiences) {
      job.at(briefing.id, audience.id);
      const made = await publishOnce(briefing, audience, work);
      const artifacts = made && (await printAll(made, work));
      if (artifacts !== null) folders.push({ brief: briefing.id, audience: audience.id, artifacts });
    }
    const roots = await inputRoots(recorder.host, folderOf(briefing));
    inputs.push({ brief: briefing.id, files: await recorder.files((file) => nameInput(file, roots)) });
  }
  kept.drawings.sweep();
  kept.shelf.lines.sweep();
  const ok = !job.failed();
  return { ok, diagnostics: job.diagnostics(), folders: ok ? folders : [], inputs, timings: job.timings() };
}

/** Briefs → everything wrong with them, up to the fitted slide and the laid-out page; nothing is printed. */
export async function check(
  host: Host,
  request: BuildRequest,
  kept: Kept = openKept(),
): Promise<CheckResult> {
  const job = openJob(request);
  let locators = 0;
  for (const path of request.briefs) {
    const work: Work = { ...job, ...recordInputs(host, kept.files), kept };
    const read = await readBrief(path, work);
    if (read === null) continue;
    locators += (await job.wait('content', () => verifyLocators(work.host, read.briefing, path))).verified;
    for (const audience of read.audiences) await publishOnce(read.briefing, audience, work);
  }
  return { ok: !job.failed(), diagnostics: job.diagnostics(), locators };
}

/** Briefs → what becomes of every item for each audience, and why; nothing is printed. */
export async function matrix(
  host: Host,
  request: BuildRequest,
  kept: Kept = openKept(),
): Promise<MatrixResult> {
  const job = openJob(request);
  const matrices: ReleaseMatrix[] = [];
  for (const path of request.briefs) {
    const work: Work = { ...job, ...recordInputs(host, kept.files), kept };
    const read = await readBrief(path, work);
    if (read === null) continue;
    const { briefing } = read;
    const columns: MatrixColumn[] = [];
    for (const audience of read.audiences) {
      const { decisions, released } = decideRelease(briefing, audience);
      const sha256 = released && (await hashBriefing(released.briefing));
      columns.push({ audience, decisions, sha256 });
    }
    const frame = { path, sha256: await hashBriefing(briefing), marking: highestLabel(briefing) };
    matrices.push(makeMatrix(briefing, columns, frame));
  }
  return { ok: !job.failed(), diagnostics: job.diagnostics(), matrices };
}

/** What the templates of an audience receive of a brief, and every helper that they may call on it. Null after an error. */
export async function describeTemplates(
  host: Host,
  { brief, audience: asked }: { readonly brief: string; readonly audience: string },
  kept: Kept = openKept(),
): Promise<TemplatesResult> {
  const job = openJob({ briefs: [brief], audiences: [asked], formats: [], strict: false });
  const read = await readBrief(brief, { ...job, ...recordInputs(host, kept.files), kept });
  const [audience] = read?.audiences ?? [];
  const released = read && audience ? job.step('release', () => release(read.briefing, audience)) : null;
  if (!audience || released === null) return { diagnostics: job.diagnostics(), data: null, helpers: null };
  const fonts = openFonts(audience.theme, kept.shelf, host);
  const charts = job.step('charts', () => drawCharts({ ...released, audience, fonts }, kept.drawings));
  const input = { ...released, audience, charts };
  const helpers = (only: string | null) => describeHelpers(input, only);
  return { diagnostics: job.diagnostics(), data: job.failed() ? null : describeData(input), helpers };
}

/** A matrix → a tagged PDF to sign, in the look of the audience `general`. Null where that cannot be read. */
export async function printMatrix(
  host: Host,
  made: ReleaseMatrix,
  kept: Kept = openKept(),
): Promise<Uint8Array | null> {
  const briefFolder = (await host.kindOf(made.path)) === 'folder' ? made.path : folderAbove(made.path);
  const { value: audience } = await readAudience(host, 'general', { briefFolder, cwd: '' });
  if (audience === null) return null;
  const fonts = openFonts(audience.theme, kept.shelf, host);
  const publication = matrixPublication(made, audience, host.sourceDateEpoch);
  const { value: layout } = layOutReport(matrixBlocks(made), [], publication, fonts);
  return paintReport(layout, publication, fonts);
}

/**
 * One brief for one audience as the preview shows it: what `build` would print, in pieces that know where they came from.
 * Null after an error. Throws `UsageError` for an unknown audience.
 */
export async function show(host: Host, request: ViewRequest, kept: Kept): Promise<ViewResult> {
  const { brief, audience: asked, ...how } = request;
  const job = openJob({
    ...how,
    briefs: [brief],
    audiences: asked === null ? null : [asked],
    formats: [],
    strict: false,
  });
  const work: Work = { ...job, ...recordInputs(host, kept.files), kept };
  const read = await readBrief(brief, work);
  const [audience] = read?.audiences ?? [];
  const made = read && audience ? await publishOnce(read.briefing, audience, work) : null;
  const view = made === null || job.failed() ? null : await viewOf(made);
  kept.drawings.sweep();
  kept.shelf.lines.sweep();
  return { view, diagnostics: job.diagnostics(), audiences: read === null ? [] : namedFirst(read) };
}

function namedFirst({ briefing, known }: { readonly briefing: Briefing; readonly known: readonly string[] }) {
  return [...new Set([...chooseAudiences(null, briefing, known), ...known])];
}

async function viewOf(made: Published): Promise<View> {
  const { fonts, layout, publication, slides } = made;
  const { title, language, audience, draft, marking, theme } = publication;
  const svg = (drawing: Drawing) => paintSvg(drawing, { theme, fonts, embedFonts: false });
  return {
    ...{ title, language, audience, draft, marking, slides },
    deck: await showDeck({ ...made, svg }),
    pages: layout.pages,
    paintPages: (indexes) => paintReport(somePages(layout, indexes), publication, fonts),
  };
}

/** A brief and the audiences it is printed for; null where it could not be read. */
async function readBrief(path: string, job: Work) {
  job.at(path, null);
  const briefing = await job.wait('content', () =>
    job.kept.replay(`brief ${path}`, job, (host) => readBriefing(host, path)),
  );
  if (briefing === null) return null;
  const roots = { briefFolder: folderOf(briefing), cwd: '' };
  const known = await listAudiences(job.host, roots);
  const ids = chooseAudiences(job.request.audiences, briefing, known);
  const audiences: Audience[] = [];
  for (const id of ids) {
    const audience = await job.wait('content', () =>
      job.kept.replay(`audience ${path} ${id}`, job, (host) => readAudience(host, id, roots)),
    );
    if (audience !== null) audiences.push(audience);
  }
  return { briefing, audiences, known };
}

/** A publication with all that was said of it: the last one, where nothing that it depends on has changed. */
async function publishOnce(briefing: Briefing, audience: Audience, job: Work) {
  const from = [briefing, audience, job.host.sourceDateEpoch];
  const made = job.kept.last(`${briefing.id}/${audience.id}`, from, () =>
    job.gather(() => publish(briefing, audience, job)),
  );
  const outcome = await made;
  return job.step('kept', () => outcome);
}

/** One brief for one audience, ready to print: the order of the stages. Null where something is wrong. */
async function publish(briefing: Briefing, audience: Audience, job: Work) {
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

  const publication = makePublication({
    ...input,
    yardstick: drawBand(released.briefing, audience, fonts),
    epoch: job.host.sourceDateEpoch,
  });
  const fitted = job.step('deck', () =>
    fitDeck(slidesIn(numbered.deck), { theme: audience.theme, fonts, publication }),
  );
  const blocks = insertAnnex(numbered.report, fitted.spilled);
  const hyphenate = await job.time('report', () => openHyphenator(publication.language));
  const layout = job.step('report', () => layOutReport(blocks, notes, publication, fonts, hyphenate));
  const slides = job.step('deck', () => resolveSlides(fitted.slides, layout.labels));
  return { ...input, whole: briefing, fonts, publication, words, blocks, notes, layout, slides };
}

type Published = NonNullable<Awaited<ReturnType<typeof publish>>>;

/** What was published → the files of one audience's folder in the formats asked for. Null after any error. */
async function printAll(made: Published, job: Work): Promise<readonly Artifact[] | null> {
  if (job.failed()) return null;
  const { briefing, audience, charts, fonts, publication, slides, layout } = made;
  const place = `${briefing.id}/${audience.id}`;
  const last: LastMade = (key, from, make) => job.kept.last(`${place}/${key}`, from, make);
  const paints = { theme: audience.theme, fonts, keep: job.host };
  const alone = (drawing: Drawing) => svgFile(drawing, paints);
  const inPage = (drawing: Drawing) => paintSvg(drawing, { ...paints, embedFonts: false });
  const linked = [
    ...(job.formats.has('deck.md') ? blocksOn(slides) : []),
    ...(job.formats.has('report.md') ? made.blocks : []),
  ];
  const files = [
    ...(await job.time('print deck', () =>
      printDeck({ ...made, last, svg: inPage, pptx: pptxParts(made, paints), host: job.host }, job.formats),
    )),
    ...(await job.time('print report', () =>
      printReport({ ...made, last, markdown: made.words }, job.formats),
    )),
    ...(await job.time('print charts', () => pictureFiles(picturesOf(linked, publication), alone))),
    ...(await job.time('print charts', () => (job.formats.has('charts') ? printCharts(charts, paints) : []))),
  ];
  const artifacts = [...new Map(files.map((file) => [file.path, file])).values()];
  const claims = claimPlaces(
    briefing.claims.map((claim) => claim.id),
    slides,
    layout.claimPages,
  );
  const folder = [...artifacts, await makeManifest(publication, { briefing, artifacts, claims })];
  const proof = { whole: made.whole, released: briefing, audience, artifacts: folder };
  await job.wait('proof', () => prove(proof, job.host));
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

/** Folder of a brief, empty for the current one. */
function folderOf(briefing: Briefing): string {
  return folderAbove(briefing.span.file.path);
}

function folderAbove(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
