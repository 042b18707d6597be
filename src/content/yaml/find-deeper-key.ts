/** A key, by offsets in its text, and the key above that it seems to go on from. */
export interface DeeperKey {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly above: string;
}

/**
 * A key that is indented deeper than a key above it which has a value already, so that YAML reads it as more of that
 * value; null where the line at `offset` is at fault itself.
 */
export function findDeeperKey(text: string, offset: number): DeeperKey | null {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const [first = '', ...rest] = text.slice(from).split('\n');
  const above = /^([ \t]*(?:- +)*)([^\s:#][^:#]*):[ \t]+(?![|>&*!#])(\S.*)$/.exec(first);
  if (above === null || /:[ \t]/.test(above[3] ?? '')) return null;
  const depth = above[1]?.length ?? 0;
  let start = from + first.length + 1;
  for (const line of rest) {
    const next = /^([ \t]*)([\p{L}\p{N}_-]+):(?:[ \t]|$)/u.exec(line);
    if (next !== null) {
      const [, indent = '', key = ''] = next;
      if (indent.length <= depth) return null;
      const at = start + indent.length;
      return { start: at, end: at + key.length, key, above: above[2]?.trim() ?? '' };
    }
    start += line.length + 1;
  }
  return null;
}
