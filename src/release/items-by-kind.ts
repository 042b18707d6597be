import { scanProse } from '../markdown/scan-prose.ts';
import type { Briefing, Dimensions, Item, Listing, Section, Source } from '../model/briefing.ts';
import type { Span } from '../model/span.ts';
import type { Text } from '../model/text.ts';
import { proseText } from './cut-text.ts';

/** An item as a decision speaks of it. */
export interface ListedItem {
  readonly id: string;
  readonly span: Span;
  /** What the author wrote there, on one line. */
  readonly says: string;
}

/** Everything in a briefing that an audience may get or not, by kind, in the order of the brief. */
export function itemsByKind(
  briefing: Briefing,
): readonly (readonly [kind: string, items: readonly ListedItem[]])[] {
  const { timeline, dimensions } = briefing;
  return [
    ['headline', headlines(briefing)],
    ['judgment', list(briefing.judgments.items, ({ text }) => text)],
    ['assumption', list(briefing.assumptions.items, ({ text }) => text)],
    ['alternative', list(briefing.alternatives.items, ({ text }) => text)],
    ['indicator', list(briefing.indicators.items, ({ text }) => text)],
    ['gap', list(briefing.gaps.items, ({ text }) => text)],
    ['contradiction', list(briefing.contradictions.items, ({ text }) => text)],
    ['implication', list(briefing.implications.items, ({ text }) => text)],
    ['ask', list(briefing.asks.items, ({ text }) => text)],
    ['question', list(briefing.questions.items, ({ question }) => question)],
    ['glossary', list(briefing.glossary.items, ({ term }) => term)],
    ['section', list(briefing.sections, ({ title, headline }) => title ?? headline)],
    ['picture', pictures(briefing)],
    ['chart', list(briefing.charts, ({ title }) => title)],
    ['event', list(timeline?.events ?? [], ({ title }) => title)],
    ['era', list(timeline?.eras ?? [], ({ label }) => label)],
    ['dimension', list(dimensions?.dimensions ?? [], ({ label }) => label)],
    ['period', list(dimensions?.periods ?? [], ({ label }) => label)],
    ['score', dimensions === null ? [] : scores(dimensions)],
    ['claim', list(briefing.claims, ({ statement }) => statement)],
    ['source', list(briefing.sources, sourceName)],
  ];
}

function list<T extends Pick<Item, 'id' | 'span'>>(
  items: readonly T[],
  says: (item: T) => Text | null,
): readonly ListedItem[] {
  return items.map((item) => ({ id: item.id, span: item.span, says: oneLine(says(item)?.text ?? '') }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The sentences that sum up listings; the id is the listing's key. */
function headlines(briefing: Briefing): readonly ListedItem[] {
  const listings: Readonly<Record<string, Listing<Item>>> = {
    judgments: briefing.judgments,
    assumptions: briefing.assumptions,
    alternatives: briefing.alternatives,
    indicators: briefing.indicators,
    gaps: briefing.gaps,
    contradictions: briefing.contradictions,
    implications: briefing.implications,
    asks: briefing.asks,
    questions: briefing.questions,
    glossary: briefing.glossary,
  };
  return Object.entries(listings).flatMap(([id, { headline }]) =>
    headline === null ? [] : [{ id, span: headline.span, says: oneLine(headline.text) }],
  );
}

function scores({ scores, dimensions, periods }: Dimensions): readonly ListedItem[] {
  const labelOf = (items: readonly { readonly id: string; readonly label: Text }[], id: string) =>
    items.find((item) => item.id === id)?.label.text ?? id;
  return scores.map(({ id, span, dimension, period }) => ({
    id,
    span,
    says: oneLine(`${labelOf(dimensions, dimension)}, ${labelOf(periods, period)}`),
  }));
}

function sourceName({ line, title }: Source): Text | null {
  return line ?? title;
}

/** Each in its first place in the prose: a picture has no other. */
function pictures(briefing: Briefing): readonly ListedItem[] {
  return briefing.images.map(({ path }) => {
    const section = briefing.sections.find((one) => shows(one, path));
    return { id: path, span: section?.span ?? briefing.span, says: '' };
  });
}

function shows({ body, slide }: Section, path: string): boolean {
  return [body, ...(slide === null ? [] : [slide])].some((prose) =>
    scanProse(proseText(prose)).images.some((image) => image.path === path),
  );
}
