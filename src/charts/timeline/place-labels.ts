/** One way to print a label. A `centred` one stands on top of its leader; others stand beside it. */
export interface LabelForm {
  readonly width: number;
  readonly height: number;
  /** What it costs the reader; the cheapest arrangement wins. */
  readonly cost: number;
  readonly centred: boolean;
}

export interface LabelRequest {
  /** Where its leader stands. */
  readonly x: number;
  /** From most to least wanted; the last should be small, so that something is printed. */
  readonly forms: readonly LabelForm[];
  /** What it costs not to print it at all. */
  readonly dropCost: number;
}

/** `bottom` is the label's height above the marks; `left` its left edge. */
export interface PlacedLabel {
  readonly form: number;
  readonly side: 'right' | 'left' | 'top';
  readonly left: number;
  readonly bottom: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Between two labels, and between a label and another's leader. */
  readonly gap: number;
  /** Between a label and its own leader. */
  readonly inset: number;
  /** Height that costs as much as one unit of a form's cost. */
  readonly unit: number;
}

/** One form of a label on one side of its leader. */
interface Box {
  readonly form: number;
  readonly side: PlacedLabel['side'];
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly cost: number;
}

/** A label, and all the boxes it may take. */
interface Candidate {
  readonly boxes: readonly Box[];
  readonly dropCost: number;
}

interface Arrangement {
  readonly choices: readonly Box[];
  readonly placed: readonly (PlacedLabel | null)[];
  readonly cost: number;
}

/** Printing beside the leader's left costs a little: text is read from its left edge. */
const LEFT_COST = 0.8;

/**
 * Finds places for labels above a line of marks: no label touches another or another's leader, which runs from the
 * mark to the label's top. Greedy by drop cost, then improved label by label until nothing is better; the same input
 * gives the same places. Null is a label that found none. `requests` are sorted by `x`.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  room: LabelRoom,
): readonly (PlacedLabel | null)[] {
  const labels = requests.map(
    (request): Candidate => ({ boxes: boxesOf(request, room), dropCost: request.dropCost }),
  );
  const starts = [greedy(labels, room), ...splits(labels).map((choices) => arrange(choices, labels, room))]
    .map((start, index) => ({ start, index }))
    .sort((a, b) => a.start.cost - b.start.cost || a.index - b.index);
  let best: Arrangement | null = null;
  for (const { start } of starts.slice(0, 2)) {
    const found = labels.length > MOST_IMPROVED ? start : improve(start, labels, room);
    if (!best || found.cost < best.cost - 1e-9) best = found;
  }
  return best?.placed ?? [];
}

/** With more labels than this the greedy arrangement stands: trying each again would take too long. */
const MOST_IMPROVED = 40;

/** Boxes that fit between the edges, or the last one where none does. */
function boxesOf({ x, forms }: LabelRequest, room: LabelRoom): readonly Box[] {
  const all = forms.flatMap(({ width, height, cost, centred }, form): readonly Box[] => {
    if (centred) {
      const left = Math.min(Math.max(x - width / 2, 0), Math.max(0, room.width - width));
      return [{ form, side: 'top', x, left, right: left + width, height, cost }];
    }
    const right = x + room.inset;
    const left = x - room.inset - width;
    return [
      { form, side: 'right', x, left: right, right: right + width, height, cost },
      { form, side: 'left', x, left, right: left + width, height, cost: cost + LEFT_COST },
    ];
  });
  const inside = all.filter((box) => box.left >= -0.01 && box.right <= room.width + 0.01);
  return inside.length > 0 ? inside : all.slice(-1);
}

/** Everything at its smallest, then each label in turn, dearest first, at the best that fits. */
function greedy(labels: readonly Candidate[], room: LabelRoom): Arrangement {
  const smallest = labels.flatMap((label) => label.boxes.at(-1) ?? []);
  let current = arrange(smallest, labels, room);
  const order = labels.map((label, index) => ({ cost: label.dropCost, index }));
  order.sort((a, b) => b.cost - a.cost || a.index - b.index);
  for (const { index } of order) current = improveOne(index, current, { labels, room });
  return current;
}

/** For few labels: the first ones printed to the right of their leaders, the others to the left, at every split. */
function splits(labels: readonly Candidate[]): readonly (readonly Box[])[] {
  if (labels.length > 14) return [];
  return Array.from({ length: labels.length + 1 }, (_, split) =>
    labels.flatMap(({ boxes }, index) => {
      const side = index < labels.length - split ? 'right' : 'left';
      return boxes.find((box) => box.side === side) ?? boxes[0] ?? [];
    }),
  );
}

function improve(start: Arrangement, labels: readonly Candidate[], room: LabelRoom): Arrangement {
  let current = start;
  for (let pass = 0; pass < 4; pass++) {
    const before = current.cost;
    for (const index of labels.keys()) current = improveOne(index, current, { labels, room });
    if (current.cost > before - 1e-9) break;
  }
  return current;
}

function improveOne(
  index: number,
  start: Arrangement,
  { labels, room }: { readonly labels: readonly Candidate[]; readonly room: LabelRoom },
): Arrangement {
  let current = start;
  for (const box of labels[index]?.boxes ?? []) {
    if (box === start.choices[index]) continue;
    const choices = start.choices.map((choice, at) => (at === index ? box : choice));
    const tried = arrange(choices, labels, room);
    if (tried.cost < current.cost - 1e-9) current = tried;
  }
  return current;
}

/** Settles the heights of one set of choices, lowest first, and says what it costs. */
function arrange(choices: readonly Box[], labels: readonly Candidate[], room: LabelRoom): Arrangement {
  const placed: (PlacedLabel | null)[] = choices.map(() => null);
  const standing: { readonly box: Box; readonly bottom: number }[] = [];
  let cost = 0;
  for (const index of fromBelow(choices, room)) {
    const box = choices[index];
    if (!box) continue;
    const bottom = lowest(box, standing, room);
    if (bottom === null) {
      cost += labels[index]?.dropCost ?? 0;
      continue;
    }
    standing.push({ box, bottom });
    placed[index] = { form: box.form, side: box.side, left: box.left, bottom };
    cost += box.cost + bottom / room.unit;
  }
  return { choices, placed, cost };
}

/** Whether a box stands over another's leader. */
function covers(box: Box, other: Box, gap: number): boolean {
  return box.left - gap < other.x && other.x < box.right + gap;
}

/** An order in which a label comes after those whose leaders it stands over, since it must be higher. */
function fromBelow(boxes: readonly Box[], room: LabelRoom): readonly number[] {
  const above: number[][] = boxes.map(() => []);
  const under: number[] = boxes.map(() => 0);
  for (const [index, box] of boxes.entries())
    for (const [at, other] of boxes.entries())
      if (at !== index && covers(box, other, room.gap)) {
        above[at]?.push(index);
        under[index] = (under[index] ?? 0) + 1;
      }
  const waiting = new Set(boxes.keys());
  const order: number[] = [];
  while (waiting.size > 0) {
    let next = -1;
    for (const index of waiting) {
      if (next < 0 || under[index] === 0) next = index;
      if (under[index] === 0) break;
    }
    waiting.delete(next);
    order.push(next);
    for (const index of above[next] ?? []) under[index] = (under[index] ?? 1) - 1;
  }
  return order;
}

function lowest(
  box: Box,
  standing: readonly { readonly box: Box; readonly bottom: number }[],
  room: LabelRoom,
): number | null {
  if (box.left < -0.01 || box.right > room.width + 0.01) return null;
  const candidates = [0, ...standing.map((other) => other.bottom + other.box.height + room.gap)];
  candidates.sort((a, b) => a - b);
  for (const bottom of candidates) {
    const top = bottom + box.height;
    if (top > room.height + 0.01) return null;
    const free = standing.every((other) => {
      const otherTop = other.bottom + other.box.height;
      const above = bottom >= otherTop + room.gap - 0.01;
      const below = top + room.gap <= other.bottom + 0.01;
      const over = covers(box, other.box, room.gap);
      const under = covers(other.box, box, room.gap);
      if (over || under) return over !== under && (over ? above : below);
      const apart = box.right + room.gap <= other.box.left || other.box.right + room.gap <= box.left;
      return apart || above || below;
    });
    if (free) return bottom;
  }
  return null;
}
