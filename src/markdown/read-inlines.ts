import type { Token } from 'markdown-it';
import { warning } from '../diagnostics/diagnose.ts';
import type { Inline } from '../model/block.ts';
import type { CitationMeta } from './citation-rule.ts';
import { citesIn } from './cites.ts';
import { isTemplate } from './find-origins.ts';
import { mapContent, plainText } from './map-inlines.ts';
import type { NoteReferenceMeta } from './note-rule.ts';
import { normalizeUrl } from './parser.ts';
import type { PlaceMeta } from './place-rules.ts';
import { type Reader, reportSuspects, spanWithin } from './reader.ts';
import { tokenText } from './token-text.ts';

/** Styles inside styles beyond this many are dropped; their text stays. */
const MAX_DEPTH = 24;

interface OpenInline {
  readonly token: Token | null;
  readonly content: Inline[];
}

/** An inline token → a line of text. Links to other schemes than ours are reported and become their text. */
export function readInlines(inline: Token, reader: Reader): readonly Inline[] {
  reportSuspects(inline, reader);
  const root: OpenInline = { token: null, content: [] };
  const open = [root];
  for (const token of inline.children ?? []) {
    const top = open.at(-1) ?? root;
    if (token.nesting > 0) open.push({ token, content: open.length > MAX_DEPTH ? top.content : [] });
    else if (token.nesting < 0) {
      const closed = open.pop();
      const outer = open.at(-1) ?? root;
      if (closed !== undefined && closed.content !== outer.content) {
        for (const made of wrap(closed, inline, reader)) append(outer.content, made);
      }
    } else {
      if (token.type === 'citation' && isAfterAuthorsSpace(token.meta, inline, reader))
        dropSpace(top.content);
      for (const made of readLeaf(token, inline, reader)) append(top.content, made);
    }
  }
  return root.content;
}

/** Whether prose has a space before a citation, which templates may mean and authors do not: numbers stand on the word. */
function isAfterAuthorsSpace({ start }: CitationMeta, inline: Token, reader: Reader): boolean {
  if (!/[^\s:]\s$/.test(inline.content.slice(Math.max(start - 2, 0), start))) return false;
  const span = spanWithin(inline, { start: start - 1, end: start }, reader);
  return span !== null && !isTemplate(span.file);
}

function dropSpace(content: Inline[]): void {
  const last = content.pop();
  if (last === undefined) return;
  append(content, last.kind === 'text' ? { kind: 'text', text: last.text.trimEnd() } : last);
}

/** Adds an inline, joining text to text, and citations that follow one another: their numbers would run together. */
function append(content: Inline[], inline: Inline): void {
  const last = content.at(-1);
  if (inline.kind === 'cite' && last?.kind === 'cite')
    content[content.length - 1] = { ...last, targets: [...last.targets, ...inline.targets] };
  else if (inline.kind !== 'text') content.push(inline);
  else if (last?.kind === 'text')
    content[content.length - 1] = { kind: 'text', text: last.text + inline.text };
  else if (inline.text !== '') content.push(inline);
}

function readLeaf(token: Token, inline: Token, reader: Reader): readonly Inline[] {
  switch (token.type) {
    case 'softbreak':
      return [{ kind: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ kind: 'break' }];
    case 'code_inline':
      return [{ kind: 'code', text: token.content }];
    case 'citation':
      return [readCite(token.meta)];
    case 'note_reference':
      reportNote(token, inline, reader);
      return [{ kind: 'text', text: token.content }];
    case 'image':
      return readImage(token, inline, reader);
    default:
      return [{ kind: 'text', text: token.content }];
  }
}

/** A citation, not numbered yet. */
export function readCite({ targets }: CitationMeta): Inline {
  return {
    kind: 'cite',
    targets: targets.map(({ id, locator }) => ({
      key: locator === null ? id : `${id}|${locator}`,
      id,
      locator,
      own: null,
    })),
    numbers: [],
  };
}

/** A note that the author wrote out. What it cites is cited beside it: a note has no numbers of notes in it. */
function readFootnote(content: readonly Inline[]): readonly Inline[] {
  const own = mapContent(content, (inline) => (inline.kind === 'cite' ? [] : inline));
  const cited = citesIn(content).flatMap(({ targets }) => targets);
  const note = { key: `^${plainText(own).trim()}`, id: '', locator: null, own };
  return [{ kind: 'cite', targets: [note, ...cited], numbers: [] }];
}

/** In prose, reading the content has put the note there, or said why not. */
function reportNote(token: Token, inline: Token, reader: Reader): void {
  const meta: NoteReferenceMeta = token.meta;
  const span = spanWithin(inline, meta, reader);
  if (span !== null && !isTemplate(span.file)) return;
  const hint = 'A template writes a note where it belongs: `^[its words]`; or cites, `[@id]`.';
  reader.report(warning('markdown/footnote', span, `${token.content} refers to no note.`, hint));
}

/** A picture amid text. A chart cannot stand there, and nothing is loaded from elsewhere. */
function readImage(token: Token, inline: Token, reader: Reader): readonly Inline[] {
  const path = token.attrGet('src') ?? '';
  const alt = tokenText(token.children ?? []);
  if (!hasScheme(path)) return [{ kind: 'image', path, alt }];
  const meta: PlaceMeta = token.meta;
  const span = spanWithin(inline, meta, reader);
  if (path.startsWith('chart:')) {
    const hint = 'Put the chart in a paragraph of its own.';
    reader.report(
      warning('markdown/misplaced', span, `The chart ${path} stands inside a line of text.`, hint),
    );
  } else reportScheme(path, { span, reader, what: 'picture' });
  return [{ kind: 'text', text: alt }];
}

/** Whether a link or a path begins with a scheme, such as `https:`. */
export function hasScheme(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(path);
}

function wrap({ token, content }: OpenInline, inline: Token, reader: Reader): readonly Inline[] {
  switch (token?.type) {
    case 'strong_open':
      return [{ kind: 'strong', content }];
    case 'em_open':
      return [{ kind: 'emphasis', content }];
    case 'span_open':
      return [{ kind: 'span', name: token.info, content }];
    case 'language_open':
      return [{ kind: 'language', language: token.info, content }];
    case 'footnote_open':
      return readFootnote(content);
    case 'link_open':
      return wrapLink(token, content, inline, reader);
    default:
      return content;
  }
}

function wrapLink(
  token: Token,
  content: readonly Inline[],
  inline: Token,
  reader: Reader,
): readonly Inline[] {
  const written = token.attrGet('href') ?? '';
  const isUrl = /^(?:https?|mailto):/i.test(written);
  if (!isUrl && !/^(?:#|ref:|figure:|table:)/.test(written)) {
    const meta: PlaceMeta | null = token.meta;
    const span = meta === null ? null : spanWithin(inline, meta, reader);
    reportScheme(written, { span, reader, what: 'link' });
    return content;
  }
  const href = isUrl ? normalizeUrl(written) : written;
  return [{ kind: 'link', href, content: content.length > 0 ? content : [{ kind: 'text', text: written }] }];
}

function reportScheme(
  path: string,
  { span, reader, what }: { span: ReturnType<typeof spanWithin>; reader: Reader; what: 'link' | 'picture' },
): void {
  const seen = path.length > 60 ? `${path.slice(0, 60)}…` : path;
  const [message, hint] =
    what === 'link'
      ? [`The link to “${seen}” is printed as text.`, 'Links go to https:, http:, mailto: or #anchor.']
      : [
          `The picture “${seen}” is printed as its description.`,
          'Pictures are files below the brief’s folder.',
        ];
  reader.report(warning('markdown/link-scheme', span, message, hint));
}
