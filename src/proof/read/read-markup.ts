import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';
import { withoutFonts } from './without-fonts.ts';

const TOKEN =
  /<!--([\s\S]*?)(?:-->|$)|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!(?!--)[^>]*>|<(style|script)\b((?:[^"'>]|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\3\s*>|<(\/?)([A-Za-z][\w:.-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|([^<]+|<)/gu;

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Elements whose text runs on into what stands beside them. */
const INLINE = new Set(
  'a a:latin a:r a:rPr a:solidFill a:srgbClr a:t b c:t code del em i ins mark rPr s small span strong sub sup t tspan u'.split(
    ' ',
  ),
);

/** Attributes that point at something, or name it. */
const POINTING =
  /^(?:id|href|src|name|target|for|data-.*|aria-labelledby|aria-describedby|.*:(?:href|id|embed|link))$/iu;

/** Attributes whose values are words of a format, or of our own style sheet. */
const OWN = /^(?:class|style|type|xmlns.*|ContentType|typeface|font-family|prst|uri)$/iu;

/** Values of attributes: words, what points at something, and words of formats. */
interface Attributes {
  readonly attributes: string[];
  readonly names: string[];
  readonly own: string[];
}

/** Texts of HTML, SVG, XML or of markup among Markdown, by where they stand. `words` names the text between the tags. */
export function readMarkup(source: string, words: string): readonly Passage[] {
  const text: string[] = [];
  const found: Attributes = { attributes: [], names: [], own: [] };
  const comments: string[] = [];
  const passages: Passage[] = [];
  const seen = new Set<string>();
  for (const [, comment, data, code, codeAttributes, body, , tag, inside, plain] of withoutFonts(
    source,
  ).matchAll(TOKEN)) {
    if (plain !== undefined) text.push(decodeEntities(plain));
    else if (comment !== undefined) comments.push(decodeEntities(comment));
    else if (data !== undefined) text.push(data);
    else if (code !== undefined) {
      readAttributes(codeAttributes ?? '', found);
      passages.push(...readCode(body ?? '', code.toLowerCase() === 'style' ? 'style sheet' : 'script'));
    } else if (tag !== undefined) {
      if (!INLINE.has(tag)) text.push(BREAK);
      if (inside !== undefined && isNew(inside, seen)) readAttributes(inside, found);
    }
  }
  return [
    { channel: words, kind: 'words', text: text.join('') },
    { channel: 'attributes', kind: 'words', text: found.attributes.join(BREAK) },
    { channel: 'addresses and names', kind: 'names', text: found.names.join(BREAK) },
    { channel: 'classes and types', kind: 'code', text: found.own.join(BREAK) },
    { channel: 'comments', kind: 'words', text: comments.join(BREAK) },
    ...passages,
    ...found.names.flatMap(readDataAddress),
  ];
}

/** Most attributes of a file are said again and again. */
function isNew(inside: string, seen: Set<string>): boolean {
  if (!inside.includes('=') || seen.has(inside)) return false;
  seen.add(inside);
  return true;
}

function readAttributes(inside: string, { attributes, names, own }: Attributes): void {
  for (const [, name = '', double, single] of inside.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    // Coordinates, sizes and colours.
    if (value.length < 3 || !/[^\0-\x7f]|[A-Za-z]{2}|\d{6}/.test(value)) continue;
    const decoded = decodeEntities(value);
    if (OWN.test(name)) own.push(decoded);
    else if (POINTING.test(name)) names.push(decodeAddress(decoded));
    else attributes.push(decoded);
  }
}

/** A style sheet or script as a whole, and the texts and comments in it. */
function readCode(code: string, channel: string): readonly Passage[] {
  const plain = code.replace(/\\u([0-9a-fA-F]{4})|\\([0-9a-fA-F]{2,6}) ?/gu, (_, unit, point) => {
    const value = Number.parseInt(unit ?? point, 16);
    return value <= 0x10ffff ? String.fromCodePoint(value) : '';
  });
  const texts =
    plain.match(/\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/gu) ?? [];
  return [
    { channel, kind: 'code', text: plain },
    { channel: `texts in a ${channel}`, kind: 'words', text: texts.join(BREAK) },
  ];
}

/** A picture that stands in an address. */
function readDataAddress(address: string): readonly Passage[] {
  const found = /^data:image\/svg\+xml[^,]*,(.*)$/su.exec(address);
  if (found === null) return [];
  const [head = ''] = address.split(',', 1);
  const svg = head.endsWith(';base64') ? decodeBase64(found[1] ?? '') : (found[1] ?? '');
  return readMarkup(svg, 'text of a picture');
}

function decodeBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)));
  } catch {
    return text;
  }
}

function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/gu, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
