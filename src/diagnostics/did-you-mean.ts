/**
 * The known word nearest to what was written, or null where none is near: the same but for case and punctuation, or at
 * most a third of its letters away (insert, delete, replace, swap).
 */
export function nearest(seen: string, known: Iterable<string>): string | null {
  const wanted = fold(seen);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const other = fold(word);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3)) + 1;
    const steps = distance(wanted, other, Math.min(limit, least));
    if (steps < Math.min(limit, least)) {
      best = word;
      least = steps;
    }
  }
  return best;
}

/** A hint: "Did you mean `x`?", or the known words where nothing is near. At most twenty are listed. */
export function didYouMean(seen: string, known: Iterable<string>, what = 'Known'): string | null {
  const words = [...known];
  const near = nearest(seen, words);
  if (near !== null) return `Did you mean \`${near}\`?`;
  if (words.length === 0) return null;
  const more = words.length > 20 ? ', …' : '';
  return `${what}: ${words.slice(0, 20).join(', ')}${more}.`;
}

function fold(word: string): string {
  return word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_:.+-]+/g, '-');
}

/** Optimal string alignment distance; any number of at least `limit` stands for "too far". */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const steps = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1)];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps.push(at(before, j - 2) + 1);
      row.push(Math.min(...steps));
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
