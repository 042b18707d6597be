import { citesIn, citesOfBlocks } from '../markdown/cites.ts';
import type { Block, Inline } from '../model/block.ts';
import type { Slide } from '../model/slide.ts';

/** For every claim that is printed, the slides (from 1) and the report's page labels that cite it, in order. */
export type ClaimPlaces = ReadonlyMap<
  string,
  { readonly slides: readonly number[]; readonly pages: readonly string[] }
>;

/** Slides × pages that cite → where each of the brief's claims stands. Claims printed nowhere are left out. */
export function claimPlaces(
  claims: readonly string[],
  slides: readonly Slide[],
  pages: ReadonlyMap<string, readonly string[]>,
): ClaimPlaces {
  const onSlides = slides.map((slide) => ({ number: slide.number, ids: new Set(idsOn(slide)) }));
  const places = new Map<string, { slides: readonly number[]; pages: readonly string[] }>();
  for (const id of claims) {
    const numbers = onSlides.filter((slide) => slide.ids.has(id)).map((slide) => slide.number);
    const labels = pages.get(id) ?? [];
    if (numbers.length > 0 || labels.length > 0) places.set(id, { slides: numbers, pages: labels });
  }
  return places;
}

function idsOn(slide: Slide): readonly string[] {
  const blocks: readonly Block[] = slide.regions.flatMap((region) => region.blocks);
  const lines: readonly Inline[] = [...(slide.headline ?? []), ...(slide.sourceLine ?? [])];
  return [...citesOfBlocks(blocks), ...citesIn(lines)].flatMap((cite) =>
    cite.targets.map((target) => target.id),
  );
}
