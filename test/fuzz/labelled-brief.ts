import { briefSchema } from '../../src/content/schema/brief-schema.ts';
import { rewordAll, type Value } from '../unit/pipeline/every-text.ts';
import { wholeBrief } from '../unit/pipeline/whole-brief.ts';

/** A brief, and the words that must be in no byte of what is printed of it for the audience. */
export interface FuzzedBrief {
  readonly files: Readonly<Record<string, string>>;
  readonly forbidden: readonly string[];
}

const LABELS = ['tlp-clear', 'tlp-green', 'tlp-amber', 'tlp-amber-strict', 'tlp-red'];

/** Highest label, by its place in the scheme, that an audience may see. */
const CEILINGS: Readonly<Record<string, number>> = { press: 0, general: 1, executive: 2, policymaker: 2 };

type Mapping = { readonly [key: string]: Value };

/**
 * A brief with a canary of its own in every text that the schema takes, and labels and lists of audiences on items by
 * chance. Forbidden are the canaries of items that the audience may not see, and those of wordings for others.
 */
export function labelledBrief(draw: (below: number) => number, audience: string): FuzzedBrief {
  let count = 0;
  const forbidden: string[] = [];
  const canary = () => `zq${(count++).toString(36)}qz`;
  const worded = (hidden: boolean): Value => {
    const [text, short, long, own, other] = [canary(), canary(), canary(), canary(), canary()];
    forbidden.push(other);
    if (draw(3) > 0) return { text, short, long, audiences: { analyst: other } };
    // Where the audience has a wording of its own, the common one and its short form are for others.
    if (!hidden) forbidden.push(text, short, long);
    return { text, short, long, audiences: { [audience]: own, analyst: other } };
  };
  // Charts share a table, so that its words are for all.
  const columns = ['x', 'first', 'second', 'kind'];
  const rows = ['a', 'b', 'c'];
  const whole = withFewCharts(wholeBrief({ columns, rows }), draw);
  const reworded = rewordAll(briefSchema, whole, (plain) => (plain ? canary() : worded(false)));
  const labelled = (value: Value): Value => {
    if (Array.isArray(value)) return value.map((item) => label(labelled(item)));
    if (!isMapping(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        NAMED.has(key) ? each(item, label) : PARTS.has(key) ? item : labelled(item),
      ]),
    );
  };
  const label = (item: Value): Value => {
    if (!isMapping(item) || !ITEM.some((key) => key in item)) return item;
    const marks = marksOf(draw, audience);
    if (marks === null) return item;
    if (marks.hidden) forbidden.push(...canariesIn(item));
    return { ...item, ...marks.value };
  };
  const brief = labelled(reworded);
  const cell = (at: number) => `${at + 1},${at},${rows[0]}`;
  return {
    files: {
      'b/brief.yaml': JSON.stringify(brief),
      'b/data.csv': `${columns.join(',')}\n${rows.map((row, at) => `${row},${cell(at)}\n`).join('')}`,
      'b/sections/1.md': section(draw, { audience, canary, forbidden }),
      'b/sections/2.md': section(draw, { audience, canary, forbidden }),
    },
    forbidden,
  };
}

/** Two charts of those there are: drawing takes most of the time. */
function withFewCharts(brief: Value, draw: (below: number) => number): Value {
  if (!isMapping(brief) || !isMapping(brief.charts ?? null)) return brief;
  const charts = Object.entries(brief.charts as Mapping);
  const from = draw(charts.length);
  return { ...brief, charts: Object.fromEntries([...charts, ...charts].slice(from, from + 2)) };
}

/** Mappings whose values are items. */
const NAMED = new Set(['sources', 'charts']);
/** Lists whose members are parts of an item. */
const PARTS = new Set(['columns', 'notes', 'references', 'evidence', 'scores']);
/** Keys by which an item is known; what has none of them is a part of one. */
const ITEM = [
  'statement',
  'question',
  'term',
  'label',
  'title',
  'supports',
  'judgments',
  'claims',
  'linchpin_for',
  'line',
];

function each(value: Value, change: (item: Value) => Value): Value {
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}

function marksOf(draw: (below: number) => number, audience: string) {
  const chosen = draw(10);
  if (chosen < 5) return null;
  if (chosen === 5) return { hidden: true, value: { audiences: ['analyst'] } };
  if (chosen === 6) return { hidden: false, value: { audiences: ['analyst', audience] } };
  const rank = draw(LABELS.length);
  return { hidden: rank > (CEILINGS[audience] ?? 0), value: { handling: LABELS[rank] ?? 'tlp-red' } };
}

interface Prose {
  readonly audience: string;
  readonly canary: () => string;
  readonly forbidden: string[];
}

function section(draw: (below: number) => number, { audience, canary, forbidden }: Prose): string {
  const notes: string[] = [];
  const passage = (): string => {
    const rank = draw(LABELS.length);
    const [words, note] = [canary(), canary()];
    if (rank > (CEILINGS[audience] ?? 0)) forbidden.push(words, note);
    // The words of a note stand outside of the passage that it belongs to.
    notes.push(`[^${notes.length}]: ${note} is a note.\n`);
    return `::: ${LABELS[rank]}\n${words} [link](https://example.org/${words})[^${notes.length - 1}]\n:::\n\n`;
  };
  const others = canary();
  forbidden.push(others);
  const only = `::: only analyst\n${others}\n:::\n\n`;
  const body = `${canary()} stands [@fall; @orders].\n\n${passage()}${only}${passage()}${canary()} ends.\n`;
  return `## ${canary()}\n\n${body}\n${notes.join('\n')}`;
}

function canariesIn(value: Value): readonly string[] {
  if (typeof value === 'string') return value.match(/zq[0-9a-z]+?qz/gu) ?? [];
  if (Array.isArray(value)) return value.flatMap(canariesIn);
  return isMapping(value) ? Object.values(value).flatMap(canariesIn) : [];
}

function isMapping(value: Value): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
