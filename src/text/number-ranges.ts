/** Numbers, sorted, as first–last pairs of consecutive ones: 1, 2, 3, 5 → [1, 3], [5, 5]. */
export function numberRanges(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Numbers as they are written one after another: "1–3, 5". Two in a row are written by themselves. */
export function sayNumbers(numbers: readonly number[]): string {
  return numberRanges(numbers)
    .map(([first, last]) => {
      if (first === last) return `${first}`;
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(', ');
}
