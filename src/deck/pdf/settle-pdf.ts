/**
 * A PDF as Chromium prints it, with what differs from one printing or machine to the next put in its place: both dates
 * (`seconds` since 1970), and the program and the browser's version that it names. Nothing changes its length, so that
 * every offset in the file stays true.
 */
export function settlePdf(bytes: Uint8Array, seconds: number): Uint8Array {
  const settled = new Uint8Array(bytes);
  const date = `D:${new Date(seconds * 1000).toISOString().replace(/[-:T]/gu, '').slice(0, 14)}+00'00'`;
  // The information dictionary is the first object of the file.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  for (const [key, value] of [
    ['CreationDate', date],
    ['ModDate', date],
    ['Creator', 'Briefpress'],
    ['Producer', 'Briefpress, Chromium'],
  ] as const) {
    const found = new RegExp(`/${key} \\(((?:\\\\.|[^\\\\()])*)\\)`, 'su').exec(start);
    if (found === null) continue;
    const place = found.index + key.length + 3;
    const room = found[1]?.length ?? 0;
    settled.set(new TextEncoder().encode(value.slice(0, room).padEnd(room)), place);
  }
  return settled;
}

/** Bytes at the start of a file that hold its information dictionary: a title is no longer than this. */
const HEAD = 16_384;
