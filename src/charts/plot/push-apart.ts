/** Moves stacked labels so that none overlaps, as little as possible and in the same order; middles in points. */
export function pushApart(
  wanted: readonly { readonly middle: number; readonly height: number }[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.middle - b.middle || a.index - b.index);
  const groups: { start: number; height: number; sum: number; members: typeof order }[] = [];
  for (const one of order) {
    groups.push({
      start: one.middle - one.height / 2,
      height: one.height,
      sum: one.middle - one.height / 2,
      members: [one],
    });
    for (
      let last = groups.at(-1), before = groups.at(-2);
      last && before && before.start + before.height > last.start;
    ) {
      const offset = before.height;
      const count = before.members.length + last.members.length;
      before.sum += last.sum - offset * last.members.length;
      before.members.push(...last.members);
      before.height += last.height;
      before.start = before.sum / count;
      groups.pop();
      last = groups.at(-1);
      before = groups.at(-2);
    }
  }
  const middles: number[] = wanted.map((one) => one.middle);
  let floor = top;
  for (const group of groups) {
    let y = Math.max(floor, Math.min(group.start, bottom - group.height));
    for (const one of group.members) {
      middles[one.index] = y + one.height / 2;
      y += one.height;
    }
    floor = y;
  }
  return middles;
}
