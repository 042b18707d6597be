import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';

/** What `report.md` says in words where the page has a drawing or a frame. */
export interface ReportWords {
  readonly words: { readonly figure: string; readonly table: string };
  readonly yardstick: (band: string) => string;
  /** A page's label in words, "p. 6". */
  readonly page: (label: string) => string;
}

/** The audience's words for figures and tables, and a band of the brief's yardstick with its range. */
export function reportWords({ yardstick }: Briefing, { labels }: Audience): ReportWords {
  return {
    words: { figure: labels.figure ?? 'Figure', table: labels.table ?? 'Table' },
    page: (label) => `${labels.page_short ?? 'p.'}\u00a0${label}`,
    yardstick: (id) => {
      const band = yardstick?.bands.find((one) => one.id === id);
      return band === undefined ? id : `${band.term} (${band.range})`;
    },
  };
}
