import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';

/** What a string is to a reader, by the key that it stands under. */
const CHANNELS: Readonly<Record<string, string>> = {
  Alt: 'alternative text',
  ActualText: 'replacement text',
  E: 'expansions',
  Contents: 'descriptions of links',
  URI: 'addresses',
  T: 'names of parts',
  F: 'attachments',
  UF: 'attachments',
  Desc: 'attachments',
  Names: 'destinations',
  Dest: 'destinations',
  D: 'destinations',
  Limits: 'destinations',
};

const POINTING = new Set(['addresses', 'destinations', 'attachments', 'names of parts']);

const STRING = /\/([A-Za-z][\w.+-]*)|\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f][0-9A-Fa-f\s]+)>/gu;

/** Every string of some objects, together by the key that it stands under. */
export function readPdfStrings(dictionaries: readonly string[]): readonly Passage[] {
  const byChannel = new Map<string, string[]>();
  for (const dictionary of dictionaries) {
    if (!/[(<][^<]/u.test(dictionary)) continue;
    const isInfo = /\/Producer\b/u.test(dictionary);
    let key = '';
    for (const [, name, literal, hex] of dictionary.matchAll(STRING)) {
      if (name !== undefined) {
        key = name;
        continue;
      }
      const channel =
        CHANNELS[key] ?? (isInfo ? 'document information' : key === 'Title' ? 'outline' : `strings /${key}`);
      const texts = byChannel.get(channel) ?? [];
      byChannel.set(channel, texts);
      texts.push(decodePdfText(hex ?? null, literal ?? ''));
    }
  }
  return Array.from(byChannel, ([channel, texts]) => ({
    channel,
    kind: POINTING.has(channel) ? 'names' : 'words',
    text: texts.join(BREAK),
  }));
}

/** A text string (ISO 32000-1, 7.9.2.2), in hexadecimal or as a literal: UTF-16 behind a mark of byte order, else a byte a character. */
export function decodePdfText(hex: string | null, literal: string): string {
  const bytes = hex === null ? unescapeLiteral(literal) : fromHex(hex);
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  return text;
}

function fromHex(hex: string): string {
  return (hex.replace(/\s+/gu, '').match(/.{2}/gu) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapeLiteral(literal: string): string {
  if (!literal.includes('\\')) return literal;
  return literal.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/gu, (_, octal, sign) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return /[\r\n]/u.test(sign) ? '' : (ESCAPES[sign] ?? sign);
  });
}
