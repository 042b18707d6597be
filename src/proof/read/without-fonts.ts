/** Fonts and pixels that stand in a text as base64, which hold no words, are most of it: they are left out. */
export function withoutFonts(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(';base64,', from);
    if (start < 0) break;
    const kind =
      /data:([\w.+/-]*)(?:;[\w=-]*)*$/u.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? '';
    const body = start + ';base64,'.length;
    const end = endOfBase64(text, body);
    const isText = kind === 'image/svg+xml' || /^text\//u.test(kind);
    parts.push(text.slice(from, isText ? end : body));
    from = end;
  }
  return parts.length === 0 ? text : `${parts.join('')}${text.slice(from)}`;
}

function endOfBase64(text: string, from: number): number {
  const ends = ['"', "'", ')', '<', '>'].map((sign) => text.indexOf(sign, from)).filter((at) => at >= 0);
  return Math.min(text.length, ...ends);
}
