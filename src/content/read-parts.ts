import { error } from '../diagnostics/diagnose.ts';
import type { DataTable } from '../model/data-table.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { WrittenChart } from './build/build-charts.ts';
import { eventsFromCsv, scoresFromCsv } from './data/csv-to-located.ts';
import { parseCsv } from './data/parse-csv.ts';
import { type BriefFiles, openBriefFiles } from './files/brief-files.ts';
import { nameOf } from './files/paths.ts';
import { readText } from './files/read-text.ts';
import type { BriefPlace } from './locate-brief.ts';
import { bodySections, fileSection, type SectionSource } from './prose/section-source.ts';
import { splitFrontMatter } from './prose/split-front-matter.ts';
import { judge, oneOfTwo, readDocument, readYaml } from './read-document.ts';
import { briefSchema } from './schema/brief-schema.ts';
import { chartSchema } from './schema/chart-schema.ts';
import { claimsSchema } from './schema/claims-schema.ts';
import { dimensionsSchema } from './schema/dimensions-schema.ts';
import { sectionSchema } from './schema/section-schema.ts';
import { sourcesSchema } from './schema/sources-schema.ts';
import { timelineSchema } from './schema/timeline-schema.ts';
import { emptyMapping, entriesOf, fieldOf, type Located } from './yaml/located.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** A brief's files as judged values with places, whichever of the two forms it has. */
export interface BriefParts {
  readonly root: Located;
  readonly claims: Located | null;
  readonly sources: Located | null;
  readonly timeline: Located | null;
  readonly dimensions: Located | null;
  readonly charts: readonly WrittenChart[];
  readonly sections: readonly SectionSource[];
  /** Names below `data/`. */
  readonly data: readonly string[];
}

/** Reads all the files of a brief; null where the brief itself cannot be read. */
export async function readParts(host: Host, place: BriefPlace, report: Report): Promise<BriefParts | null> {
  const file = await readText(host, place.file, { mention: null, report });
  if (file === null) return null;
  const files = openBriefFiles(host, { ...place, report });
  const isYaml = place.file.endsWith('.yaml');
  const split = isYaml ? null : splitFrontMatter(file, report);
  if (!isYaml && split === null) return null;
  const front = split?.front ?? null;
  const schema = briefSchema;
  const root = isYaml
    ? readYaml(file, { schema, report })
    : judge(front === null ? emptyMapping(file) : parseYaml(front, report), { schema, report });
  if (root === null) return null;
  const own = (name: string, of: Parameters<typeof readDocument>[2]['schema']) =>
    readDocument(files, `${name}.yaml`, { schema: of, report });
  const part = async (key: string, of: Parameters<typeof own>[1]) =>
    oneOfTwo(fieldOf(root, key), await own(key, of), { key, report });
  const claims = await part('claims', claimsSchema);
  const sources = await part('sources', sourcesSchema);
  const timeline = await withEvents(await part('timeline', timelineSchema), files, report);
  const dimensions = await withScores(await part('dimensions', dimensionsSchema), files, report);
  return {
    ...{ root, claims, sources, timeline, dimensions },
    charts: await readCharts(root, files, report),
    sections: [...(split === null ? [] : bodySections(split.body)), ...(await readSections(files, report))],
    data: (await files.list('data', '.csv')).map(nameOf),
  };
}

async function readCsv(files: BriefFiles, name: string, report: Report): Promise<DataTable | null> {
  const file = await files.read(name);
  return file === null || file === 'unreadable'
    ? null
    : parseCsv(file, nameOf(name).replace(/\.csv$/, ''), report);
}

/** The timeline with the events of `timeline.csv`, judged like those of YAML. */
async function withEvents(
  timeline: Located | null,
  files: BriefFiles,
  report: Report,
): Promise<Located | null> {
  const table = await readCsv(files, 'timeline.csv', report);
  if (table === null) return timeline;
  const events = eventsFromCsv(table);
  judge(
    { ...emptyMapping(table.span.file), entries: [entry('events', events)] },
    { schema: timelineSchema, report },
  );
  return extended(timeline ?? emptyMapping(table.span.file), {
    key: 'events',
    value: events,
    path: 'timeline.csv',
    report,
  });
}

/** The dimensions with the scores of `scores.csv`. */
async function withScores(
  dimensions: Located | null,
  files: BriefFiles,
  report: Report,
): Promise<Located | null> {
  const table = await readCsv(files, 'scores.csv', report);
  if (table === null) return dimensions;
  const value = scoresFromCsv(table, report);
  if (dimensions !== null) return extended(dimensions, { key: 'scores', value, path: 'scores.csv', report });
  const hint = 'Add a dimensions.yaml with the scale, the periods and the dimensions.';
  report(
    error('content/file-missing', table.span, 'There are scores, and no dimensions that they are for.', hint),
  );
  return null;
}

interface Extension {
  readonly key: string;
  readonly value: Located;
  readonly path: string;
  readonly report: Report;
}

function extended(node: Located, { key, value, path, report }: Extension): Located {
  const given = fieldOf(node, key);
  if (given !== null) {
    const message = `\`${key}\` is given here, and in ${path} too.`;
    report(error('content/given-twice', given.span, message, 'Keep one of them.'));
  }
  if (node.kind !== 'map') return node;
  return { ...node, entries: [...node.entries.filter((entry) => entry.key !== key), entry(key, value)] };
}

function entry(key: string, value: Located) {
  return { key, keySpan: value.span, value };
}

async function readCharts(
  root: Located,
  files: BriefFiles,
  report: Report,
): Promise<readonly WrittenChart[]> {
  const inBrief = entriesOf(fieldOf(root, 'charts')).map(({ key, keySpan, value }) => ({
    ...{ id: key, span: keySpan, node: value },
  }));
  const own: WrittenChart[] = [];
  for (const name of await files.list('charts', '.yaml')) {
    const id = nameOf(name).replace(/\.yaml$/, '');
    const file = await files.readListed(name);
    const node = file === 'unreadable' ? null : readYaml(file, { schema: chartSchema, report });
    if (file === 'unreadable' || node === null) continue;
    const span = { file, start: 0, end: /^.*/.exec(file.text)?.[0].trimEnd().length ?? 0 };
    const twin = inBrief.find((chart) => chart.id === id);
    if (twin !== undefined) {
      const message = `The brief has a chart "${id}", and ${file.path} exists too.`;
      report(error('content/given-twice', twin.span, message, 'Keep one of them.'));
    }
    own.push({ id, span, node });
  }
  return [...inBrief, ...own];
}

async function readSections(files: BriefFiles, report: Report): Promise<readonly SectionSource[]> {
  const sections: SectionSource[] = [];
  for (const name of await files.list('sections', '.md')) {
    const file = await files.readListed(name);
    if (file === 'unreadable') continue;
    const split = splitFrontMatter(file, report);
    if (split === null) continue;
    const front = split.front === null ? null : parseYaml(split.front, report);
    if (split.front !== null && front === null) continue;
    judge(front, { schema: sectionSchema, report });
    sections.push(fileSection(split.body, front, nameOf(name).replace(/\.md$/, '')));
  }
  return sections;
}
