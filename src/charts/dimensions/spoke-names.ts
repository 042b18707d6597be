/** Height of a line of a name, in ems. */
const LINE = 1.15;

/** Where a spoke ends from the middle, as shares of its length; the first one stands upright. */
export interface SpokeEnd {
  readonly across: number;
  readonly down: number;
}

export function spokeEnd(index: number, count: number): SpokeEnd {
  const angle = (2 * Math.PI * index) / count;
  return { across: Math.sin(angle), down: -Math.cos(angle) };
}

/** Top of a name of so many lines from the end of its spoke, in points: above upper ones, below lower ones. */
export function nameTop({ down }: SpokeEnd, lines: number, text: number): number {
  return text * (down * 0.5 + ((down - 1) / 2) * lines * LINE);
}

/** The longest spokes whose names stay within a height, and the room that this leaves above and below them; points. */
export function fitSpokes(
  names: readonly (readonly string[])[],
  { text, height, most }: { readonly text: number; readonly height: number; readonly most: number },
): { readonly radius: number; readonly above: number; readonly below: number } {
  const ends = names.map((lines, index) => {
    const end = spokeEnd(index, names.length);
    const top = nameTop(end, lines.length, text);
    return { down: end.down, top, bottom: top + lines.length * LINE * text };
  });
  const roundOf = (radius: number) => ({
    radius,
    above: Math.max(0, ...ends.map(({ down, top }) => -(1 + down) * radius - top)),
    below: Math.max(0, ...ends.map(({ down, bottom }) => bottom - (1 - down) * radius)),
  });
  for (let radius = most; radius > text; radius -= 1) {
    const tried = roundOf(radius);
    if (tried.above + tried.below + 2 * radius <= height) return tried;
  }
  return roundOf(text);
}
