import type { EvidenceStrength } from '../../model/briefing.ts';
import type { PlotType } from '../../model/chart-spec.ts';

/** What charts say in a language: below their marks, in their tables and in the texts for readers who cannot see them. */
export interface ChartWords {
  readonly sources: (count: number, list: string) => string;
  /** Below a chart that has room for some of its rows only. */
  readonly moreRows: (count: number) => string;
  /** Name of a scale of likelihood; and the scale in a text for those who cannot see it. */
  readonly yardstick: (name: string) => string;
  readonly likelihood: (term: string, range: string, yardstick: string) => string;
  readonly timeline: TimelineWords;
  readonly dimensions: DimensionWords;
  readonly plot: PlotWords;
}

export interface TimelineWords {
  readonly title: string;
  readonly date: string;
  readonly event: string;
  readonly category: string;
  /** Heads the tray of events without a date, and stands in the table in a date's place. */
  readonly tray: string;
  readonly undated: string;
  /** Second line of a break's name: nothing is said of that time, or only the axis is cut. */
  readonly notCovered: string;
  readonly notDrawn: string;
  readonly more: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly also: string;
  readonly morePeriods: (count: number) => string;
  /** "120 events, counted by year"; `step` is one of a unit or a length such as "5 years". */
  readonly counted: (count: number, by: CountedBy) => string;
  readonly most: (count: number, when: string | null) => string;
  /** Ends a key whose titles are cut short. */
  readonly titlesCut: string;
  readonly noneNamed: string;
  readonly named: (count: number) => string;
  /** What of an era's dates follows from its events. */
  readonly derived: Readonly<Record<'start' | 'end' | 'both', string>>;
  readonly shows: (dated: number, undated: number) => string;
  readonly leavesOut: (list: string) => string;
  readonly equalSteps: string;
  readonly among: (list: string) => string;
  readonly periods: (list: string) => string;
}

/** A step of a strip of counts: one unit, or so many, which `length` puts into words. */
export interface CountedBy {
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute';
  readonly every: number;
  readonly length: string;
}

/**
 * What a mark of a score stands for: the range in a cell or beside a point, a band, an outline without a score, what is
 * hatched or dotted for want of evidence, and how dots show its strength.
 */
export type DimensionMark = 'cellRange' | 'pointRange' | 'band' | 'outlined' | 'hatched' | 'dotted' | 'dots';

export interface DimensionWords {
  readonly title: string;
  readonly dimension: string;
  /** Heads of the columns. */
  readonly change: string;
  readonly ranges: string;
  readonly evidence: string;
  readonly overlap: string;
  readonly noOverlap: string;
  /** The same where no head says that ranges are meant. */
  readonly rangesOverlap: string;
  readonly rangesApart: string;
  readonly unchanged: string;
  readonly noEvidence: string;
  readonly notApplicable: string;
  readonly noScore: (range: string) => string;
  readonly rangeOnly: (range: string) => string;
  readonly strength: Readonly<Record<EvidenceStrength, string>>;
  /** The same where no head says that evidence is meant. */
  readonly evidenceOf: (strength: string) => string;
  /** Notes below the chart: whole sentences. */
  readonly marks: Readonly<Record<DimensionMark, string>>;
  readonly rangeMarks: (now: string, before: string | null) => string;
  readonly scale: (from: string, to: string) => string;
  readonly notShown: (list: string, count: number) => string;
  readonly notDrawn: (period: string, list: string) => string;
  readonly notScored: (list: string, period: string | null) => string;
  readonly judged: string;
  /** What an author's note holds that says so already. */
  readonly saysJudged: RegExp;
  readonly scored: (by: string | null, on: string | null) => string;
  /** Sentences of the text for readers who cannot see the chart, without full stops. */
  readonly shows: (count: number, scale: { readonly from: string; readonly to: string }) => string;
  readonly inPeriod: (now: string, before: string | null) => string;
  readonly moves: (name: string, from: string, to: string, up: boolean) => string;
  readonly meet: string;
  readonly apart: string;
  readonly at: (name: string, score: string) => string;
  readonly allUnchanged: (list: string) => string;
  readonly scores: (list: string) => string;
  readonly firstScores: (list: string, before: string) => string;
  readonly onlyRange: (list: string) => string;
  readonly withoutEvidence: (list: string) => string;
}

/** A value and where it stands, as printed. */
export interface Said {
  readonly value: string;
  readonly at: string;
}

export interface PlotWords {
  readonly names: Readonly<Record<PlotType, string>>;
  /** The kind of chart in so many panels. */
  readonly panels: (name: string, count: number) => string;
  readonly indexed: (at: string) => string;
  readonly course: (name: string, first: Said, last: Said, way: 'up' | 'down' | 'level') => string;
  readonly extremes: (lowest: Said, highest: Said) => string;
  readonly spread: (name: string, count: number, ends: { readonly low: Said; readonly high: Said }) => string;
  readonly noValues: (name: string) => string;
  readonly otherLines: (count: number) => string;
  readonly noData: (list: string) => string;
  readonly noDataAt: (count: number) => string;
  readonly parts: (total: string, list: string) => string;
  readonly points: (count: number) => string;
  readonly between: (name: string, low: string, high: string) => string;
  readonly highlighted: (list: string) => string;
  readonly largest: (name: string, value: string) => string;
  /** What is said of a line, behind its name. */
  readonly of: (name: string, rest: string) => string;
  /** Head of the column that says what part of the whole a value is. */
  readonly share: string;
  readonly bubbleArea: (name: string) => string;
  readonly starts: (start: Said) => string;
  readonly ends: (end: string) => string;
  readonly widest: (at: string, from: string, to: string) => string;
  readonly table: (rows: number, columns: number) => string;
}
