import { error } from '../../diagnostics/diagnose.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { DateValue } from '../../model/edtf.ts';
import { knownLanguage } from '../edition/edition-names.ts';
import { yardstickIn } from '../words/in-language.ts';
import { entryOf, fieldOf, type Located } from '../yaml/located.ts';
import { YARDSTICKS } from '../yardsticks.ts';
import { buildClaims } from './build-claims.ts';
import { buildDimensions } from './build-dimensions.ts';
import { buildListings } from './build-listings.ts';
import { buildSources } from './build-sources.ts';
import { buildTimeline } from './build-timeline.ts';
import { needText, readDate, readPlain, readRefs, readText, readWord } from './read-node.ts';
import { type BuildContext, readHandling } from './read-releasable.ts';

/** What of a briefing does not depend on its tables and prose. */
type Brief = Omit<Briefing, 'charts' | 'tables' | 'sections' | 'images' | 'houseTerms'>;

interface Written {
  readonly root: Located;
  readonly claims: Located | null;
  readonly sources: Located | null;
  readonly timeline: Located | null;
  readonly dimensions: Located | null;
}

/** A brief's judged values → everything but its charts, tables and prose. */
export function buildBrief(
  written: Written,
  { id, scheme, report }: BuildContext & { readonly id: string },
): Brief {
  const { root, timeline, dimensions } = written;
  const context = { scheme, report };
  const language = readLanguage(root, report);
  const chosen = YARDSTICKS[readPlain(root, 'yardstick') ?? 'icd203'];
  const yardstick = chosen === undefined ? null : yardstickIn(chosen, language);
  return {
    id,
    span: root.span,
    title: needText(root, 'title'),
    subtitle: readText(root, 'subtitle'),
    subject: readText(root, 'subject'),
    issued: readIssued(root, report),
    informationCutoff: readCutoff(root, report),
    status: readWord(root, 'status', ['draft', 'cleared']),
    version: readText(root, 'version'),
    language,
    handling: readHandling(root, 'handling', context),
    scheme,
    yardstick,
    bottomLine: readText(root, 'bottom_line'),
    ...buildListings(root, yardstick, context),
    contact: readText(root, 'contact'),
    embargo: readText(root, 'embargo'),
    previous: readText(root, 'previous'),
    aiAssistance: readText(root, 'ai_assistance'),
    sourceSummary: readText(root, 'source_summary'),
    audiences: readRefs(root, 'audiences'),
    claims: buildClaims(written.claims, context),
    sources: buildSources(written.sources, context),
    timeline: timeline === null ? null : buildTimeline(timeline, context),
    dimensions: dimensions === null ? null : buildDimensions(dimensions, context),
  };
}

/** The day of issue dates every file, so it must be one day. */
function readIssued(root: Located, report: Report): DateValue {
  const issued = readDate(root, 'issued', report);
  const { edtf } = issued ?? {};
  const isDay =
    edtf?.kind === 'date' && edtf.precision === 'day' && !edtf.uncertain && !edtf.approximate ? edtf : null;
  if (issued !== null && isDay !== null && isDay.year >= 1000 && isDay.year <= 9999) return issued;
  if (issued !== null) {
    const message =
      isDay === null
        ? `"${issued.written}" is not one full day.`
        : `"${issued.written}" is not in the years 1000 to 9999.`;
    report(error('content/issued', issued.span, message, 'Write it as 2026-11-22: it dates every file.'));
  }
  return { written: '2000-01-01', edtf: NO_DAY, span: issued?.span ?? root.span };
}

/** Stands in where an error has said that there is no day. */
const NO_DAY: DateValue['edtf'] = {
  kind: 'date',
  ...{ year: 2000, month: 1, day: 1, hour: null, minute: null, second: null, offset: null },
  ...{ precision: 'day', uncertain: false, approximate: false },
};

function readCutoff(root: Located, report: Report): DateValue | 'unknown' | null {
  const entry = entryOf(root, 'information_cutoff');
  if (entry?.value.kind === 'scalar' && entry.value.value === null) return 'unknown';
  return readDate(root, 'information_cutoff', report);
}

const DEFAULT_LANGUAGE = 'en-GB';

/** A language whose numbers and dates are not known would be printed in the machine's own. */
function readLanguage(root: Located, report: Report): string {
  const node = fieldOf(root, 'language');
  if (node?.kind !== 'scalar') return DEFAULT_LANGUAGE;
  const language = knownLanguage(node.text);
  if (language !== null) return language;
  const message = `"${node.text}" is not a language tag whose dates and numbers are known.`;
  report(error('content/language', node.span, message, 'Write en-GB, fr or fa-IR.'));
  return DEFAULT_LANGUAGE;
}
