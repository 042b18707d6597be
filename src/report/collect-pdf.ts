import { invariant } from '../model/invariant.ts';
import { joinBytes } from '../model/join-bytes.ts';
import { internals } from './pdf-internals.ts';

/** Lines that are turned into bytes at once: fewer take longer, more wait as text. */
const MANY = 4096;

/**
 * What pdfkit writes → the file's bytes, once the document has ended. It would turn each of some ten thousand strings
 * into bytes by hand and send them through a stream; here they are gathered and turned together.
 */
export function collectPdf(document: PDFKit.PDFDocument): () => Uint8Array {
  const pdf = internals(document);
  // The header is there from the start.
  const chunks = [document.read() as Uint8Array];
  const lines = openLines();
  pdf._write = (data) => {
    pdf._offset += typeof data === 'string' ? data.length + 1 : data.byteLength;
    if (typeof data === 'string') {
      if (lines.add(data) === MANY) chunks.push(lines.take());
    } else chunks.push(lines.take(), trimmed(data));
  };
  // Called with null at the end, and nowhere else.
  let ended = false;
  pdf.push = () => {
    ended = true;
    return true;
  };
  return () => {
    invariant(ended, 'every object of a PDF is written');
    return joinBytes([...chunks, lines.take()]);
  };
}

/** Bytes without the room around them: zlib gives a page of two kilobytes in a buffer of sixteen. */
function trimmed(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength < bytes.buffer.byteLength ? Uint8Array.from(bytes) : bytes;
}

/** Page content → operators gathered until `flush`, which has to come before the page ends. */
export function collectContent(document: PDFKit.PDFDocument): { readonly flush: () => void } {
  const pdf = internals(document);
  const lines = openLines();
  pdf.addContent = (operators) => {
    lines.add(operators);
    return document;
  };
  return {
    flush: () => {
      const content = lines.take();
      if (content.byteLength > 0) pdf.page.write(content);
    },
  };
}

/** Lines of characters below 256, each ended, → the bytes of all since the last time. */
function openLines() {
  let open: string[] = [];
  return {
    /** Says how many there are now. */
    add: (line: string): number => open.push(line),
    take: (): Uint8Array => {
      const text = open.length === 0 ? '' : `${open.join('\n')}\n`;
      open = [];
      return latin1(text);
    },
  };
}

function latin1(text: string): Uint8Array {
  const ascii = new TextEncoder().encode(text);
  if (ascii.byteLength === text.length) return ascii;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
