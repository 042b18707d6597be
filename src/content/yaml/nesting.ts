/** Most levels of nesting, and what may open that many before the file is given to the parser at all. */
export const DEPTH_LIMIT = 50;
const OPENERS_LIMIT = 500;

/**
 * Offset at which a YAML text opens more brackets, list dashes or columns of indentation than any sane file; null where it
 * never does. The yaml library recurses into each, and brackets by the ten thousand exhaust the process, not just the stack.
 */
export function findDeepNesting(text: string): number | null {
  const dashes = /^[ \t]*(?:[-?][ \t]+){100}|^[ \t]{500,}[^ \t\n]/m.exec(text);
  if (dashes !== null) return dashes.index;
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open++;
    else open = Math.max(0, open - 1);
    if (open > OPENERS_LIMIT) return index;
  }
  return null;
}
