import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { SectionSource } from '../prose/section-source.ts';
import { readTranslationName } from './edition-names.ts';

type Scan = SectionSource['scan'];
type Place = { readonly start: number; readonly end: number };

/** Something that a translation must have as the original has it, in the same passage. */
interface Kept extends Place {
  /** As the author writes it: `[@fall]`, `{{exports.2026-Q3.total}}`. */
  readonly written: string;
  /** Number of the innermost passage it stands in; -1 stands in none. */
  readonly passage: number;
}

/**
 * Checks that a translated section withholds, cites, binds and shows what the original does, passage by passage: what
 * stands in a passage that some audiences do not see must not come out of it. Yields `content/edition-prose`.
 */
export function checkSameProse(original: SectionSource, translation: SectionSource, report: Report): void {
  const say = (place: Place, message: string, hint: string) =>
    report(error('content/edition-prose', spanIn(translation, place), message, hint));
  const [fences, given] = [fencesOf(original.scan), fencesOf(translation.scan)];
  const at = Math.max(fences.length, given.length);
  for (let index = 0; index < at; index++) {
    const [wanted, seen] = [fences[index], given[index]];
    if (wanted?.written === seen?.written && wanted?.passage === seen?.passage) continue;
    const what = seen === undefined ? 'ends without' : `has \`${seen.written}\` where the original has`;
    const place = seen ?? { start: 0, end: 0 };
    const missing = wanted === undefined ? 'no further passage' : `\`${wanted.written}\``;
    say(
      place,
      `The translation ${what} ${missing}.`,
      'A translation has the passages of the original, in order.',
    );
    return;
  }
  const [kept, found] = [keptIn(original.scan), keptIn(translation.scan)];
  for (const one of found.filter((other) => !holds(kept, other))) {
    const message = `\`${one.written}\` does not stand ${where(fences, one.passage)} of the original.`;
    say(one, message, 'A translation cites, binds and shows what the original does, in the same passage.');
  }
  for (const one of distinct(kept).filter((other) => !holds(found, other))) {
    const message = `The translation lacks \`${one.written}\` ${where(fences, one.passage)}.`;
    say(startOf(translation, one.passage), message, 'It stands in the original.');
  }
}

function spanIn({ body }: SectionSource, { start, end }: Place): Span {
  return { file: body.file, start: body.start + start, end: body.start + end };
}

/** Where something is missing: at the line that opens the passage, or at the section's first line. */
function startOf({ body, scan }: SectionSource, passage: number): Place {
  const start = scan.containers[passage]?.start ?? 0;
  const line = /^\s*\S[^\n]*|/.exec(body.file.text.slice(body.start + start, body.end))?.[0] ?? '';
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}

function where(fences: readonly Kept[], passage: number): string {
  const fence = fences[passage];
  return fence === undefined ? 'outside the passages' : `in the passage \`${fence.written}\``;
}

/** The opening lines of passages, in order, each with the passage around it. */
function fencesOf({ containers }: Scan): readonly Kept[] {
  return containers.map(({ name, args, start, innerStart }, index) => ({
    written: ['::: ', [name, ...args].join(' ')].join(''),
    passage: passageAt(containers.slice(0, index), start),
    start,
    end: Math.max(start + 3, innerStart - 1),
  }));
}

/** What stands in the words of a note belongs to that note, which is printed, or withheld, where it is referred to. */
function keptIn({
  containers,
  citations,
  bindings,
  images,
  noteReferences,
  noteDefinitions,
}: Scan): readonly Kept[] {
  const inside = (said: string, { start, end }: Place): Kept => {
    const note = noteDefinitions.find((one) => one.start <= start && start < one.end);
    const written = note === undefined ? said : `[^${note.label}]: ${said}`;
    return { written, start, end, passage: passageAt(containers, start) };
  };
  return [
    ...citations.flatMap(({ targets }) => targets.map((target) => inside(`[@${target.id}]`, target))),
    ...bindings.map((one) => {
      const format = one.format === null ? '' : ` | ${one.format}`;
      return inside(`{{${one.table}.${one.row}.${one.column}${format}}}`, one);
    }),
    ...noteReferences.map((one) => inside(`[^${one.label}]`, one)),
    ...images.map((image) => inside(`![](${originalOf(image.path)})`, image)),
  ];
}

/** A picture may be translated: `images/map.ru.svg` stands for `images/map.svg`. */
function originalOf(path: string): string {
  const ending = /\.[a-z]+$/i.exec(path)?.[0] ?? '';
  const base = path.slice(0, path.length - ending.length);
  const read = ending === '' ? null : readTranslationName(`${base}.md`);
  return read === null ? path : `${read.original.replace(/\.md$/, '')}${ending}`;
}

function passageAt(containers: Scan['containers'], offset: number): number {
  return containers.findLastIndex(({ start, end }) => start <= offset && offset < end);
}

function holds(all: readonly Kept[], { written, passage }: Kept): boolean {
  return all.some((one) => one.written === written && one.passage === passage);
}

function distinct(all: readonly Kept[]): readonly Kept[] {
  return all.filter((one, index) => all.findIndex((other) => holds([other], one)) === index);
}
