import { CST, Parser } from 'yaml';

/** Where a quotation mark or a bracket opens that is never closed, and the sign that would close it. */
export interface Unclosed {
  readonly start: number;
  readonly sign: string;
  readonly closing: string;
}

/**
 * The opening of what is not closed in a YAML text that cannot be read; null where everything is. A quotation mark counts
 * as not closed too where what it quotes holds lines that look like keys: the mark that closed it opened another value.
 */
export function findUnclosed(text: string): Unclosed | null {
  const found: Unclosed[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue;
    CST.visit(token, ({ key, value }) => {
      for (const one of [key, value]) {
        const unclosed = one ? unclosedAt(one) : null;
        if (unclosed !== null) found.push(unclosed);
      }
    });
    const whole = token.value ? unclosedAt(token.value) : null;
    if (whole !== null) found.push(whole);
  }
  // An open quotation mark swallows the brackets after it, and the last bracket to open is the first to miss its fellow.
  return found.find(({ sign }) => sign === '"' || sign === "'") ?? found.at(-1) ?? null;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** A line that begins like a key, or like an item with one. */
const KEY_LINE = /\n[ \t]*(?:- )?[\p{L}\p{N}_-]+:(?:[ \t]|\n|$)/u;

function unclosedAt(token: CST.Token): Unclosed | null {
  if (token.type === 'flow-collection') {
    const sign = token.start.source;
    const closing = CLOSING[sign] ?? '';
    const isClosed = token.end.some(({ source }) => source === closing);
    return isClosed ? null : { start: token.start.offset, sign, closing };
  }
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return null;
  const { source, offset } = token;
  const sign = source.charAt(0);
  const isClosed = source.length > 1 && source.endsWith(sign) && !KEY_LINE.test(source);
  return isClosed ? null : { start: offset, sign, closing: sign };
}
