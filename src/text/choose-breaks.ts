/** What a line may end after; lengths in points. */
export interface LinePart {
  /** Without the spaces at its end. */
  readonly bare: number;
  /** The spaces at its end, which a line that ends here drops. */
  readonly space: number;
  /** A hyphen that is shown only where a line ends here; 0 for any other part. */
  readonly hyphen: number;
  /** How far what stands at its end may hang over the line's edge. */
  readonly hang: number;
  /** How unwelcome it is to end a line here: 0 after a space; infinite where none may. */
  readonly penalty: number;
  /** A line that ends here ends with a hyphen. */
  readonly hyphenated: boolean;
}

/** Shares of a space by which it may grow at a badness of 100, and shrink at the most, after TeX's. */
const GROWS = 0.5;
const SHRINKS = 0.33;
/** One word on the last line looks lost. */
const SHORT_LAST = 0.15;
const HYPHENS_IN_A_ROW = 2;
/** Demerits, after TeX's; two hyphens one below the other cost more than any looseness but a hole. */
const ROW_OF_HYPHENS = 1_000_000;
const UNLIKE_NEIGHBOURS = 5_000;
const LOST_WORD = 40_000;
/** A word divided between the last two lines. */
const LAST_HYPHEN = 20_000;

/** Lines chosen so far, the last one of which ends after part `end`. */
interface Way {
  readonly end: number;
  /** 0 tight, 1 decent, 2 loose, 3 very loose: neighbours should be alike. */
  readonly looseness: number;
  /** Hyphens at the ends of the last lines, one after another. */
  readonly hyphens: number;
  readonly demerits: number;
  readonly before: Way | null;
}

/**
 * The parts that lines of some width end after, so that the spaces of the whole paragraph are as even as can be: Knuth
 * and Plass, "Breaking Paragraphs into Lines" (1981). At most two lines in a row end with a hyphen. `loosest` is how far
 * a space may grow, in half spaces. Null where no such lines exist.
 */
export function chooseBreaks(
  parts: readonly LinePart[],
  width: number,
  loosest: number,
): readonly number[] | null {
  const line = lineMeasurer(parts, width);
  let open: readonly Way[] = [{ end: -1, looseness: 1, hyphens: 0, demerits: 0, before: null }];
  for (const [index, part] of parts.entries()) {
    const found = new Map<number, Way>();
    for (const way of open) {
      const ratio = line.ratio(way.end + 1, index);
      if (ratio < -1 || ratio > loosest || part.penalty === Number.POSITIVE_INFINITY) continue;
      const lost = line.isLost(way.end + 1, index);
      const next = goOn(way, index, { part, ratio, last: index === parts.length - 1, lost });
      const key = next.looseness * 4 + next.hyphens;
      const known = found.get(key);
      if (next.hyphens <= HYPHENS_IN_A_ROW && !(known && known.demerits <= next.demerits))
        found.set(key, next);
    }
    if (index === parts.length - 1) return endsOf([...found.values()]);
    open = [...open.filter((way) => !line.isFull(way.end + 1, index)), ...found.values()];
    if (open.length === 0) return null;
  }
  return [];
}

function goOn(
  way: Way,
  end: number,
  {
    part,
    ratio,
    last,
    lost,
  }: { readonly part: LinePart; readonly ratio: number; readonly last: boolean; readonly lost: boolean },
): Way {
  const looseness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const badness = 100 * Math.min(Math.abs(ratio), 20) ** 3;
  const hyphens = part.hyphenated ? way.hyphens + 1 : 0;
  const demerits =
    way.demerits +
    (1 + badness + part.penalty) ** 2 +
    (hyphens > 1 ? ROW_OF_HYPHENS : 0) +
    (Math.abs(looseness - way.looseness) > 1 ? UNLIKE_NEIGHBOURS : 0) +
    (lost ? LOST_WORD : 0) +
    (last && way.hyphens > 0 ? LAST_HYPHEN : 0);
  return { end, looseness, hyphens, demerits, before: way };
}

interface LineMeasurer {
  /** How much the spaces of a line from one part to another grow (to 1 well, beyond badly) or shrink (to -1 at most). */
  readonly ratio: (from: number, to: number) => number;
  /** Whether the last line would be a word alone. */
  readonly isLost: (from: number, to: number) => boolean;
  /** Whether no later part can end the line either. */
  readonly isFull: (from: number, to: number) => boolean;
}

function lineMeasurer(parts: readonly LinePart[], width: number): LineMeasurer {
  const lengths = [0];
  const spaces = [0];
  for (const [index, { bare, space }] of parts.entries()) {
    lengths.push((lengths[index] ?? 0) + bare + space);
    spaces.push((spaces[index] ?? 0) + space);
  }
  const between = (sums: readonly number[], from: number, to: number): number =>
    (sums[to] ?? 0) - (sums[from] ?? 0);
  const last = parts.length - 1;
  const natural = (from: number, to: number): number =>
    between(lengths, from, to) + (parts[to]?.bare ?? 0) + (parts[to]?.hyphen ?? 0) - (parts[to]?.hang ?? 0);
  return {
    ratio: (from, to) => {
      const free = width - natural(from, to);
      if (to === last && free >= 0) return 0;
      const room = between(spaces, from, to) * (free > 0 ? GROWS : SHRINKS);
      return Math.abs(free) < 0.01 ? 0 : free / room;
    },
    isLost: (from, to) => to === last && from > 0 && natural(from, to) < width * SHORT_LAST,
    isFull: (from, to) =>
      between(lengths, from, to) + (parts[to]?.bare ?? 0) - 2 - width > between(spaces, from, to) * SHRINKS,
  };
}

/** The ends of the way with the fewest demerits. */
function endsOf(ways: readonly Way[]): readonly number[] | null {
  let best: Way | null = null;
  for (const way of ways) if (best === null || way.demerits < best.demerits) best = way;
  if (best === null) return null;
  const ends: number[] = [];
  for (let way: Way | null = best; way !== null && way.end >= 0; way = way.before) ends.push(way.end);
  return ends.reverse();
}
