import type { Box, LabelRoom, PlacedLabel } from './label-boxes.ts';

/** A label, and all the boxes it may take. */
export interface Candidate {
  readonly boxes: readonly Box[];
  readonly dropCost: number;
}

export interface Arrangement {
  readonly choices: readonly Box[];
  readonly placed: readonly (PlacedLabel | null)[];
  readonly cost: number;
}

/**
 * Settles the heights of one set of choices, lowest first, and says what it costs; null as soon as it costs as much as
 * `bound`.
 */
export function arrange(
  choices: readonly Box[],
  labels: readonly Candidate[],
  { room, bound }: { readonly room: LabelRoom; readonly bound: number },
): Arrangement | null {
  const placed: (PlacedLabel | null)[] = choices.map(() => null);
  const standing: Standing[] = [];
  let cost = 0;
  for (const index of fromBelow(choices, room)) {
    const box = choices[index];
    if (!box) continue;
    const bottom = lowest(box, standing, room);
    if (bottom === null) cost += labels[index]?.dropCost ?? 0;
    else {
      standing.push({ box, bottom, top: bottom + box.height });
      placed[index] = { form: box.form, side: box.side, left: box.left, bottom };
      cost += box.cost + bottom / room.unit;
    }
    if (cost >= bound) return null;
  }
  return { choices, placed, cost };
}

/** A box that has its height. */
interface Standing {
  readonly box: Box;
  readonly bottom: number;
  readonly top: number;
}

/** Whether a box stands over another's leader. */
function covers(box: Box, other: Box, gap: number): boolean {
  return box.left - gap < other.x && other.x < box.right + gap;
}

/** An order in which a label comes after those whose leaders it stands over, since it must be higher. */
function fromBelow(boxes: readonly Box[], room: LabelRoom): readonly number[] {
  const under = new Int32Array(boxes.length);
  for (let index = 0; index < boxes.length; index++)
    for (let at = 0; at < boxes.length; at++)
      if (at !== index && coversAt(boxes, index, { at, gap: room.gap }))
        under[index] = (under[index] ?? 0) + 1;
  const done = new Uint8Array(boxes.length);
  const order: number[] = [];
  while (order.length < boxes.length) {
    // Labels that stand over one another's leaders cannot be ordered: the first of them begins.
    let next = -1;
    for (let index = 0; index < boxes.length; index++) {
      if (done[index]) continue;
      if (next < 0 || under[index] === 0) next = index;
      if (under[index] === 0) break;
    }
    done[next] = 1;
    order.push(next);
    for (let index = 0; index < boxes.length; index++)
      if (index !== next && coversAt(boxes, index, { at: next, gap: room.gap }))
        under[index] = (under[index] ?? 1) - 1;
  }
  return order;
}

function coversAt(
  boxes: readonly Box[],
  index: number,
  { at, gap }: { readonly at: number; readonly gap: number },
): boolean {
  const box = boxes[index];
  const other = boxes[at];
  return box !== undefined && other !== undefined && covers(box, other, gap);
}

/** How a label stands to another: over or under its leader, or merely beside it in the same width. */
interface Neighbour {
  readonly other: Standing;
  readonly over: boolean;
  readonly under: boolean;
}

/** The least height at which a box touches nothing; null where there is none. */
function lowest(box: Box, standing: readonly Standing[], room: LabelRoom): number | null {
  const { gap } = room;
  if (box.left < -0.01 || box.right > room.width + 0.01) return null;
  const near: Neighbour[] = [];
  const candidates = [0];
  for (const other of standing) {
    const over = covers(box, other.box, gap);
    const under = covers(other.box, box, gap);
    if (over && under) return null;
    const apart = box.right + gap <= other.box.left || other.box.right + gap <= box.left;
    if (apart && !over && !under) continue;
    near.push({ other, over, under });
    candidates.push(other.top + gap);
  }
  candidates.sort((a, b) => a - b);
  for (const bottom of candidates) {
    const top = bottom + box.height;
    if (top > room.height + 0.01) return null;
    const free = near.every(({ other, over, under }) => {
      const above = bottom >= other.top + gap - 0.01;
      const below = top + gap <= other.bottom + 0.01;
      if (over) return above;
      return under ? below : above || below;
    });
    if (free) return bottom;
  }
  return null;
}
