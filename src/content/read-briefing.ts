import { error } from '../diagnostics/diagnose.ts';
import type { Briefing } from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import type { DataTable } from '../model/data-table.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import { audienceIds, openTemplateRoots } from './audience/template-roots.ts';
import { buildBrief } from './build/build-brief.ts';
import { buildChart, type WrittenPlot } from './build/build-charts.ts';
import { buildPlot } from './build/build-plot.ts';
import { builtInCharts } from './build/built-in-charts.ts';
import { readPlain } from './build/read-node.ts';
import type { BuildContext } from './build/read-releasable.ts';
import { openTables, type Tables } from './data/read-tables.ts';
import { layEdition } from './edition/lay-edition.ts';
import { readHouseTerms } from './house/read-house-terms.ts';
import { readMarkings } from './house/read-markings.ts';
import { linkBriefing } from './link/link-briefing.ts';
import { lintBriefing } from './link/lint-briefing.ts';
import { locateBrief } from './locate-brief.ts';
import { buildSections } from './prose/build-section.ts';
import { checkProse } from './prose/check-prose.ts';
import { readImages } from './prose/read-images.ts';
import { type BriefParts, readParts } from './read-parts.ts';
import { fieldOf } from './yaml/located.ts';

/**
 * Content stage, first half: a brief's files → a Briefing in which every reference resolves and every value knows its
 * place. `path` is a folder with `brief.yaml` or `brief.md`, one of those files, or a Markdown file of another name.
 * `cwd` is the folder whose `templates/` may name audiences besides the package's. `edition` is a language that the brief is
 * translated into; null is its own. Null where there is any error.
 */
export async function readBriefing(
  host: Host,
  path: string,
  { cwd = '', edition = null }: { readonly cwd?: string; readonly edition?: string | null } = {},
): Promise<Outcome<Briefing | null>> {
  const diagnostics: Diagnostic[] = [];
  const report = onceEach((diagnostic) => void diagnostics.push(diagnostic));
  const briefing = await read(host, path, { cwd, edition, report });
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { value: failed ? null : briefing, diagnostics };
}

/** Two charts and ten bound numbers may find the same cell wrong: it is said once. */
function onceEach(report: Report): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    const { code, span, message } = diagnostic;
    const key = [code, span?.file.path, span?.start, span?.end, message].join('\n');
    if (said.has(key) && span !== null && span.end > span.start) return;
    said.add(key);
    report(diagnostic);
  };
}

async function read(
  host: Host,
  path: string,
  {
    cwd,
    edition,
    report,
  }: { readonly cwd: string; readonly edition: string | null; readonly report: Report },
): Promise<Briefing | null> {
  const place = await locateBrief(host, path, report);
  if (place === null) return null;
  const original = await readParts(host, place, report);
  if (original === null) return null;
  const language = edition;
  const parts = language === null ? original : await layEdition(host, original, { place, language, report });
  const id = language === null ? place.id : `${place.id}.${language}`;
  const roots = await openTemplateRoots(host, { briefFolder: place.folder, cwd });
  const scheme = await readMarkings(host, { roots, report });
  const brief = buildBrief(parts, { id, scheme, report });
  const build = { scheme, report };
  const tables = openTables(host, { folder: place.folder, report });
  const charts = await readPlots(parts, tables, build);
  const bound = await readBound(parts, tables);
  const audiences = audienceIds(roots);
  for (const source of parts.sections) checkProse(source, { scheme, audiences, report });
  const bind = { tables: bound, language: brief.language, report };
  const sections = buildSections(parts.sections, { bind, build });
  const images = await readImages(host, parts.sections, { folder: place.folder, report });
  const houseTerms = await readHouseTerms(host, roots, build);
  const briefing: Briefing = { ...brief, charts, tables: tables.all(), sections, images, houseTerms };
  if (briefing.judgments.items.length === 0 && sections.length === 0) {
    const span = { ...briefing.span, end: briefing.span.start };
    const hint = 'Write judgments, or prose: in sections/ or below the front matter of brief.md.';
    report(error('content/empty-brief', span, 'The brief has neither judgments nor prose.', hint));
  }
  linkBriefing({ briefing, parts, audiences }, report);
  lintBriefing(briefing, report);
  return briefing;
}

/** All charts: those written, then the built-in ones that were not. */
async function readPlots(
  parts: BriefParts,
  tables: Tables,
  context: BuildContext,
): Promise<readonly ChartSpec[]> {
  const charts: ChartSpec[] = [];
  for (const written of parts.charts) {
    const chart = buildChart(written, context);
    if (chart === null) continue;
    if (!('node' in chart)) charts.push(chart);
    else charts.push(...(await readPlot(chart, tables, context.report)));
  }
  return builtInCharts(charts, parts, context);
}

async function readPlot(plot: WrittenPlot, tables: Tables, report: Report): Promise<readonly ChartSpec[]> {
  const data = fieldOf(plot.node, 'data');
  if (data === null) {
    const hint = 'Add `data: name.csv`, a file in data/.';
    report(error('content/missing-key', plot.span, `The chart "${plot.id}" has no \`data\`.`, hint));
    return [];
  }
  const table = await tables.named({ id: readPlain(plot.node, 'data') ?? '', span: data.span });
  return table === null ? [] : [buildPlot(plot, table, report)];
}

/** Every table of `data/` and those that prose names. */
async function readBound({ data, sections }: BriefParts, tables: Tables) {
  const ids = [...data.map((name) => name.replace(/\.csv$/, '')), ...sections.flatMap(tableNames)];
  const bound = new Map<string, DataTable | null | 'missing'>();
  for (const table of tables.all()) bound.set(table.id, table);
  for (const id of ids) bound.set(id, bound.get(id) ?? (await tables.withId(id)));
  return bound;
}

function tableNames({ scan }: BriefParts['sections'][number]): readonly string[] {
  return scan.bindings.map(({ table }) => table);
}
