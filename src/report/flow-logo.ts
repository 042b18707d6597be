import { logoSize } from '../model/logo.ts';
import { type Chunk, type Draft, plainChunk } from './chunk.ts';
import type { Flow } from './flow.ts';

/** A logo takes at most this share of the page's text width. */
const WIDEST = 0.5;
/** Between the logo and what stands beside or below it, in points. */
const BESIDE = 18;
const BELOW = 14;

/** The house's logo at the top right of the first page; null where it has none. It is read before all else. */
export function flowLogo({ publication, geometry, tree }: Flow): Draft | null {
  const { logo } = publication;
  if (logo === null) return null;
  const size = logoSize(logo.image, logo.height, geometry.body.width * WIDEST);
  return {
    x: geometry.body.width - size.width,
    y: 0,
    ...size,
    content: { kind: 'image', path: logo.flat.path, alt: logo.alt },
    tag: tree.add(0, 'Figure', { alt: logo.alt }),
    anchors: [],
    origins: [],
    joins: null,
  };
}

/** A report's chunks below its logo: the first, where it is short, stands level with the logo's foot. */
export function withLogo(chunks: readonly Chunk[], logo: Draft | null): readonly Chunk[] {
  const [first, ...others] = chunks;
  if (logo === null || first === undefined) return chunks;
  if (first.boxes.length > 0 || rightOf(first) > logo.x - BESIDE) {
    const own = { ...plainChunk(logo.height + BELOW, [logo]), keep: true };
    return [own, { ...first, breakBefore: false }, ...others];
  }
  const down = Math.max(0, logo.height - first.height);
  const moved = first.drafts.map((draft) => ({ ...draft, y: draft.y + down }));
  return [{ ...first, height: first.height + down, drafts: [logo, ...moved] }, ...others];
}

/** Where the ink of a chunk ends on the right, in points from the body's left edge. */
function rightOf({ drafts }: Chunk): number {
  const edges = drafts.flatMap(({ x, width, content }) =>
    content.kind === 'lines'
      ? content.lines.flatMap(({ runs }) => runs.map((run) => x + run.x + run.width))
      : [x + width],
  );
  return Math.max(0, ...edges);
}
