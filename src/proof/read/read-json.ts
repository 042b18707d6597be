import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';

/** Keys and texts of a JSON file: both may be names. */
export function readJson(source: string): readonly Passage[] {
  const texts: string[] = [];
  collect(JSON.parse(source), texts);
  return [{ channel: 'entries', kind: 'files', text: texts.join(BREAK) }];
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      texts.push(key);
      collect(item, texts);
    }
  }
}
