import type { BoxLook, Chunk, Draft, RepeatedHead } from './chunk.ts';
import { shiftLines } from './chunk.ts';

/** How far it is from one chunk to the next on the same page, in points. */
interface Step {
  /** Padding at the foot of the boxes that end. */
  readonly close: number;
  readonly gap: number;
  /** Padding at the head of the boxes that begin. */
  readonly open: number;
  /** The table's header, where the table goes on at the top of a page. */
  readonly head: RepeatedHead | null;
}

/** From `above` (null at the top of a page) to `below`. Pages are broken and painted by the same steps. */
function stepTo(above: Chunk | null, below: Chunk): Step {
  const shared = sharedBoxes(above, below);
  return {
    close: above ? sum(above.boxes.slice(shared), (box) => box.bottom) : 0,
    gap: above ? below.before : 0,
    open: sum(below.boxes.slice(shared), (box) => box.top),
    head: above === null ? below.head : null,
  };
}

/** Padding still to come below a chunk if it is the last on its page. */
export function closing(chunk: Chunk): number {
  return sum(chunk.boxes, (box) => box.bottom);
}

/** Height of a step and the chunk it leads to. */
function stepHeight(step: Step, chunk: Chunk): number {
  return step.close + step.gap + step.open + (step.head?.height ?? 0) + chunk.height;
}

/** Height of chunks below another, or at the top of a page. */
export function heightOf(above: Chunk | null, chunks: readonly Chunk[]): number {
  let total = 0;
  let last = above;
  for (const chunk of chunks) {
    total += stepHeight(stepTo(last, chunk), chunk);
    last = chunk;
  }
  return total;
}

function sharedBoxes(above: Chunk | null, below: Chunk): number {
  let shared = 0;
  while (above && shared < below.boxes.length && above.boxes[shared] === below.boxes[shared]) shared++;
  return shared;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

/** Chunks one below another, from 0: their frames with the boxes behind them first, and the height of it all. */
export function stackChunks(chunks: readonly Chunk[]): {
  readonly drafts: readonly Draft[];
  readonly height: number;
} {
  const drafts: Draft[] = [];
  const behind: Draft[] = [];
  let open: { readonly look: BoxLook; readonly top: number }[] = [];
  let above: Chunk | null = null;
  let y = 0;
  const close = (count: number): void => {
    while (open.length > count) {
      const box = open.pop();
      if (!box) return;
      y += box.look.bottom;
      behind.push(...boxDrafts(box.look, box.top, y));
    }
  };
  for (const chunk of chunks) {
    const shared = sharedBoxes(above, chunk);
    const step = stepTo(above, chunk);
    close(shared);
    y += step.gap;
    for (const look of chunk.boxes.slice(shared)) {
      open = [...open, { look, top: y }];
      y += look.top;
    }
    if (step.head) {
      append(drafts, step.head.drafts, y);
      y += step.head.height;
    }
    append(drafts, chunk.drafts, y);
    y += chunk.height;
    above = chunk;
  }
  close(0);
  return { drafts: [...behind.reverse(), ...drafts], height: y };
}

/** Adds drafts `y` points down; lines that continue a paragraph join its frame. */
function append(drafts: Draft[], added: readonly Draft[], y: number): void {
  for (const draft of added) {
    const moved = { ...draft, y: draft.y + y };
    const index = moved.joins === null ? -1 : drafts.findLastIndex((known) => known.joins === moved.joins);
    const known = drafts[index];
    if (known && known.content.kind === 'lines' && moved.content.kind === 'lines') {
      const lines = [...known.content.lines, ...shiftLines(moved.content.lines, moved.y - known.y)];
      drafts[index] = {
        ...known,
        height: moved.y + moved.height - known.y,
        content: { kind: 'lines', lines },
        anchors: [...known.anchors, ...moved.anchors],
      };
    } else drafts.push(moved);
  }
}

function boxDrafts(look: BoxLook, top: number, bottom: number): Draft[] {
  const base = { y: top, height: bottom - top, tag: null, anchors: [], origins: [], joins: null };
  const fill: Draft[] = look.fill
    ? [{ ...base, x: look.x, width: look.width, content: { kind: 'fill', color: look.fill } }]
    : [];
  const bar: Draft[] = look.bar
    ? [{ ...base, x: look.x, width: look.bar.width, content: { kind: 'fill', color: look.bar.color } }]
    : [];
  // Reversed with the rest, so that the fill ends up behind the bar.
  return [...bar, ...fill];
}
