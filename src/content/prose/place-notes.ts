import { error, warning } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ProsePiece } from '../../model/prose.ts';
import type { Span } from '../../model/span.ts';
import { cutProse, type Replacement } from './cut-prose.ts';
import type { SectionSource } from './section-source.ts';

type Reference = SectionSource['scan']['noteReferences'][number];
type Definition = SectionSource['scan']['noteDefinitions'][number];

/** A definition, the section that it stands in, and whether anything refers to it. */
interface Defined {
  readonly source: SectionSource;
  readonly definition: Definition;
  used: boolean;
}

/** Passages that all see who see what is around them. */
const OPEN = ['slide', 'note', 'box'];

/**
 * The words of `[^label]: …` at each `[^label]` of the same file, as the note `^[…]`: before anything is released, so that a
 * note is withheld with the place that it belongs to. What is replaced in each section; `numbers` are what is printed where
 * its numbers are bound. Yields `content/footnote`: a note that is defined twice, in another note, or in a passage that the
 * place it belongs to is not in, is an error; one that is not defined or not used is a warning.
 */
export function placeNotes(
  sources: readonly SectionSource[],
  numbers: ReadonlyMap<SectionSource, readonly Replacement[]>,
  report: Report,
): ReadonlyMap<SectionSource, readonly Replacement[]> {
  const notes = collectNotes(sources, report);
  const placed = new Map(
    sources.map((source) => [
      source,
      [
        ...source.scan.noteDefinitions.map((range) => ({ ...inFile(source, range), insert: [] })),
        ...source.scan.noteReferences.flatMap((reference) => {
          const insert = wordsAt(reference, source, { notes, numbers, report });
          return insert === null ? [] : { ...inFile(source, reference), insert };
        }),
      ],
    ]),
  );
  for (const { source, definition, used } of notes.values()) {
    if (used) continue;
    const message = `Nothing refers to the note [^${definition.label}], so it is not printed.`;
    const hint = `Write [^${definition.label}] where it belongs, or take the note out.`;
    report(warning('content/footnote', inFile(source, definition), message, hint));
  }
  return placed;
}

function inFile(
  { body }: SectionSource,
  { start, end }: { readonly start: number; readonly end: number },
): Span {
  return { file: body.file, start: body.start + start, end: body.start + end };
}

const keyOf = ({ body }: SectionSource, label: string): string => `${body.file.path} ${label}`;

/** Definitions by file and label; the first counts. */
function collectNotes(sources: readonly SectionSource[], report: Report): ReadonlyMap<string, Defined> {
  const notes = new Map<string, Defined>();
  for (const source of sources) {
    for (const definition of source.scan.noteDefinitions) {
      const key = keyOf(source, definition.label);
      if (notes.has(key)) {
        const message = `The note [^${definition.label}] is defined twice.`;
        report(error('content/footnote', inFile(source, definition), message, 'Give one another name.'));
      } else notes.set(key, { source, definition, used: false });
    }
  }
  return notes;
}

interface NoteContext {
  readonly notes: ReadonlyMap<string, Defined>;
  readonly numbers: ReadonlyMap<SectionSource, readonly Replacement[]>;
  readonly report: Report;
}

/** What is printed at a reference; null where it stays as it is. */
function wordsAt(
  reference: Reference,
  source: SectionSource,
  { notes, numbers, report }: NoteContext,
): readonly ProsePiece[] | null {
  const { label } = reference;
  const span = inFile(source, reference);
  const fail = (message: string, hint: string): null => {
    report(error('content/footnote', span, message, hint));
    return null;
  };
  if (source.scan.noteDefinitions.some(({ start, end }) => start <= reference.start && reference.start < end))
    return fail(`[^${label}] stands in a note.`, 'A note can cite, [@id], but has no notes of its own.');
  const found = notes.get(keyOf(source, label));
  if (found === undefined) {
    const known = [...notes.values()].filter((note) => note.source.body.file === source.body.file);
    const guess = didYouMean(
      label,
      known.map(({ definition }) => definition.label),
      'Notes',
    );
    const hint = guess ?? `Write it as a paragraph of this file: [^${label}]: its words.`;
    report(warning('content/footnote', span, `"[^${label}]" is printed as it stands: no such note.`, hint));
    return null;
  }
  found.used = true;
  const closed = passageOnly(found, reference, source);
  if (closed !== null) {
    const message = `The note [^${label}] is written in a passage \`${closed}\` that this place is not in.`;
    return fail(message, 'Write the note outside of the passage, or refer to it within.');
  }
  const words = found.definition.words.map((range) => inFile(found.source, range));
  const pieces = words.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ text: ' ', span: { ...line, end: line.start } }]),
    ...cutProse(line, numbers.get(found.source) ?? []).pieces,
  ]);
  const text = pieces.map((piece) => piece.text).join('');
  if (text.trim() === '') return fail(`The note [^${label}] has no words.`, 'Write them behind its colon.');
  if (!isBalanced(text))
    return fail(
      `The brackets in the note [^${label}] do not match.`,
      'Write `\\[` or `\\]` for one that is text.',
    );
  const inside = reference.inRow ? pieces.map(withoutBars) : pieces;
  return [{ text: '^[', span }, ...inside, { text: ']', span }];
}

/** The passage around a definition, which not all may see, that does not hold the reference too. */
function passageOnly(
  { source, definition }: Defined,
  reference: Reference,
  at: SectionSource,
): string | null {
  const around = source.scan.containers.filter(
    ({ name, start, end }) => !OPEN.includes(name) && start <= definition.start && definition.end <= end,
  );
  const left = around.find(
    ({ start, end }) => source !== at || reference.start < start || reference.end > end,
  );
  return left === undefined ? null : [left.name, ...left.args].join(' ');
}

/** Whether what stands in brackets ends with the last of them. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (sign === '[') depth++;
    else if (sign === ']' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A bar would end the cell. */
function withoutBars({ text, span }: ProsePiece): ProsePiece {
  return { text: text.replace(/\\?\|/g, '\\|'), span };
}
