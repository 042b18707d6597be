import type { Audience } from '../model/audience.ts';
import type { Publication } from '../model/publication.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';

/** The furniture of a matrix to sign, in the look of an audience; `epoch` dates the file in place of the day of issue. */
export function matrixPublication(
  { brief, title, issued, status, marking }: ReleaseMatrix,
  audience: Audience,
  epoch: number | null,
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
    theme: audience.theme,
    logo: null,
    paper: audience.paper,
    report: audience.report,
    labels: { ...audience.labels, continued: 'continued', table: 'Table' },
    picture: () => null,
  };
}
