import type { Ref } from './text.ts';
import type { Theme } from './theme.ts';

/** A template file found for an audience, with the folder it came from. */
export interface TemplateFile {
  /** Name by which templates call it: `deck`, `report`, `partials/judgment`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** How an audience's report is laid out and kept. */
export interface ReportManner {
  /** Where notes stand: listed at the end, at the foot of the page that cites them, or in a column beside the text. */
  readonly notes: 'end' | 'foot' | 'margin';
  /** More pages than this are a warning; null is any number. */
  readonly pages: number | null;
  /** Whether the PDF carries this audience's `report.md` inside, as PDF/A-3a allows. */
  readonly attach: boolean;
  /** Columns of the annex; tables that need the whole width take it. One beside a column of notes. */
  readonly annexColumns: 1 | 2;
  /** A report of this many pages or more has a cover of its own, a shorter one its title above the text; null has none. */
  readonly cover: number | null;
}

/** Everything that makes an audience: `audience.yaml` merged along `extends`, its templates and its theme. */
export interface Audience {
  readonly id: string;
  /** From this audience to `base`. */
  readonly chain: readonly string[];
  /** As printed on covers: "Policymaker briefing". */
  readonly name: string;
  /** Highest handling label it may see; null is no limit. */
  readonly ceiling: Ref | null;
  /** What becomes of a judgment whose every supporting claim is withheld: it is too, or it is printed and says so. */
  readonly unsupportedJudgments: 'withhold' | 'mark';
  /** Whether a deck has speaker notes. */
  readonly notes: boolean;
  readonly paper: 'a4' | 'letter';
  /** Switches templates read: `percent`, `grades`, `basis`, `undated` … */
  readonly include: Readonly<Record<string, boolean>>;
  /** Furniture in this audience's words: `bottom_line: "In short"`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Keys of `labels`, and `name`, that a file of the user's gives: they are in the language they should be in. */
  readonly ownWords: readonly string[];
  readonly charts: {
    readonly timeline: { readonly events: 'all' | 'dated' | 'key' };
    readonly dimensions: { readonly form: 'ranges' | 'slope' | 'matrix' | 'multiples' | 'radar' };
  };
  readonly report: ReportManner;
  readonly templates: readonly TemplateFile[];
  readonly theme: Theme;
}
