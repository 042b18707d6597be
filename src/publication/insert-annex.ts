import type { Block } from '../model/block.ts';

/** The report's blocks with what slides had no room for, where its template says `annex`, or at the end. */
export function insertAnnex(report: readonly Block[], spilled: readonly Block[]): readonly Block[] {
  const at = report.findIndex((block) => block.kind === 'annex');
  const rest = report.filter((block) => block.kind !== 'annex');
  const place = at < 0 ? rest.length : at;
  return [...rest.slice(0, place), ...spilled, ...rest.slice(place)];
}
