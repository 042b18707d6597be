/** Texts as `wordsOf` gives them, each with what is to be told when it is met, by their first word. */
export type WholeTexts<T> = ReadonlyMap<string, readonly { readonly words: string; readonly value: T }[]>;

/** Puts texts in order by their first word. */
export function byFirstWord<T>(texts: Iterable<readonly [words: string, value: T]>): WholeTexts<T> {
  const whole = new Map<string, { readonly words: string; readonly value: T }[]>();
  for (const [words, value] of texts) {
    const first = words.slice(1, words.indexOf(' ', 1));
    const same = whole.get(first);
    if (same === undefined) whole.set(first, [{ words, value }]);
    else same.push({ words, value });
  }
  return whole;
}

/** Calls `met` for every place in a text where one of some others stands, in one pass whatever their number. */
export function scanWords<T>(text: string, whole: WholeTexts<T>, met: (value: T) => void): void {
  if (whole.size === 0) return;
  for (let start = 0; start < text.length - 1; ) {
    const end = text.indexOf(' ', start + 1);
    if (end < 0) return;
    for (const { words, value } of whole.get(text.slice(start + 1, end)) ?? [])
      if (text.startsWith(words, start)) met(value);
    start = end;
  }
}
