import { type Arrangement, arrange, type Candidate } from './arrange-labels.ts';
import { type Box, boxesOf, type LabelRequest, type LabelRoom, type PlacedLabel } from './label-boxes.ts';

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
  const free = { room, bound: Number.POSITIVE_INFINITY };
  const split = splits(labels).flatMap((choices) => arrange(choices, labels, free) ?? []);
  const starts = [greedy(labels, room), ...split]
    .map((start, index) => ({ start, index }))
    .sort((a, b) => a.start.cost - b.start.cost || a.index - b.index);
  let best: Arrangement | null = null;
  for (const { start } of starts.slice(0, labels.length > FEW ? 1 : 2)) {
    const found = labels.length > MOST_IMPROVED ? start : improve(start, labels, room);
    if (!best || found.cost < best.cost - 1e-9) best = found;
  }
  return best?.placed ?? [];
}

/** With so few labels, two arrangements are improved and the better one taken. */
const FEW = 14;
/** With more labels than this the greedy arrangement stands: trying each again would take too long. */
const MOST_IMPROVED = 40;

/** Everything at its smallest, then each label in turn, dearest first, at the best that fits. */
function greedy(labels: readonly Candidate[], room: LabelRoom): Arrangement {
  const smallest = labels.flatMap((label) => label.boxes.at(-1) ?? []);
  const free = { room, bound: Number.POSITIVE_INFINITY };
  let current = arrange(smallest, labels, free) ?? { choices: [], placed: [], cost: 0 };
  const order = labels.map((label, index) => ({ cost: label.dropCost, index }));
  order.sort((a, b) => b.cost - a.cost || a.index - b.index);
  for (const { index } of order) current = improveOne(index, current, { labels, room });
  return current;
}

/** For few labels: the first ones printed to the right of their leaders, the others to the left, at every split. */
function splits(labels: readonly Candidate[]): readonly (readonly Box[])[] {
  if (labels.length > FEW) return [];
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
    current = arrange(choices, labels, { room, bound: current.cost - 1e-9 }) ?? current;
  }
  return current;
}
