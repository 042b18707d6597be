/** Where a mark stands: points along the axis, and its lowest lane, 0 on the axis; a mark may be several lanes high. */
export interface Stacked {
  readonly left: number;
  readonly right: number;
  readonly lane: number;
  readonly lanes: number;
}

/** Puts marks on lanes so that none overlaps another; longer ones lie lower. The result is in the order of `extents`. */
export function stackMarks(extents: readonly Omit<Stacked, 'lane'>[], gap: number): readonly Stacked[] {
  const order = extents
    .map((extent, index) => ({ ...extent, index }))
    .sort((a, b) => b.right - b.left - (a.right - a.left) || a.left - b.left || a.index - b.index);
  const taken: { readonly left: number; readonly right: number }[][] = [];
  const stacked: Stacked[] = [];
  for (const { left, right, lanes, index } of order) {
    const free = (lane: number) =>
      (taken[lane] ?? []).every((other) => right + gap <= other.left || left >= other.right + gap);
    let lane = 0;
    while (!Array.from({ length: lanes }, (_, above) => lane + above).every(free)) lane++;
    for (let above = lane; above < lane + lanes; above++)
      taken[above] = [...(taken[above] ?? []), { left, right }];
    stacked[index] = { left, right, lane, lanes };
  }
  return stacked;
}
