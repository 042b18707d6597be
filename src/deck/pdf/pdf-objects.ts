/** Objects of a PDF with a plain table of offsets, as Chromium writes it. */
export interface PdfObjects {
  /** An object's text up to its stream; empty where there is none. */
  readonly dictionary: (number: number) => string;
  /** An object's stream, inflated. */
  readonly stream: (number: number) => Promise<Uint8Array>;
}

/** Finds the objects by the table at the end of the file. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const offsets = readOffsets(bytes);
  const dictionary = (number: number): string => {
    const start = offsets[number];
    if (start === undefined || start === 0) return '';
    // A dictionary is read in steps: most are short, a tree of pages may be long.
    for (let length = 2048; ; length *= 8) {
      const text = latin1(bytes.subarray(start, start + length));
      const end = /\bstream\r?\n|\bendobj\b/u.exec(text);
      if (end !== null) return text.slice(0, end.index);
      if (start + length >= bytes.length) return '';
    }
  };
  return {
    dictionary,
    stream: async (number) => {
      const text = dictionary(number);
      const length = Number(/\/Length (\d+)/u.exec(text)?.[1] ?? 0);
      const start = (offsets[number] ?? 0) + text.length + 'stream\n'.length;
      const data = bytes.subarray(start, start + length);
      return /\/FlateDecode/u.test(text) ? inflate(data) : data;
    },
  };
}

/** Where each object begins, by number. */
function readOffsets(bytes: Uint8Array): readonly number[] {
  const table = Number(/startxref\s+(\d+)/u.exec(latin1(bytes.subarray(-1024)))?.[1] ?? 0);
  const rows = latin1(bytes.subarray(table)).matchAll(/^(\d{10}) \d{5} [nf]/gmu);
  return [...rows].map(([, offset]) => Number(offset));
}

async function inflate(data: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(data)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Bytes as a string with a character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
