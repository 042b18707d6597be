import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { SourceFile } from '../../model/span.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** The first row, over as many lines as quotation marks hold together. */
const HEADER = /^(?:"[^"]*"|[^"\r\n]+)*[^\r\n]*/;

/**
 * What separates the cells of the header: `,` `;` or tab, whichever is most frequent outside quotation marks. A header
 * without any that holds another usual separator is an error.
 */
export function sniffDelimiter(file: SourceFile, report: Report): string | null {
  const start = file.text.search(/\S/);
  const line = HEADER.exec(file.text.slice(Math.max(0, start)))?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  if (best.count > 0) return best.sign;
  const wrong = /[|^~:]/.exec(bare)?.[0];
  if (wrong === undefined) return ',';
  const span = { file, start, end: start + line.length };
  const message = `The header is separated by \`${wrong}\`, which is not read as a separator.`;
  report(error('content/csv-delimiter', span, message, 'Separate cells by `,` `;` or a tab.'));
  return null;
}
