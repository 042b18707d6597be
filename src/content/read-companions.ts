import type { z } from 'zod';
import { error } from '../diagnostics/diagnose.ts';
import type { DataTable } from '../model/data-table.ts';
import type { Report } from '../model/diagnostic.ts';
import { eventsFromCsv, scoresFromCsv } from './data/csv-to-located.ts';
import { parseCsv } from './data/parse-csv.ts';
import type { BriefFiles } from './files/brief-files.ts';
import { inOrder } from './files/in-order.ts';
import { judge, oneOfTwo, readDocument } from './read-document.ts';
import { claimsSchema } from './schema/claims-schema.ts';
import { dimensionsSchema } from './schema/dimensions-schema.ts';
import { sourcesSchema } from './schema/sources-schema.ts';
import { timelineSchema } from './schema/timeline-schema.ts';
import { emptyMapping, fieldOf, type Located } from './yaml/located.ts';

/** The content that stands in the brief, or in a file beside it. */
export interface Companions {
  readonly claims: Located | null;
  readonly sources: Located | null;
  readonly timeline: Located | null;
  readonly dimensions: Located | null;
  /** Those of them that stand in a file that cannot be read: what is in it is not known. */
  readonly unread: ReadonlySet<string>;
}

type Part = readonly [key: string, schema: z.ZodType];

const PARTS: readonly Part[] = [
  ['claims', claimsSchema],
  ['sources', sourcesSchema],
  ['timeline', timelineSchema],
  ['dimensions', dimensionsSchema],
];

/** Reads `claims.yaml`, `sources.yaml`, `timeline.yaml|csv`, `dimensions.yaml` and `scores.csv`. */
export async function readCompanions(root: Located, files: BriefFiles, report: Report): Promise<Companions> {
  const unread = new Set<string>();
  const read = async ([key, schema]: Part, note: Report) => {
    const own = await readDocument(files, `${key}.yaml`, { schema, report: note });
    if (own?.node === null) unread.add(key);
    return oneOfTwo(fieldOf(root, key), own, { key, report: note });
  };
  const [claims, sources, timeline, dimensions] = await inOrder(PARTS, report, read);
  const csv = (name: string, note: Report) => readCsv(files, name, note);
  const [events, scores] = await inOrder(['timeline', 'scores'], report, csv);
  return {
    claims: claims ?? null,
    sources: sources ?? null,
    timeline: withEvents(timeline ?? null, events ?? null, report),
    dimensions: withScores(dimensions ?? null, scores ?? null, report),
    unread,
  };
}

async function readCsv(files: BriefFiles, name: string, report: Report): Promise<DataTable | null> {
  const file = await files.read(`${name}.csv`, report);
  return file === null || file === 'unreadable' ? null : parseCsv(file, name, report);
}

/** The timeline with the events of `timeline.csv`, judged like those of YAML. */
function withEvents(timeline: Located | null, table: DataTable | null, report: Report): Located | null {
  if (table === null) return timeline;
  const empty = emptyMapping(table.span.file);
  const value = eventsFromCsv(table);
  judge({ ...empty, entries: [entry('events', value)] }, { schema: timelineSchema, report });
  return extended(timeline ?? empty, { key: 'events', value, path: 'timeline.csv', report });
}

/** The dimensions with the scores of `scores.csv`. */
function withScores(dimensions: Located | null, table: DataTable | null, report: Report): Located | null {
  if (table === null) return dimensions;
  const value = scoresFromCsv(table, report);
  if (dimensions !== null) return extended(dimensions, { key: 'scores', value, path: 'scores.csv', report });
  const hint = 'Add a dimensions.yaml with the scale, the periods and the dimensions.';
  report(
    error('content/file-missing', table.span, 'There are scores, and no dimensions they are for.', hint),
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
  return { ...node, entries: [...node.entries.filter((old) => old.key !== key), entry(key, value)] };
}

function entry(key: string, value: Located) {
  return { key, keySpan: value.span, value };
}
