import type { Audience } from '../../model/audience.ts';
import type { Evidence, Source } from '../../model/briefing.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Text } from '../../model/text.ts';
import { formatDate } from '../../text/format-date.ts';
import { type Call, fail, type Helper, markdown, noteCitation } from '../helper.ts';
import { escapeText } from '../print-value.ts';
import { BOOLEAN, MARKDOWN, STRING } from '../shape.ts';
import { idOf } from './values.ts';

const CITABLE = [
  'reference',
  'string',
  'claim',
  'source',
  'evidence',
  'list of reference',
  'list of claim',
  'list of source',
];

/** Ids in the order met, each once; lists inside lists too. */
function idsIn(values: readonly unknown[], call: Call): readonly string[] {
  const ids = values.flat(3).flatMap((value) => {
    if (value === null || value === undefined) return [];
    const id = 'credibility' in Object(value) ? (value as Evidence).source.id : idOf(value);
    if (id !== null && (call.room.claims.has(id) || call.room.sources.has(id))) return [id];
    return fail(
      'templates/unknown-item',
      call.place,
      `The brief has no claim or source \`${id ?? ''}\`.`,
      'Cite a claim, a source or a list of references.',
    );
  });
  return [...new Set(ids)];
}

/** A URL to click; its letters cannot end the link. Anything but http, https and mailto stays text. */
function link(url: string): string {
  const safe = url.trim().replace(/[<>\s\\]/g, (letter) => encodeURIComponent(letter));
  return /^(https?:\/\/|mailto:)/i.test(safe) ? `[${escapeText(url)}](<${safe}>)` : escapeText(url);
}

/** A line of text with its URLs made links. */
function linkUrls(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) => (index % 2 === 1 ? link(part) : padded(part)))
    .join('');
}

/** Escaping takes white space off the ends. */
function padded(text: string): string {
  const printed = escapeText(text);
  if (printed === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${printed}${/\s$/.test(text) ? ' ' : ''}`;
}

/** Full reference: authors, “title”, container, publisher, date, URL, retrieved; then what it is. Short: authors and title, no URL. */
function reference(source: Source, short: boolean, call: Call): string {
  const { language } = call.room.briefing;
  const date = (value: DateValue) => formatDate(value.edtf, language, 'long');
  const text = (value: Text | null) => (value === null ? [] : [escapeText(value.text)]);
  if (source.line !== null) {
    return short ? escapeText(withoutUrl(source.line.text)) : linkUrls(source.line.text);
  }
  const authors = source.authors.map((author) => escapeText(author.text)).join(', ');
  const title = text(source.title).map((words) => `“${words}”`);
  if (short) return [...(authors === '' ? [] : [authors]), ...title].join(', ') || escapeText(source.id);
  const parts = [
    ...(authors === '' ? [] : [authors]),
    ...title,
    ...text(source.container).map((words) => `*${words}*`),
    ...text(source.publisher),
    ...(source.issued === null ? [] : [escapeText(date(source.issued))]),
    ...(source.url === null ? [] : [link(source.url)]),
    ...(source.retrieved === null ? [] : [escapeText(`retrieved ${date(source.retrieved)}`)]),
    ...(source.archived === null ? [] : [`archived at ${link(source.archived)}`]),
  ];
  const whole = parts.join(', ');
  const [descriptor] = text(source.descriptor);
  return descriptor === undefined ? whole : whole === '' ? descriptor : `${whole}. ${descriptor}`;
}

function withoutUrl(line: string): string {
  return line.replace(/[\s,;:]*https?:\/\/\S+/g, '').trim() || line;
}

/** Where in a source: the section, and a place or the first and last words of the passage. */
function locatorText({ section, locator }: Evidence, { labels }: Pick<Audience, 'labels'>): string | null {
  const word = (key: string, english: string): string => labels[key] ?? english;
  const parts = section === null ? [] : [`${word('in_section', 'section')} “${section.text}”`];
  if (locator?.kind === 'place') parts.push(locator.at.text);
  if (locator?.kind === 'range') {
    parts.push(
      locator.end === null
        ? `${word('passage_at', 'at')} “${locator.start.text}”`
        : `${word('passage_from', 'from')} “${locator.start.text}” ${word('passage_to', 'to')} “${locator.end.text}”`,
    );
  }
  return parts.length === 0 ? null : parts.join(', ');
}

/** What stands behind a statement. */
export const CITATION_HELPERS: readonly Helper[] = [
  {
    name: 'cite',
    kind: 'value',
    parameters: [{ name: 'what to cite', takes: CITABLE, rest: true }],
    options: [],
    doc: 'Note numbers of claims or sources, each once; nothing where there is nothing to cite, or the audience’s switch `citations` is off.',
    example: '{{text}}{{cite supports contrary}}',
    result: MARKDOWN,
    run: (values, call) => {
      const ids = idsIn(values, call);
      if (ids.length === 0 || call.room.audience.include.citations === false) return null;
      noteCitation(call.room);
      return markdown(`[${ids.map((id) => `@${id}`).join('; ')}]`);
    },
  },
  {
    name: 'hasCitations',
    kind: 'value',
    parameters: [],
    options: [],
    doc: 'Whether anything has been cited so far, in the deck or in the report above.',
    example: '{{#if (hasCitations)}}{{notesList}}{{/if}}',
    result: BOOLEAN,
    run: (_, call) => call.room.progress.cited,
  },
  {
    name: 'slideCites',
    kind: 'value',
    parameters: [],
    options: [],
    doc: 'Whether this slide, or its notes, has cited anything so far.',
    example: '{{#if (slideCites)}}{{label "notes"}}: {{pageRef "notes"}}{{/if}}',
    result: BOOLEAN,
    run: (_, call) => call.room.progress.slideCites,
  },
  {
    name: 'sourceReference',
    kind: 'value',
    parameters: [{ name: 'source', takes: ['source'] }],
    options: [{ name: 'short', takes: ['yes or no'] }],
    doc: 'A source’s reference with its URL to click; with `short=true`, only its authors and title.',
    example: '{{sourceReference (source source)}}',
    result: MARKDOWN,
    run: ([value], call) => {
      if (value === null) return null;
      const source = value as Source;
      return markdown(
        call.room.places.bracket(reference(source, call.options.short === true, call), source.span),
      );
    },
  },
  {
    name: 'locator',
    kind: 'value',
    parameters: [{ name: 'evidence', takes: ['evidence'] }],
    options: [],
    doc: 'Where in its source a piece of evidence stands.',
    example: '{{locator this}}',
    result: STRING,
    run: ([value], { room }) => (value === null ? null : locatorText(value as Evidence, room.audience)),
  },
];
