import type { ChartSpec } from './chart-spec.ts';
import type { DataTable } from './data-table.ts';
import type { DateValue } from './edtf.ts';
import type { HandlingScheme, Releasable } from './handling.ts';
import type { Prose } from './prose.ts';
import type { Span } from './span.ts';
import type { Ref, Text } from './text.ts';

/** Every item has an id (the author's, or `gap#3` by position, which release numbers anew) and the place it was written. */
export interface Item extends Releasable {
  readonly id: string;
  readonly span: Span;
}

/** A list of items with the sentence that sums it up, where the author wrote one. */
export interface Listing<T> {
  readonly headline: Text | null;
  readonly items: readonly T[];
}

/** A band of a probability yardstick, in per cent. */
export interface LikelihoodBand {
  readonly id: string;
  readonly term: string;
  /** Other accepted words for the same band. */
  readonly also: readonly string[];
  readonly low: number;
  readonly high: number;
  /** As printed: `20–45%`, `≈25–≈35%`. */
  readonly range: string;
}

/** Bands from least to most likely. */
export interface Yardstick {
  readonly id: 'icd203' | 'phia';
  readonly name: string;
  readonly bands: readonly LikelihoodBand[];
}

export type Confidence = 'low' | 'moderate' | 'high';
export type Change = 'new' | 'unchanged' | 'strengthened' | 'weakened' | 'reversed' | 'dropped';

export interface Judgment extends Item {
  readonly text: Text;
  readonly headline: Text | null;
  readonly short: Text | null;
  /** A band of the brief's yardstick. */
  readonly likelihood: LikelihoodBand | null;
  readonly confidence: Confidence | null;
  readonly confidenceBasis: Text | null;
  readonly supports: readonly Ref[];
  readonly contrary: readonly Ref[];
  /** Whether all that supported it is withheld from the audience; false as the author wrote it. */
  readonly evidenceWithheld: boolean;
  readonly change: Change | null;
  readonly changeReason: Text | null;
}

export interface Assumption extends Item {
  readonly text: Text;
  /** Judgments that fall if it is wrong. */
  readonly linchpinFor: readonly Ref[];
  readonly claims: readonly Ref[];
}

export interface Alternative extends Item {
  readonly text: Text;
  readonly short: Text | null;
  readonly supports: readonly Ref[];
  readonly against: readonly Ref[];
}

export interface Indicator extends Item {
  readonly text: Text;
  readonly short: Text | null;
  /** Judgments it would move, and which way in words ("would overturn judgment 1"). */
  readonly judgments: readonly Ref[];
  readonly meaning: Text | null;
  readonly claims: readonly Ref[];
}

export interface Gap extends Item {
  readonly text: Text;
  readonly short: Text | null;
  readonly judgments: readonly Ref[];
}

export interface Contradiction extends Item {
  readonly text: Text;
  readonly claims: readonly Ref[];
  /** How this brief deals with it. */
  readonly resolution: Text | null;
}

/** An implication or an ask: one sentence, and what it rests on. */
export interface Point extends Item {
  readonly text: Text;
  readonly claims: readonly Ref[];
  readonly by: DateValue | null;
}

export interface Question extends Item {
  readonly question: Text;
  readonly answer: Text;
  readonly claims: readonly Ref[];
}

export interface GlossaryEntry extends Item {
  readonly term: Text;
  readonly definition: Text;
}

export interface Evidence {
  readonly source: Ref;
  /** 1 (confirmed) to 6 (cannot be judged); null where not graded. */
  readonly credibility: number | null;
  readonly section: Text | null;
  readonly locator: Locator | null;
  readonly span: Span;
}

/** A place ("p. 14"), or a W3C text-fragment range: the first and the last few words of the passage. */
export type Locator =
  | { readonly kind: 'place'; readonly at: Text }
  | { readonly kind: 'range'; readonly start: Text; readonly end: Text | null };

export interface Claim extends Item {
  readonly statement: Text;
  readonly kind: 'fact' | 'assessment' | 'judgment' | 'quote';
  /** Whose view it is: the source's, or ours. */
  readonly heldBy: 'source' | 'us';
  readonly status: 'unchecked' | 'accepted' | 'disputed';
  /** Why it is disputed, or what to check. */
  readonly note: Text | null;
  /** Who said it, for a quote or a paraphrase. */
  readonly speaker: Text | null;
  readonly date: DateValue | null;
  readonly dimensions: readonly Ref[];
  readonly evidence: readonly Evidence[];
}

/** Something that can be cited, in CSL-JSON's terms, with its grading. A source given as one line has only `line`. */
export interface Source extends Item {
  /** The whole reference as one line of text, where it was given so. */
  readonly line: Text | null;
  readonly title: Text | null;
  readonly authors: readonly Text[];
  readonly container: Text | null;
  readonly publisher: Text | null;
  readonly issued: DateValue | null;
  readonly url: string | null;
  readonly descriptor: Text | null;
  /** Admiralty A–F. */
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null;
  readonly retrieved: DateValue | null;
  readonly archived: string | null;
  /** File name below `captures/`. */
  readonly capture: string | null;
}

export interface TimelineEvent extends Item {
  readonly title: Text;
  readonly short: Text | null;
  /** Null is undated. `end` has been folded in: an event with both is an interval. */
  readonly date: DateValue | null;
  readonly key: boolean;
  /** Id of a category. */
  readonly category: string | null;
  readonly claims: readonly Ref[];
  /** In words, for an undated event: "after the invasion". */
  readonly order: Text | null;
  readonly note: Text | null;
}

export interface Era extends Item {
  readonly label: Text;
  readonly date: DateValue;
  /** A stretch that the brief says nothing about: drawn as a break, never as a band. */
  readonly silent: boolean;
  /** Start or end inferred by the author, not given by a source. */
  readonly derived: 'start' | 'end' | 'both' | null;
  readonly claims: readonly Ref[];
}

export interface Category {
  readonly id: string;
  readonly label: Text;
}

export interface Timeline {
  readonly span: Span;
  readonly categories: readonly Category[];
  /** Dated ones by date, then the undated in the author's order. */
  readonly events: readonly TimelineEvent[];
  readonly eras: readonly Era[];
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly anchors: readonly { readonly value: number; readonly label: Text }[];
}

export interface Period extends Item {
  readonly label: Text;
  readonly short: Text | null;
  readonly date: DateValue | null;
}

export interface Dimension extends Item {
  readonly label: Text;
  readonly short: Text | null;
  readonly definition: Text | null;
}

export type EvidenceStrength = 'none' | 'thin' | 'moderate' | 'strong' | 'mixed';

/**
 * One cell. `point` has a score; `range` only bounds; `none` is "no evidence"; `n/a` does not apply. None of these is ever 0.
 */
export interface Score extends Item {
  readonly dimension: string;
  readonly period: string;
  readonly state: 'point' | 'range' | 'none' | 'n/a';
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly supports: readonly Ref[];
  readonly contrary: readonly Ref[];
  readonly evidence: EvidenceStrength;
  readonly rationale: Text | null;
}

export interface Dimensions {
  readonly span: Span;
  readonly scale: Scale;
  readonly periods: readonly Period[];
  readonly dimensions: readonly Dimension[];
  readonly scores: readonly Score[];
  readonly scoredBy: Text | null;
  readonly scoredOn: DateValue | null;
}

export interface Section extends Item {
  readonly title: Text | null;
  readonly headline: Text | null;
  /** What the report prints. */
  readonly body: Prose;
  /** What the slide shows: the section's `::: slide` passage; null shows the body. */
  readonly slide: Prose | null;
}

/** A local picture the brief's prose shows; `path` as written in the Markdown. */
export interface ImageFile {
  readonly path: string;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Pixels, or SVG user units. */
  readonly width: number;
  readonly height: number;
}

/** A brief, read, checked and linked: every reference resolves. Only what the author wrote is in it. */
export interface Briefing {
  /** Folder or file name as a slug; the name below `out/`. */
  readonly id: string;
  readonly span: Span;
  readonly title: Text;
  readonly subtitle: Text | null;
  readonly subject: Text | null;
  /** A full day. */
  readonly issued: DateValue;
  /** `unknown` where the author wrote null; null where the key is absent. */
  readonly informationCutoff: DateValue | 'unknown' | null;
  readonly status: 'draft' | 'cleared' | null;
  readonly version: Text | null;
  /** BCP 47. */
  readonly language: string;
  readonly handling: Ref | null;
  readonly scheme: HandlingScheme;
  readonly yardstick: Yardstick | null;
  readonly bottomLine: Text | null;
  readonly judgments: Listing<Judgment>;
  readonly assumptions: Listing<Assumption>;
  readonly alternatives: Listing<Alternative>;
  readonly indicators: Listing<Indicator>;
  readonly gaps: Listing<Gap>;
  readonly contradictions: Listing<Contradiction>;
  readonly implications: Listing<Point>;
  readonly asks: Listing<Point>;
  readonly questions: Listing<Question>;
  readonly glossary: Listing<GlossaryEntry>;
  /** Terms that briefs share, in the glossary of whoever is shown a mention; empty once released. */
  readonly houseTerms: readonly GlossaryEntry[];
  readonly contact: Text | null;
  readonly embargo: Text | null;
  readonly previous: Text | null;
  readonly aiAssistance: Text | null;
  readonly sourceSummary: Text | null;
  /** Audiences that `build` prints; empty prints `general`. */
  readonly audiences: readonly Ref[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly timeline: Timeline | null;
  readonly dimensions: Dimensions | null;
  readonly charts: readonly ChartSpec[];
  readonly tables: readonly DataTable[];
  readonly sections: readonly Section[];
  readonly images: readonly ImageFile[];
}
