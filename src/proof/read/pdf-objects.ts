/** An object of a PDF. */
export interface PdfObject {
  readonly number: number;
  /** Its text up to its stream, a character a byte. */
  readonly dictionary: string;
  /** As it stands in the file. */
  readonly stream: Uint8Array | null;
}

/** Every object of a file from its first byte to its last, whether the file's own table leads to it or not. */
export function pdfObjects(bytes: Uint8Array): readonly PdfObject[] {
  const text = latin1(bytes);
  const objects: PdfObject[] = [];
  const head = /(\d+) \d+ obj\b/gu;
  let known = 0;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const start = found.index + found[0].length;
    const rest = /\bstream\r?\n|\bendobj\b/gu;
    rest.lastIndex = start;
    const end = rest.exec(text);
    if (end === null) break;
    const dictionary = text.slice(start, end.index);
    known = rest.lastIndex;
    let stream: Uint8Array | null = null;
    if (end[0] !== 'endobj') {
      const length = Number(/\/Length (\d+)(?! \d+ R)/u.exec(dictionary)?.[1] ?? -1);
      const close = length >= 0 ? known + length : text.indexOf('endstream', known);
      stream = bytes.subarray(known, close);
      known = close;
    }
    objects.push({ number: Number(found[1]), dictionary, stream });
    head.lastIndex = known;
  }
  // What stands behind the last object: the trailer, which may hold strings.
  return [...objects, { number: -1, dictionary: text.slice(known), stream: null }];
}

/** Bytes as a string with a character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The bytes of such a string. */
export function fromLatin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
