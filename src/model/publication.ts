import type { ReportManner } from './audience.ts';
import type { FigureTarget } from './block.ts';
import type { ImageFile } from './briefing.ts';
import type { Drawing } from './drawing.ts';
import type { HandlingLabel } from './handling.ts';
import type { PrintedLogo } from './logo.ts';
import type { Span } from './span.ts';
import type { Theme } from './theme.ts';

/** What every printer needs to know besides the blocks: the furniture of one brief for one audience. */
export interface Publication {
  readonly briefId: string;
  readonly audience: { readonly id: string; readonly name: string };
  readonly title: string;
  readonly subject: string | null;
  /** BCP 47. */
  readonly language: string;
  /** The day that dates every file, `YYYY-MM-DD`, and its midnight UTC in seconds since 1970. */
  readonly issued: { readonly day: string; readonly seconds: number };
  readonly draft: boolean;
  /** The highest label of what is inside; null prints no marking. */
  readonly marking: HandlingLabel | null;
  /** Short line for running feet: subject, audience. */
  readonly footer: string;
  readonly theme: Theme;
  /** The theme's, for cover and first page; null prints none. */
  readonly logo: PrintedLogo | null;
  readonly paper: 'a4' | 'letter';
  readonly report: ReportManner;
  readonly labels: Readonly<Record<string, string>>;
  /** The drawing or picture of a figure; null where the brief has none (a diagnostic said so). */
  readonly picture: (target: FigureTarget) => Picture | null;
}

export type Picture =
  /** `span` is where a chart is described; null for what no author wrote. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly span: Span | null }
  /** `flat` is the same as PNG or JPEG, for printers that draw no SVG. */
  | { readonly kind: 'image'; readonly image: ImageFile; readonly flat: ImageFile };

/** What a publication says, without what only looks things up. */
export function saidBy({ picture, ...said }: Publication): Omit<Publication, 'picture'> {
  return said;
}
