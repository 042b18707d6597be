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

interface Choice {
  readonly form: number;
  readonly side: PlacedLabel['side'];
}

interface Box extends Choice {
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

interface Arrangement {
  readonly choices: readonly Choice[];
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
  const starts = [greedy(requests, room), ...splits(requests)];
  let best: Arrangement | null = null;
  for (const start of starts) {
    const found = improve(arrange(start, requests, room), requests, room);
    if (!best || found.cost < best.cost - 1e-9) best = found;
  }
  return best?.placed ?? [];
}

function optionsOf(request: LabelRequest): readonly Choice[] {
  return request.forms.flatMap((form, index): Choice[] =>
    form.centred
      ? [{ form: index, side: 'top' }]
      : [
          { form: index, side: 'right' },
          { form: index, side: 'left' },
        ],
  );
}

function smallest(request: LabelRequest): Choice {
  const form = request.forms.length - 1;
  return { form, side: request.forms[form]?.centred ? 'top' : 'right' };
}

/** Everything at its smallest, then each label in turn, dearest first, at the best that fits. */
function greedy(requests: readonly LabelRequest[], room: LabelRoom): readonly Choice[] {
  let current = arrange(requests.map(smallest), requests, room);
  const order = requests.map((_, index) => index);
  order.sort((a, b) => (requests[b]?.dropCost ?? 0) - (requests[a]?.dropCost ?? 0) || a - b);
  for (const index of order) current = improveOne(index, current, requests, room);
  return current.choices;
}

/** For few labels: the first ones printed to the right of their leaders, the others to the left, at every split. */
function splits(requests: readonly LabelRequest[]): readonly (readonly Choice[])[] {
  if (requests.length > 14) return [];
  return Array.from({ length: requests.length + 1 }, (_, split) =>
    requests.map((request, index): Choice => {
      const beside = request.forms[0]?.centred === false;
      return { form: 0, side: beside ? (index < requests.length - split ? 'right' : 'left') : 'top' };
    }),
  );
}

function improve(start: Arrangement, requests: readonly LabelRequest[], room: LabelRoom): Arrangement {
  let current = start;
  for (let pass = 0; pass < 4; pass++) {
    const before = current.cost;
    for (const index of requests.keys()) current = improveOne(index, current, requests, room);
    if (current.cost > before - 1e-9) break;
  }
  return current;
}

function improveOne(
  index: number,
  start: Arrangement,
  requests: readonly LabelRequest[],
  room: LabelRoom,
): Arrangement {
  const request = requests[index];
  let current = start;
  for (const option of request ? optionsOf(request) : []) {
    const choices = start.choices.map((choice, at) => (at === index ? option : choice));
    const tried = arrange(choices, requests, room);
    if (tried.cost < current.cost - 1e-9) current = tried;
  }
  return current;
}

/** Settles the heights of one set of choices, lowest first, and says what it costs. */
function arrange(
  choices: readonly Choice[],
  requests: readonly LabelRequest[],
  room: LabelRoom,
): Arrangement {
  const boxes = choices.map((choice, index) => boxOf(choice, requests[index], room));
  const placed: (PlacedLabel | null)[] = boxes.map(() => null);
  const standing: { readonly box: Box; readonly bottom: number }[] = [];
  let cost = 0;
  for (const index of fromBelow(boxes, room)) {
    const box = boxes[index];
    const request = requests[index];
    if (!box || !request) continue;
    const bottom = lowest(box, standing, room);
    if (bottom === null) {
      cost += request.dropCost;
      continue;
    }
    standing.push({ box, bottom });
    placed[index] = { form: box.form, side: box.side, left: box.left, bottom };
    cost += (request.forms[box.form]?.cost ?? 0) + bottom / room.unit + (box.side === 'left' ? LEFT_COST : 0);
  }
  return { choices, placed, cost };
}

function boxOf(choice: Choice, request: LabelRequest | undefined, room: LabelRoom): Box {
  const { width, height } = request?.forms[choice.form] ?? { width: 0, height: 0 };
  const x = request?.x ?? 0;
  const lefts = { right: x + room.inset, left: x - room.inset - width, top: x - width / 2 };
  const shifted = Math.min(Math.max(lefts.top, 0), Math.max(0, room.width - width));
  const left = choice.side === 'top' ? shifted : lefts[choice.side];
  return { ...choice, x, left, right: left + width, height };
}

/** Whether a box stands over another's leader. */
function covers(box: Box, other: Box, gap: number): boolean {
  return box.left - gap < other.x && other.x < box.right + gap;
}

/** An order in which a label comes after those whose leaders it stands over, since it must be higher. */
function fromBelow(boxes: readonly Box[], room: LabelRoom): readonly number[] {
  const waiting = boxes.map((box, index) => ({
    index,
    after: new Set(boxes.flatMap((other, at) => (at !== index && covers(box, other, room.gap) ? [at] : []))),
  }));
  const order: number[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((one) => one.after.size === 0);
    const [next] = waiting.splice(Math.max(0, free), 1);
    if (!next) break;
    order.push(next.index);
    for (const one of waiting) one.after.delete(next.index);
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
      if (covers(box, other.box, room.gap)) return above;
      if (covers(other.box, box, room.gap)) return below;
      const apart = box.right + room.gap <= other.box.left || other.box.right + room.gap <= box.left;
      return apart || above || below;
    });
    if (free) return bottom;
  }
  return null;
}
