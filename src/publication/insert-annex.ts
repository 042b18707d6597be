import type { Block } from '../model/block.ts';

/** The report's blocks with what slides had no room for: first in its annex, or at the end where it has none. */
export function insertAnnex(report: readonly Block[], spilled: readonly Block[]): readonly Block[] {
  const at = report.findIndex((block) => block.kind === 'annex');
  const place = at < 0 ? report.length : at + 1;
  return [...report.slice(0, place), ...spilled, ...report.slice(place)];
}
