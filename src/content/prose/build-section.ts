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
  return sources.map((source, index) => {
    const section = buildSection(source, context);
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

/** A stretch of Markdown → a section: its title taken out, its numbers bound, its `::: slide` passage set apart. */
function buildSection(source: SectionSource, { bind, build }: SectionContext): Omit<Section, 'id'> {
  const { front, body } = source;
  const numbers = bindAll(source, bind);
  const written = readText(front, 'title');
  const lead = written === null ? leadingTitle(source) : null;
  const title = written ?? (lead === null ? null : headingText(lead, numbers));
  const slide = slidePassage(source);
  const cuts = [lead, slide?.whole].flatMap((cut) => (cut == null ? [] : { ...cut, text: '' }));
  return {
    span: front?.span ?? title?.span ?? { ...body, end: body.start },
    ...readReleasable(front, build),
    title,
    headline: readText(front, 'headline'),
    body: cutProse(body, [...cuts, ...numbers]),
    slide: slide === null ? null : cutProse(slide.inner, numbers),
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
    return { start, end, text: opensLine ? noListMarker(number) : number };
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
function headingText(span: Span, numbers: readonly Replacement[]): Text {
  const markdown = proseText(cutProse(span, numbers));
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
