/** A font's ToUnicode map (ISO 32000-1, 9.10.3) → text by glyph code, four upper-case hexadecimal digits. */
export function unicodeOf(map: string): ReadonlyMap<string, string> {
  const text = new Map<string, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', to = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/gu))
      text.set(code.toUpperCase(), decode(to));
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, first = '', list = ''] of body.matchAll(LISTED)) {
      for (const [index, to] of [...list.matchAll(/<([0-9a-fA-F\s]*)>/gu)].entries())
        text.set(codeOf(Number.parseInt(first, 16) + index), decode(to[1] ?? ''));
    }
    for (const [, first = '', last = '', to = ''] of body.replace(LISTED, '').matchAll(RANGE)) {
      const start = Number.parseInt(first, 16);
      const end = Math.min(Number.parseInt(last, 16), 0xffff);
      for (let code = start; code <= end; code++) {
        const head = to.slice(0, -4);
        const unit = (Number.parseInt(to.slice(-4), 16) + code - start).toString(16).padStart(4, '0');
        text.set(codeOf(code), decode(`${head}${unit}`));
      }
    }
  }
  return text;
}

function codeOf(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** A range whose codes are given one by one: `<0000> <0002> [<0000> <0066 0069> <0020>]`. */
const LISTED = /<([0-9a-fA-F]+)>\s*<[0-9a-fA-F]+>\s*\[([^\]]*)\]/gu;

const RANGE = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/gu;

/** UTF-16, big end first, in hexadecimal. */
function decode(hex: string): string {
  return (hex.replace(/\s+/gu, '').match(/.{4}/gu) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}
