import { error } from '../diagnostics/diagnose.ts';
import type { Briefing, Locator, Source } from '../model/briefing.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { Text } from '../model/text.ts';
import { findInside } from './files/inside.ts';
import { joinPath } from './files/paths.ts';
import { readText } from './files/read-text.ts';
import { locateBrief } from './locate-brief.ts';
import { findPassages } from './locator/find-passages.ts';
import { type Paragraphs, paragraphsOf } from './locator/paragraphs.ts';

type Range = Extract<Locator, { kind: 'range' }>;

/**
 * Looks every evidence locator with a `start` up in its source's text copy below `captures/`: the passage must be there
 * once. Sources without a copy are passed over, since captures are not shared. Returns how many were found.
 */
export async function verifyLocators(
  host: Host,
  briefing: Briefing,
  path: string,
): Promise<Outcome<{ readonly verified: number }>> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const place = await locateBrief(host, path, () => {});
  const captures = new Map<string, Paragraphs | null>();
  for (const source of place === null ? [] : briefing.sources) {
    captures.set(source.id, await readCapture(host, source, { folder: place?.folder ?? '', report }));
  }
  let verified = 0;
  for (const { source, locator } of briefing.claims.flatMap(({ evidence }) => evidence)) {
    const capture = captures.get(source.id) ?? null;
    if (capture === null || locator?.kind !== 'range') continue;
    const problem = judge(locator, capture, source.id);
    if (problem === null) verified++;
    else report(problem);
  }
  return { value: { verified }, diagnostics };
}

async function readCapture(
  host: Host,
  { capture, span }: Source,
  { folder, report }: { readonly folder: string; readonly report: Report },
): Promise<Paragraphs | null> {
  if (capture === null) return null;
  const path = `captures/${capture}`;
  if ((await host.kindOf(joinPath(folder, path))) === 'missing') return null;
  const found = await findInside(host, { folder, path }, { mention: span, report });
  const file = found === null ? null : await readText(host, found, { mention: span, report });
  return file === null ? null : paragraphsOf(file.text);
}

function judge(locator: Range, capture: Paragraphs, source: string): Diagnostic | null {
  const passages = findPassages(capture, locator.start.text);
  const [only] = passages;
  if (only === undefined) {
    const hint = 'Copy the first few words of the passage as they stand there.';
    return problem(locator.start, `"${locator.start.text}" does not occur in ${source}.`, hint);
  }
  if (passages.length > 1) {
    const message = `"${locator.start.text}" occurs ${passages.length} times in ${source}.`;
    return problem(locator.start, message, 'Add words until it occurs once.');
  }
  if (locator.end === null) return null;
  const rest = [only.paragraph.slice(only.end)];
  if (findPassages(rest, locator.end.text).length > 0 || overlaps(only, locator)) return null;
  const message = `"${locator.end.text}" does not follow in the paragraph of ${source} where the passage starts.`;
  return problem(
    locator.end,
    message,
    'Copy the last few words of the passage; it must end in the paragraph it starts in.',
  );
}

/** A short passage may end with words that its start already holds. */
function overlaps(
  { paragraph, start, end }: ReturnType<typeof findPassages>[number],
  { end: last }: Range,
): boolean {
  return last !== null && findPassages([paragraph.slice(start, end)], last.text).length > 0;
}

function problem(text: Text, message: string, hint: string): Diagnostic {
  return error('content/locator', text.span, message, hint);
}
