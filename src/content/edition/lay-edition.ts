import type { z } from 'zod';
import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { openBriefFiles } from '../files/brief-files.ts';
import { nameOf } from '../files/paths.ts';
import type { BriefPlace } from '../locate-brief.ts';
import { oneOfTwo } from '../read-document.ts';
import type { BriefParts } from '../read-parts.ts';
import { briefSchema } from '../schema/brief-schema.ts';
import { chartSchema } from '../schema/chart-schema.ts';
import { claimsSchema } from '../schema/claims-schema.ts';
import { dimensionsSchema } from '../schema/dimensions-schema.ts';
import { sourcesSchema } from '../schema/sources-schema.ts';
import { timelineSchema } from '../schema/timeline-schema.ts';
import { entriesOf, fieldOf, type Located, type Scalar } from '../yaml/located.ts';
import { type LayContext, layOver } from './lay-over.ts';
import { laySection, pairByPosition, type SectionPair } from './lay-sections.ts';
import { translationsIn } from './list-editions.ts';
import { readTranslations, type Translations } from './read-translations.ts';
import { type Shape, translatable } from './translatable.ts';
import { type OriginalText, reportUntranslated } from './untranslated.ts';

const COMPANIONS = ['claims', 'sources', 'timeline', 'dimensions'] as const;

const shapeOf = (schema: z.ZodType) => translatable(schema) as Shape;
const SHAPES = {
  claims: shapeOf(claimsSchema),
  sources: shapeOf(sourcesSchema),
  timeline: shapeOf(timelineSchema),
  dimensions: shapeOf(dimensionsSchema),
  chart: shapeOf(chartSchema),
  brief: shapeOf(briefSchema),
};

interface Edition {
  readonly place: BriefPlace;
  readonly language: string;
  readonly report: Report;
}

/**
 * The parts of a brief → the same parts in another language: texts that the edition's files translate are theirs, all else
 * is the original's. What is not translated is listed, a warning for each file.
 */
export async function layEdition(host: Host, parts: BriefParts, edition: Edition): Promise<BriefParts> {
  const { place, language, report } = edition;
  const names = await translationsIn(host, place.folder);
  const read = await readTranslations(openBriefFiles(host, place), { names, language }, report);
  const missing: OriginalText[] = [];
  const all: OriginalText[] = [];
  const lay = {
    parts,
    read,
    context: { report, untranslated: (texts) => void missing.push(...texts) } satisfies LayContext,
    every: { report: () => {}, untranslated: (texts) => void all.push(...texts) } satisfies LayContext,
  };
  const main = read.yaml.get('brief.yaml') ?? read.prose.get('brief.md')?.front ?? null;
  const laid: BriefParts = {
    ...layBrief(main, lay),
    charts: layCharts(main, lay),
    sections: sectionPairs(lay).map((pair) => {
      laySection({ ...pair, translation: null }, lay.every);
      return laySection(pair, lay.context);
    }),
    data: parts.data,
    unread: parts.unread,
  };
  for (const diagnostic of reportUntranslated(missing, { all, language })) report(diagnostic);
  return { ...laid, root: inLanguage(laid.root, language) };
}

interface Lay {
  readonly parts: BriefParts;
  readonly read: Translations;
  readonly context: LayContext;
  /** Hears of every text there is to translate. */
  readonly every: LayContext;
}

type Companions = Pick<BriefParts, 'root' | (typeof COMPANIONS)[number]>;

function layBrief(main: Located | null, { parts, read, context, every }: Lay): Companions {
  const apart: readonly string[] = [...COMPANIONS, 'charts'];
  const own = main === null ? null : without(main, apart);
  const layPart = (shape: Shape, original: Located | null, translation: Located | null, path: string) => {
    if (original === null) {
      if (translation !== null) context.report(addsFile(path, translation));
      return null;
    }
    layOver(shape, { original, translation: null, path }, every);
    return layOver(shape, { original, translation, path }, context);
  };
  const companion = (key: (typeof COMPANIONS)[number]) => {
    const node = read.yaml.get(`${key}.yaml`) ?? null;
    const document = node === null ? null : { path: node.span.file.path, node };
    const given = oneOfTwo(fieldOf(main, key), document, { key, report: context.report });
    // A bibliography is cited as it stands.
    if (key === 'sources' && given === null) return parts.sources;
    return layPart(SHAPES[key], parts[key], given, key === 'timeline' || key === 'dimensions' ? key : '');
  };
  const root = without(parts.root, apart);
  layOver(SHAPES.brief, { original: root, translation: null, path: '' }, every);
  return {
    root: layOver(SHAPES.brief, { original: root, translation: own, path: '' }, context),
    claims: companion('claims'),
    sources: companion('sources'),
    timeline: companion('timeline'),
    dimensions: companion('dimensions'),
  };
}

function addsFile(key: string, translation: Located) {
  const span = { ...translation.span, end: Math.min(translation.span.end, translation.span.start + 1) };
  const what = key === '' ? 'what this translates' : `a ${key}`;
  return error('content/edition-adds', span, `The original does not have ${what}.`);
}

function without(node: Located, keys: readonly string[]): Located {
  if (node.kind !== 'map') return node;
  return { ...node, entries: node.entries.filter(({ key }) => !keys.includes(key)) };
}

function layCharts(main: Located | null, { parts, read, context, every }: Lay): BriefParts['charts'] {
  const inBrief = entriesOf(fieldOf(main, 'charts'));
  const known = parts.charts.map(({ id }) => id);
  for (const { key, keySpan } of inBrief.filter((entry) => !known.includes(entry.key))) {
    const hint = didYouMean(key, known, 'Its charts');
    context.report(error('content/edition-adds', keySpan, `The original has no chart "${key}".`, hint));
  }
  return parts.charts.map((chart) => {
    const given = inBrief.find(({ key }) => key === chart.id)?.value ?? null;
    const own = read.yaml.get(`charts/${chart.id}.yaml`) ?? null;
    const document = own === null ? null : { path: own.span.file.path, node: own };
    const translation = oneOfTwo(given, document, { key: `charts.${chart.id}`, report: context.report });
    const pair = { original: chart.node, path: `charts.${chart.id}` };
    layOver(SHAPES.chart, { ...pair, translation: null }, every);
    return { ...chart, node: layOver(SHAPES.chart, { ...pair, translation }, context) };
  });
}

/** Sections of `brief.md` by position, those of `sections/` by file. */
function sectionPairs({ parts, read, context }: Lay): readonly SectionPair[] {
  const inBody = parts.sections.filter(({ name }) => name === null);
  const body = pairByPosition(inBody, read.prose.get('brief.md')?.sections ?? [], context.report);
  const files = parts.sections.filter(({ name }) => name !== null);
  const own = files.map((original) => {
    const [translation] = read.prose.get(`sections/${nameOf(original.body.file.path)}`)?.sections ?? [];
    return { original, translation: translation ?? null };
  });
  return [...body, ...own];
}

function inLanguage(root: Located, language: string): Located {
  if (root.kind !== 'map') return root;
  const span = { ...root.span, end: root.span.start };
  const value: Scalar = { kind: 'scalar', span, value: language, text: language };
  const entries = root.entries.filter(({ key }) => key !== 'language');
  return { ...root, entries: [...entries, { key: 'language', keySpan: span, value }] };
}
