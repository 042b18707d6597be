import { scanProse } from '../markdown/scan-prose.ts';
import type { Briefing } from '../model/briefing.ts';
import { proseText } from './cut-text.ts';

/**
 * A released briefing without the sources and pictures that nothing in it mentions, which would tell of what is gone.
 * Where nothing is gone, sources that the author mentions nowhere stay. What withheld items mention does not count: it
 * would decide what others see.
 */
export function dropUnmentioned(released: Briefing, { whole }: { readonly whole: boolean }): Briefing {
  const mentioned = mentions(released);
  return {
    ...released,
    sources: whole ? released.sources : released.sources.filter((source) => mentioned.has(source.id)),
    images: released.images.filter((image) => mentioned.has(`image:${image.path}`)),
  };
}

function mentions(briefing: Briefing): ReadonlySet<string> {
  const found = new Set<string>();
  for (const claim of briefing.claims) for (const evidence of claim.evidence) found.add(evidence.source.id);
  for (const chart of briefing.charts) for (const source of chart.sources) found.add(source.id);
  for (const section of briefing.sections) {
    for (const prose of section.slide === null ? [section.body] : [section.body, section.slide]) {
      const scan = scanProse(proseText(prose));
      for (const citation of scan.citations) for (const target of citation.targets) found.add(target.id);
      for (const image of scan.images) found.add(`image:${image.path}`);
    }
  }
  return found;
}
