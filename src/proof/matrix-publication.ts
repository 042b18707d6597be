import type { Audience } from '../model/audience.ts';
import type { Publication } from '../model/publication.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';
import type { StyleName, Theme } from '../model/theme.ts';

/** A record's type beside a report's: a form is read line by line. */
const RECORD = 0.86;

/**
 * The furniture of a matrix to sign, in the look of an audience, its type `scale` times as large as a record's is; `epoch`
 * dates the file in place of the day of issue.
 */
export function matrixPublication(
  { brief, title, issued, status, marking }: ReleaseMatrix,
  audience: Audience,
  { epoch, scale }: { readonly epoch: number | null; readonly scale: number },
): Publication {
  const seconds = epoch ?? Date.parse(`${issued}T00:00:00Z`) / 1000;
  return {
    briefId: brief,
    audience: { id: audience.id, name: 'Release record' },
    title: `Release record: ${title}`,
    subject: title,
    language: 'en',
    issued: { day: new Date(seconds * 1000).toISOString().slice(0, 10), seconds },
    draft: status === 'draft',
    marking,
    footer: `${title} · Release record`,
    theme: scaled(audience.theme, RECORD * scale),
    logo: null,
    paper: audience.paper,
    report: audience.report,
    labels: { ...audience.labels, continued: 'continued', table: 'Table' },
    picture: () => null,
  };
}

/** A theme with other sizes of text on the page; its furniture stays. */
function scaled(theme: Theme, by: number): Theme {
  const { page } = theme;
  const names = Object.keys(page.styles) as StyleName[];
  const changed = names.filter((name) => name !== 'furniture' && name !== 'marking');
  const styles = changed.map((name) => [name, { ...page.styles[name], size: page.styles[name].size * by }]);
  return {
    ...theme,
    page: { ...page, gap: page.gap * by, styles: { ...page.styles, ...Object.fromEntries(styles) } },
  };
}
