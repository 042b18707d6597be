/**
 * What of a text has to be searched where `before` was, and held nothing: all that differs, with so much round it that
 * nothing of `reach` letters and digits can lie half inside; cut between words. Empty where the two are the same.
 */
export function changedPart(text: string, before: string, reach: number): string {
  if (text === before) return '';
  const shorter = Math.min(text.length, before.length);
  let first = 0;
  while (first < shorter && text.charCodeAt(first) === before.charCodeAt(first)) first++;
  let same = 0;
  while (
    same < shorter - first &&
    text.charCodeAt(text.length - 1 - same) === before.charCodeAt(before.length - 1 - same)
  )
    same++;
  return text.slice(stepOut(text, first - 1, -1, reach) + 1, stepOut(text, text.length - same, 1, reach));
}

/** The next space behind `reach` letters and digits, from `at` on to the front (-1) or the end (1); what stands beyond is not looked at. */
function stepOut(text: string, at: number, step: 1 | -1, reach: number): number {
  let letters = 0;
  for (; at >= 0 && at < text.length; at += step) {
    const sign = text.charAt(at);
    if (letters >= reach && SPACE.test(sign)) break;
    if (LETTER.test(sign)) letters++;
  }
  return at;
}

const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
