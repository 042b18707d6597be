/** Where a mark stands: points along the axis, and its lane, 0 on the axis. */
export interface Stacked {
  readonly left: number;
  readonly right: number;
  readonly lane: number;
}

/** Puts marks on lanes so that none overlaps another; longer ones lie lower. The result is in the order of `extents`. */
export function stackMarks(
  extents: readonly { readonly left: number; readonly right: number }[],
  gap: number,
): readonly Stacked[] {
  const order = extents
    .map((extent, index) => ({ ...extent, index }))
    .sort((a, b) => b.right - b.left - (a.right - a.left) || a.left - b.left || a.index - b.index);
  const lanes: { readonly left: number; readonly right: number }[][] = [];
  const stacked = new Map<number, Stacked>();
  for (const { left, right, index } of order) {
    const free = lanes.findIndex((lane) =>
      lane.every((other) => right + gap <= other.left || left >= other.right + gap),
    );
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), { left, right }];
    stacked.set(index, { left, right, lane });
  }
  return extents.map((extent, index) => stacked.get(index) ?? { ...extent, lane: 0 });
}
