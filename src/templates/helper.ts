import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { error } from '../diagnostics/diagnose.ts';
import type { Audience } from '../model/audience.ts';
import type { Briefing, Claim, Judgment, Source } from '../model/briefing.ts';
import type { Chart } from '../model/chart.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { Span } from '../model/span.ts';
import type { Places } from './sentinels.ts';
import type { Shape } from './shape.ts';

/** Markdown made by a helper: printed as it is. Any other string is escaped. */
export interface Markdown {
  readonly markdown: string;
}

/** What one rendering is about: helpers look things up here and nowhere else. */
export interface Room {
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly marking: HandlingLabel | null;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly judgments: ReadonlyMap<string, Judgment>;
  readonly places: Places;
  /**
   * How many steps were taken, so that a template cannot go on without end, whether texts are printed in their long form, and whether anything was cited:
   * at all, and since the slide began.
   */
  readonly progress: { steps: number; long: boolean; cited: boolean; slideCites: boolean };
}

/** One use of a helper in a template. */
export interface Call {
  readonly room: Room;
  /** Where it stands. */
  readonly place: Span;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A block helper's use: its body and what stands behind `{{else}}`, both printed Markdown. */
export interface BlockCall extends Call {
  readonly context: unknown;
  readonly body: (context?: unknown, data?: Readonly<Record<string, unknown>>) => string;
  readonly otherwise: () => string;
}

/** `takes` are shapes by name (`text`, `judgment`, `list`), or `any`. */
export interface Parameter {
  readonly name: string;
  readonly takes: readonly string[];
  readonly optional?: true;
  /** Stands for any number of arguments. */
  readonly rest?: true;
}

export interface Option {
  readonly name: string;
  readonly takes: readonly string[];
  /** The only words it may be. */
  readonly values?: readonly string[];
}

interface HelperFrame {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly options: readonly Option[];
  /** One sentence for the reference. */
  readonly doc: string;
  readonly example: string;
}

/** Prints or gives a value: `{{date issued}}`, `(first claims)`. */
export interface ValueHelper extends HelperFrame {
  readonly kind: 'value';
  readonly result: Shape | ((args: readonly Shape[]) => Shape);
  readonly run: (args: readonly unknown[], call: Call) => unknown;
}

/** Stands around a passage: `{{#slide}} … {{/slide}}`. */
export interface BlockHelper extends HelperFrame {
  readonly kind: 'block';
  /** What the body's `this` is; null leaves it. */
  readonly inner: ((args: readonly Shape[]) => Shape) | null;
  readonly run: (args: readonly unknown[], call: BlockCall) => string;
}

export type Helper = ValueHelper | BlockHelper;

/** Thrown by a helper for an author's mistake, caught where rendering began. */
export class TemplateFailure extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'TemplateFailure';
    this.diagnostic = diagnostic;
  }
}

/** Stops the rendering with an error at a place. */
export function fail(code: DiagnosticCode, place: Span, message: string, hint: string | null = null): never {
  throw new TemplateFailure(error(code, place, message, hint));
}

/** Markdown from a helper. */
export function markdown(text: string): Markdown {
  return { markdown: text };
}

export function isMarkdown(value: unknown): value is Markdown {
  return typeof value === 'object' && value !== null && 'markdown' in value;
}

/** Says that something is cited here. */
export function noteCitation({ progress }: Room): void {
  progress.cited = true;
  progress.slideCites = true;
}
