/** Signs as wide as they are high: Chinese, Japanese, Korean, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/**
 * What the machine's own fonts add to the signs of a word that a face lacks, in thousandths of the size: a wide sign is
 * a full square there, while the face's empty box is narrower.
 */
export function lackingWidth(
  word: string,
  advance: (sign: string) => number,
  has: (codePoint: number) => boolean,
): number {
  // Most words are of scripts below these.
  if (!/[\u1100-\uffff]/.test(word)) return 0;
  let more = 0;
  for (const [sign] of word.matchAll(WIDE))
    if (!has(sign.codePointAt(0) ?? 0)) more += Math.max(0, 1000 - advance(sign));
  return more;
}
