import { scanProse } from '../../markdown/scan-prose.ts';
import type { Section } from '../../model/briefing.ts';
import { derivedId } from '../../model/derived-id.ts';
import type { Span } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import { readPlain, readText } from '../build/read-node.ts';
import { type BuildContext, readReleasable } from '../build/read-releasable.ts';
import { slug } from '../slug.ts';
import { type BindContext, bindNumber } from './bind-number.ts';
import { cutProse, proseText, type Replacement } from './cut-prose.ts';
import { placeNotes } from './place-notes.ts';
import type { SectionSource } from './section-source.ts';

interface SectionContext {
  readonly bind: BindContext;
  readonly build: BuildContext;
}

/**
 * All sections of a brief. One without an id of its own takes it from its file's name or its title; where it has neither, or
 * another has that id, the id is a derived one.
 */
export function buildSections(
  sources: readonly SectionSource[],
  context: SectionContext,
): readonly Section[] {
  const taken = new Set(sources.flatMap(({ front }) => readPlain(front, 'id') ?? []));
  const numbers = new Map(sources.map((source) => [source, bindAll(source, context.bind)] as const));
  const notes = placeNotes(sources, numbers, context.bind.report);
  return sources.map((source, index) => {
    const replaced = [...(notes.get(source) ?? []), ...(numbers.get(source) ?? [])];
    const section = buildSection(source, replaced, context.build);
    const made = slug((source.name ?? section.title?.text ?? '').replace(/^\d+[-_. ]*/, ''));
    const id =
      readPlain(source.front, 'id') ??
      freeId(made, taken) ??
      derivedId(made === '' ? 'section' : made, index + 1);
    taken.add(id);
    return { ...section, id };
  });
}

function freeId(id: string, taken: ReadonlySet<string>): string | null {
  return id === '' || taken.has(id) ? null : id;
}

/** A stretch of Markdown → a section: its title taken out, its numbers and notes put in, its `::: slide` passage set apart. */
function buildSection(
  source: SectionSource,
  replaced: readonly Replacement[],
  build: BuildContext,
): Omit<Section, 'id'> {
  const { front, body } = source;
  const written = readText(front, 'title');
  const lead = written === null ? leadingTitle(source) : null;
  const title = written ?? (lead === null ? null : headingText(lead, replaced));
  const slide = slidePassage(source);
  const cuts = [lead, slide?.whole].flatMap((cut) => (cut == null ? [] : { ...cut, insert: [] }));
  return {
    span: front?.span ?? title?.span ?? { ...body, end: body.start },
    ...readReleasable(front, build),
    title,
    headline: readText(front, 'headline'),
    body: cutProse(body, [...cuts, ...replaced]),
    slide: slide === null ? null : cutProse(slide.inner, replaced),
  };
}

/** What is printed where numbers are bound. */
function bindAll({ body, scan }: SectionSource, bind: BindContext): readonly Replacement[] {
  const { file } = body;
  return scan.bindings.map((binding) => {
    const start = body.start + binding.start;
    const end = body.start + binding.end;
    const number = bindNumber(binding, { file, start, end }, bind) ?? file.text.slice(start, end);
    const opensLine = /(?:^|\n)[ \t>]*$/.test(file.text.slice(body.start, start));
    const text = opensLine ? noListMarker(number) : number;
    return { start, end, insert: text === '' ? [] : [{ text, span: { file, start, end } }] };
  });
}

/** A number that begins a line and stands before a full stop would start a list: its first digit is written as an entity. */
function noListMarker(number: string): string {
  return /^\d/.test(number) ? `&#${number.charCodeAt(0)};${number.slice(1)}` : number;
}

/** The heading of level 2 that a section begins with. */
function leadingTitle({ body, scan }: SectionSource): Span | null {
  const heading = scan.headings[0];
  if (heading?.level !== 2) return null;
  const text = body.file.text.slice(body.start, body.end);
  if (text.slice(0, heading.start).trim() !== '') return null;
  return { file: body.file, start: body.start + heading.start, end: body.start + heading.end };
}

/** A heading as plain text, its numbers bound. */
function headingText(span: Span, replaced: readonly Replacement[]): Text {
  const markdown = proseText(cutProse(span, replaced));
  const raw = span.file.text.slice(span.start, span.end);
  const [whole = raw, marks = ''] = /^ {0,3}(#{1,6}[ \t]+)?.*/.exec(raw) ?? [];
  const start = span.start + whole.length - whole.trimStart().length + marks.length;
  const text = scanProse(markdown).headings[0]?.text ?? '';
  const end = Math.max(start, span.start + whole.trimEnd().length);
  return { text, span: { file: span.file, start, end }, short: null, long: null, wordings: {} };
}

/** The `::: slide` passage at the outer level, with its fences and without. */
function slidePassage({ body, scan }: SectionSource): { readonly whole: Span; readonly inner: Span } | null {
  const passage = scan.containers.find(({ name, depth }) => name === 'slide' && depth === 0);
  if (passage === undefined) return null;
  const { file, start } = body;
  return {
    whole: { file, start: start + passage.start, end: start + passage.end },
    inner: { file, start: start + passage.innerStart, end: start + passage.innerEnd },
  };
}
