import { scanProse } from '../markdown/scan-prose.ts';
import type { Briefing } from '../model/briefing.ts';
import { findLabel } from '../model/find-label.ts';
import type { HandlingLabel } from '../model/handling.ts';
import { proseText } from './cut-text.ts';
import { labelledItems } from './strip-labels.ts';

/** The highest label anywhere in a brief, its own and those of passages among them; null where nothing is marked. */
export function highestLabel(briefing: Briefing): HandlingLabel | null {
  const { scheme, sections } = briefing;
  const passages = sections
    .flatMap(({ body, slide }) => (slide === null ? [body] : [body, slide]))
    .flatMap((prose) => scanProse(proseText(prose)).containers.map(({ name }) => name));
  const items = [briefing, ...labelledItems(briefing)].flatMap(({ handling }) => handling?.id ?? []);
  const found = [...passages, ...items].flatMap((name) => findLabel(scheme, name) ?? []);
  return scheme.labels.findLast((label) => found.includes(label)) ?? null;
}
