import type { Frame, Page, Tag, TagRole } from '../model/page.ts';

/** Pages and the tree that their frames hang on. */
export interface Tagged {
  readonly pages: readonly Page[];
  readonly tags: readonly Tag[];
}

/**
 * Leaves out branches of the tree on which nothing hangs (blocks that were laid out twice to see how they fit), and
 * gives headings the levels of their nesting: PDF/UA-1 (7.4.2) allows no step from level 1 to level 3.
 */
export function finishTags({ pages, tags }: Tagged): Tagged {
  const kept = keptTags(tags, pages);
  const places = new Map<number, number>();
  for (const index of kept) places.set(index, places.size);
  const left = kept.flatMap((index) => {
    const tag = tags[index];
    return tag ? [{ ...tag, parent: tag.parent === null ? null : (places.get(tag.parent) ?? 0) }] : [];
  });
  const moved = (frame: Frame): Frame =>
    frame.tag === null ? frame : { ...frame, tag: places.get(frame.tag) ?? null };
  return {
    pages: pages.map((page) => ({ ...page, frames: page.frames.map(moved) })),
    tags: withoutGaps(left),
  };
}

/** Parts that stand empty where the whole does not: an empty cell is a cell, and a table with a head has a body. */
const PARTS: ReadonlySet<TagRole> = new Set(['TBody', 'TR', 'TH', 'TD', 'LBody']);

function keptTags(tags: readonly Tag[], pages: readonly Page[]): readonly number[] {
  const used = new Set<number>([0]);
  for (const frame of pages.flatMap((page) => page.frames)) {
    for (let at = frame.tag; at !== null && !used.has(at); at = tags[at]?.parent ?? null) used.add(at);
  }
  // Parents come before their children.
  for (const [index, { role, parent }] of tags.entries()) {
    if (PARTS.has(role) && parent !== null && used.has(parent)) used.add(index);
  }
  return [...used].sort((a, b) => a - b);
}

const HEADINGS: readonly TagRole[] = ['H1', 'H2', 'H3', 'H4'];

/** Each heading one level below the nearest heading before it that was of a higher level. */
function withoutGaps(tags: readonly Tag[]): readonly Tag[] {
  const above: number[] = [];
  return tags.map((tag) => {
    const level = HEADINGS.indexOf(tag.role);
    if (level < 0) return tag;
    while ((above.at(-1) ?? -1) >= level) above.pop();
    above.push(level);
    return { ...tag, role: HEADINGS[above.length - 1] ?? tag.role };
  });
}
