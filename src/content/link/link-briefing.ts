import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Briefing } from '../../model/briefing.ts';
import { isDerivedId } from '../../model/derived-id.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Ref } from '../../model/text.ts';
import type { BriefParts } from '../read-parts.ts';
import { entriesOf, fieldOf } from '../yaml/located.ts';
import { checkAudiences } from './check-audiences.ts';
import { checkIds } from './check-ids.ts';
import { checkProseLinks } from './check-prose-links.ts';
import { claimMentions } from './claim-mentions.ts';
import { checkRef, type Names } from './names.ts';

interface Linked {
  readonly briefing: Briefing;
  readonly parts: BriefParts;
  /** All audiences there are. */
  readonly audiences: readonly string[];
}

/** Checks that every mention names something: claims, sources, judgments, dimensions, periods, categories, charts, audiences. */
export function linkBriefing({ briefing, parts, audiences }: Linked, report: Report): void {
  checkIds(parts, report);
  const { claims, sources, timeline, dimensions } = briefing;
  const names: Names = {
    claim: parts.unread.has('claims') ? null : distinct(claims),
    source: parts.unread.has('sources') ? null : distinct(sources),
    judgment: writtenIds(briefing.judgments.items),
    dimension: parts.unread.has('dimensions') ? null : writtenIds(dimensions?.dimensions ?? []),
    period: parts.unread.has('dimensions') ? null : writtenIds(dimensions?.periods ?? []),
    chart: [...new Set([...briefing.charts, ...parts.charts].map(({ id }) => id))],
  };
  const check = (kind: keyof Names, refs: readonly Ref[]) => {
    for (const ref of refs) checkRef(ref, { kind, names, report });
  };
  check('claim', claimMentions(briefing));
  check(
    'source',
    claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  );
  check(
    'source',
    briefing.charts.flatMap((chart) => chart.sources),
  );
  check(
    'judgment',
    briefing.assumptions.items.flatMap(({ linchpinFor }) => linchpinFor),
  );
  check(
    'judgment',
    briefing.indicators.items.flatMap(({ judgments }) => judgments),
  );
  check(
    'judgment',
    briefing.gaps.items.flatMap(({ judgments }) => judgments),
  );
  if (dimensions !== null)
    check(
      'dimension',
      claims.flatMap((claim) => claim.dimensions),
    );
  for (const chart of briefing.charts) {
    if (chart.kind === 'dimensions')
      check(
        'period',
        [chart.period, chart.previous].flatMap((ref) => ref ?? []),
      );
  }
  checkCategories(timeline, parts, report);
  checkScoreKeys(parts, names, report);
  checkBuiltIn(briefing, parts, report);
  for (const section of parts.sections) checkProseLinks(section, names, report);
  const nodes = [parts.root, parts.claims, parts.sources, parts.timeline, parts.dimensions];
  const others = [...parts.sections.map(({ front }) => front), ...parts.charts.map(({ node }) => node)];
  const whole = new Set([...nodes, ...others].flatMap((node) => node ?? []));
  for (const node of outermost([...whole], parts)) checkAudiences(node, audiences, report);
}

/** Ids, each once: one that is given twice is an error of its own. */
const distinct = (items: readonly { readonly id: string }[]) => [...new Set(items.map(({ id }) => id))];

/** Ids that an author can mention. */
function writtenIds(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id).filter((id) => !isDerivedId(id));
}

/** Parts that the brief itself holds are walked with it. */
function outermost(
  nodes: readonly BriefParts['root'][],
  { root }: BriefParts,
): readonly BriefParts['root'][] {
  const inRoot = new Set(['claims', 'sources', 'timeline', 'dimensions'].map((key) => fieldOf(root, key)));
  const charts = new Set(entriesOf(fieldOf(root, 'charts')).map(({ value }) => value));
  return nodes.filter((node) => !inRoot.has(node) && !charts.has(node));
}

/** A category must be one of those the timeline labels, where it labels any. */
function checkCategories(timeline: Briefing['timeline'], parts: BriefParts, report: Report): void {
  const known = timeline?.categories.map(({ id }) => id) ?? [];
  const events = fieldOf(parts.timeline, 'events');
  for (const event of events?.kind === 'list' ? events.items : []) {
    const category = fieldOf(event, 'category');
    if (category?.kind !== 'scalar' || known.includes(category.text)) continue;
    const hint = didYouMean(category.text, known, 'Categories') ?? 'Add it to `categories:` with its label.';
    const message = `The timeline has no category "${category.text}".`;
    report(error('content/unknown-id', category.span, message, hint));
  }
}

/** Rows and columns of the scores must be dimensions and periods. */
function checkScoreKeys(parts: BriefParts, names: Names, report: Report): void {
  for (const row of entriesOf(fieldOf(parts.dimensions, 'scores'))) {
    checkRef({ id: row.key, span: row.keySpan }, { kind: 'dimension', names, report });
    for (const { key, keySpan } of entriesOf(row.value)) {
      checkRef({ id: key, span: keySpan }, { kind: 'period', names, report });
    }
  }
}

/** A variant of a built-in chart needs the content that it shows. */
function checkBuiltIn(briefing: Briefing, { unread }: BriefParts, report: Report): void {
  for (const chart of briefing.charts) {
    if (chart.kind === 'plot' || briefing[chart.kind] !== null || unread.has(chart.kind)) continue;
    const message = `The chart "${chart.id}" shows the brief's ${chart.kind}, and it has none.`;
    report(error('content/chart', chart.span, message, `Add ${chart.kind}.yaml.`));
  }
}
