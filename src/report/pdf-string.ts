const ESCAPED = /[\\()\r]/g;

/** A text string as it stands in a file: a character a byte where all are ASCII, else UTF-16 behind a mark of byte order. */
export function pdfString(text: string): string {
  if (/^[ -~\n\r\t]*$/u.test(text)) {
    return `(${text.replace(ESCAPED, (sign) => (sign === '\r' ? '\\r' : `\\${sign}`))})`;
  }
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
