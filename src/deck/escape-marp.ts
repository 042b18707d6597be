/**
 * Text as Markdown that prints exactly that text in any Marp tool with its default settings, on one line. Beside what
 * CommonMark reads as markup: `$` (mathematics), bare links and addresses, pictographs as character references and emoji
 * short codes broken by an empty element, because Marp's tools replace those by pictures from the network. `start` is
 * whether the text begins a line.
 */
export function escapeMarp(text: string, start: boolean): string {
  const escaped = text
    .replace(/[\t-\r \u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]<>|~$#]/gu, '\\$&')
    .replace(/&(?=[#\p{L}])/gu, '\\&')
    .replace(/:(?=[^\s:])|::/gu, (colon) => colon.replaceAll(':', '\\:'))
    .replace(/(?<=\S)@(?=\S)/gu, '\\@')
    .replace(/\/(?=\/)/gu, '\\/')
    .replace(PICTOGRAPH, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()};`)
    .replace(/\\:(?=(?:[\w+-]|\\_)+\\?:)/gu, '\\:<span></span>');
  return start ? escapeStart(escaped) : escaped;
}

/** What Marp's tools take for an emoji; the ASCII digits of keycaps stay, the key's enclosing mark does not. */
const PICTOGRAPH =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\u20e3|\ufe0f|[\u{e0020}-\u{e007f}]/gu;

/** A list's marker, a rule or an underline at the start of a line. */
function escapeStart(text: string): string {
  return text.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

/** Text as an attribute's value or an element's content in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
