import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';

/**
 * Whether a stretch of a file holds only characters that can be printed. Control characters would tear a PDF or a
 * terminal, U+2028 and U+2029 part lines for some readers and not for others, and U+E000–U+E0FF mark provenance while a briefing is rendered. The first one found is an error.
 */
export function checkCharacters(span: Span, report: Report): boolean {
  const found = findForbidden(span.file.text.slice(span.start, span.end));
  if (found === null) return true;
  const start = span.start + found.index;
  report(forbidden({ file: span.file, start, end: start + 1 }, found.character));
  return false;
}

/** The same for a value whose text is not the file's, such as a YAML string with `\u0007` in it. */
export function checkValue(text: string, span: Span, report: Report): boolean {
  const found = findForbidden(text);
  if (found === null) return true;
  report(forbidden(span, found.character));
  return false;
}

/** Everything else is fast: most text has neither. */
const SUSPECT = /[^\t\n\r -~\u00a0-\u2027\u202a-\ud7ff\ue100-\ufffd]/g;

function findForbidden(text: string) {
  for (const { 0: unit, index } of text.matchAll(SUSPECT)) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const isPair = character.length === 2;
    const endsPair =
      index > 0 && /[\ud800-\udbff]/.test(text.charAt(index - 1)) && /[\udc00-\udfff]/.test(unit);
    if (!isPair && !endsPair) return { index, character };
  }
  return null;
}

function forbidden(span: Span, character: string) {
  const point = character.codePointAt(0) ?? 0;
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  if (point >= 0xe000 && point <= 0xe0ff) {
    const hint = 'U+E000 to U+E0FF are kept for marking where text came from.';
    return error('content/private-use', span, `The private-use character ${name} cannot be printed.`, hint);
  }
  const hint = point === 0x2028 || point === 0x2029 ? 'Start a new line instead.' : 'Remove it.';
  return error('content/control-character', span, `The control character ${name} cannot be printed.`, hint);
}
