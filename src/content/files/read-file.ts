import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import { type Host, HostError, type HostErrorCode } from '../../model/host.ts';
import type { Span } from '../../model/span.ts';

/** Most bytes of a text file (YAML, CSV, Markdown, templates), and of a picture or font. */
export const TEXT_LIMIT = 4_000_000;
export const BINARY_LIMIT = 20_000_000;

/** What a file is read for. */
interface ReadOptions {
  readonly limit: number;
  /** Where the author names the file; null where its name is ours. */
  readonly mention: Span | null;
  readonly report: Report;
}

/** A file's bytes; null and an error where it cannot be had. */
export async function readFile(host: Host, path: string, options: ReadOptions): Promise<Uint8Array | null> {
  try {
    const bytes = await host.readFile(path, options.limit);
    if (bytes.length <= options.limit) return bytes;
    throw new HostError('too-large', path, { message: `${path} is too large.` });
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause;
    options.report(hostDiagnostic(cause, path, options));
    return null;
  }
}

const CODES: Readonly<Partial<Record<HostErrorCode, DiagnosticCode>>> = {
  'not-found': 'content/file-missing',
  'not-a-file': 'content/file-missing',
  'too-large': 'content/file-too-large',
  outside: 'content/file-outside',
};

/** What the surroundings said about a file, as a diagnostic at its mention, or at the file itself. */
function hostDiagnostic(cause: HostError, path: string, { limit, mention }: ReadOptions) {
  const span = mention ?? { file: { path, text: '' }, start: 0, end: 0 };
  const code = CODES[cause.code] ?? 'content/file-unreadable';
  if (cause.code === 'too-large') {
    const message = `${path} is larger than ${limit / 1_000_000} MB, the most that is read of such a file.`;
    return error(code, span, message, 'Split it, or make it smaller.');
  }
  return error(code, span, cause.message);
}
