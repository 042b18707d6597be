import type { Token } from 'markdown-it';
import { openRecent } from '../model/recent.ts';
import type { BindingMeta } from './binding-rule.ts';
import type { CitationMeta } from './citation-rule.ts';
import type { ContainerMeta } from './container-rule.ts';
import { type Place, type PlacedInline, placeInlines } from './inline-places.ts';
import { indexLines, type LineIndex, lineStart, lineText, type Range, rangeOfLines } from './line-index.ts';
import type { NoteDefinitionMeta, NoteReferenceMeta } from './note-rule.ts';
import { newEnv } from './parse-env.ts';
import { PARSER } from './parser.ts';
import type { PlaceMeta } from './place-rules.ts';
import { strayBracesIn } from './stray-braces.ts';
import { findStrayFences, type StrayFence, strayFencesIn } from './stray-fences.ts';
import type { Suspect } from './suspect-rule.ts';
import { tokenText } from './token-text.ts';
import { withoutCode } from './without-code.ts';

/** `::: name args` to its closing line. `start` is the first colon, `end` the end of the closing line (its break left out). */
export interface ScannedContainer extends Range {
  readonly name: string;
  readonly args: readonly string[];
  /** How many colons: authors write three to five, templates six and more. */
  readonly fence: number;
  /** The line after the opening one. */
  readonly innerStart: number;
  /** The start of the closing line, or the end of what an unclosed one holds. */
  readonly innerEnd: number;
  readonly closed: boolean;
  /** 0 stands in no other container. */
  readonly depth: number;
}

export interface ScannedCitation extends Range {
  /** From `@` to the end of the locator. */
  readonly targets: readonly (Range & { readonly id: string; readonly locator: string | null })[];
}

/** What a Markdown text of an author holds, by UTF-16 offsets in it. Nothing inside code is counted. */
export interface ProseScan {
  readonly containers: readonly ScannedContainer[];
  readonly citations: readonly ScannedCitation[];
  readonly bindings: readonly (Range & Omit<BindingMeta, 'start' | 'end'>)[];
  /** `pathStart` to `pathEnd` is the path as written; the whole image where it is given by reference. */
  readonly images: readonly (Range & {
    readonly path: string;
    readonly pathStart: number;
    readonly pathEnd: number;
    readonly alt: string;
  })[];
  /** `text` is plain, without an anchor; `start` to `end` are the heading's lines. */
  readonly headings: readonly (Range & { readonly level: number; readonly text: string })[];
  readonly links: readonly (Range & { readonly href: string })[];
  /** Link definitions: `[label]: href`. */
  readonly definitions: readonly (Range & { readonly href: string })[];
  /** `::name`, which only templates write. */
  readonly directives: readonly (Range & { readonly name: string })[];
  /** Colons that look like a fence and open or close nothing: what they were to withhold would be printed. */
  readonly strayFences: readonly StrayFence[];
  /** `{{` and `}}` that bind nothing. */
  readonly strayBraces: readonly Range[];
  /** `[^label]` where a note is referred to; `inRow` in a table, where its words may hold no bare `|`. */
  readonly noteReferences: readonly (Range & { readonly label: string; readonly inRow: boolean })[];
  /** `[^label]: …`, whole lines; `words` are the stretches of its lines that are its text. */
  readonly noteDefinitions: readonly (Range & { readonly label: string; readonly words: readonly Range[] })[];
  /** Text that looks like a citation and is none, by the line it stands in. */
  readonly suspects: readonly (Range & Suspect)[];
}

type Found = { -readonly [K in keyof ProseScan]: ProseScan[K][number][] };

/** Markdown as an author wrote it → the places in it that other stages ask about. */
export function scanProse(text: string): ProseScan {
  return recent(text, () => scan(text));
}

/** Release asks for each passage several times, for every audience; a brief of some length has 150. */
const recent = openRecent<ProseScan>(150);

function scan(text: string): ProseScan {
  const lines = indexLines(text);
  const env = newEnv();
  const tokens = PARSER.parse(text, env);
  const fences = findStrayFences(tokens, lines);
  const found: Found = {
    containers: [],
    citations: [],
    bindings: [],
    images: [],
    headings: [],
    links: [],
    definitions: env.definitions.map(({ startLine, endLine, href }) => ({
      ...rangeOfLines(lines, startLine, endLine),
      href,
    })),
    directives: [],
    strayFences: [...fences.values()],
    strayBraces: [],
    noteReferences: [],
    noteDefinitions: [],
    suspects: [],
  };
  scanBlocks(tokens, lines, found);
  for (const inline of placeInlines(tokens, lines)) scanInline(inline, fences, found);
  return found;
}

function scanBlocks(tokens: readonly Token[], lines: LineIndex, found: Found): void {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'container_close') depth--;
    if (token.map === null) continue;
    const range = rangeOfLines(lines, ...token.map);
    if (token.type === 'container_open')
      found.containers.push(scanContainer(token, token.map, depth++, lines));
    else if (token.type === 'heading_open') {
      const level = Number(token.tag.slice(1));
      found.headings.push({ ...range, level, text: tokenText(tokens[index + 1]?.children ?? []) });
    } else if (token.type === 'note_definition_open') {
      const { label }: NoteDefinitionMeta = token.meta;
      found.noteDefinitions.push({ ...range, label, words: wordsOf(tokens[index + 1], token.map, lines) });
    } else if (token.type === 'directive') found.directives.push({ ...range, name: token.meta.name });
  }
}

/** Where the lines of a note's definition have their text. */
function wordsOf(
  inline: Token | undefined,
  [from]: readonly [number, number],
  lines: LineIndex,
): readonly Range[] {
  return (inline?.content ?? '').split('\n').flatMap((words, index) => {
    if (words === '') return [];
    const start = lineStart(lines, from + index) + lineText(lines, from + index).lastIndexOf(words);
    return [{ start, end: start + words.length }];
  });
}

function scanContainer(
  token: Token,
  [from, to]: readonly [number, number],
  depth: number,
  lines: LineIndex,
): ScannedContainer {
  const meta: ContainerMeta = token.meta;
  const closed = meta.closingLine !== null;
  const innerEnd = lineStart(lines, meta.closingLine ?? to);
  return {
    name: meta.name,
    args: meta.info === '' || meta.info.startsWith('{') ? [] : meta.info.split(/\s+/),
    fence: meta.fence,
    start: lineStart(lines, from) + meta.column,
    end: closed ? innerEnd + lineText(lines, meta.closingLine).length : innerEnd,
    innerStart: Math.min(lineStart(lines, from + 1), innerEnd),
    innerEnd,
    closed,
    depth,
  };
}

function scanInline(
  { token, place }: PlacedInline,
  fencedLines: ReadonlyMap<number, unknown>,
  found: Found,
): void {
  scanTokens(token.children ?? [], token, place, found);
  const prose = withoutCode(token.content);
  for (const braces of strayBracesIn(prose)) found.strayBraces.push(placeRange(braces, place));
  let from = 0;
  for (const [index, line] of prose.split('\n').entries()) {
    const isKnown = token.map !== null && fencedLines.has(token.map[0] + index);
    for (const fence of isKnown ? [] : strayFencesIn(line)) {
      const range = { start: from + fence.start, end: from + fence.end };
      found.strayFences.push({ ...fence, ...placeRange(range, place) });
    }
    from += line.length + 1;
  }
  const suspects: readonly Suspect[] = token.meta?.suspects ?? [];
  for (const suspect of suspects) {
    const at = token.content.indexOf(suspect.text);
    found.suspects.push({ ...suspect, start: place(at), end: place(at + suspect.text.length - 1) + 1 });
  }
}

/** The place of a range: its end stands after its last character, which may end a line or a cell. */
const placeRange = (range: Range, place: Place): Range => ({
  start: place(range.start),
  end: place(range.end - 1) + 1,
});

function scanTokens(
  tokens: readonly Token[],
  { content, map }: { readonly content: string; readonly map: Token['map'] },
  place: Place,
  found: Found,
): void {
  const inRow = map === null;
  for (const token of tokens) {
    if (token.type === 'citation') found.citations.push(scanCitation(token.meta, place));
    else if (token.type === 'binding') {
      const meta: BindingMeta = token.meta;
      found.bindings.push({ ...meta, ...placeRange(meta, place) });
    } else if (token.type === 'note_reference') {
      const meta: NoteReferenceMeta = token.meta;
      found.noteReferences.push({ label: meta.label, inRow, ...placeRange(meta, place) });
    } else if (token.type === 'link_open' && token.meta !== null) {
      found.links.push({ ...placeRange(token.meta, place), href: token.attrGet('href') ?? '' });
    } else if (token.type === 'image') {
      found.images.push(scanImage(token, content, place));
      const labelStart = (token.meta as PlaceMeta).start + 2;
      const within = { content: token.content, map };
      scanTokens(token.children ?? [], within, (offset) => place(labelStart + offset), found);
    }
  }
}

function scanCitation(meta: CitationMeta, place: Place): ScannedCitation {
  return {
    ...placeRange(meta, place),
    targets: meta.targets.map((target) => ({ ...target, ...placeRange(target, place) })),
  };
}

function scanImage(token: Token, content: string, place: Place): ProseScan['images'][number] {
  const meta: PlaceMeta = token.meta;
  const whole = placeRange(meta, place);
  const image = { ...whole, path: token.attrGet('src') ?? '', alt: tokenText(token.children ?? []) };
  // After `![`, the label and `](`.
  const rest = content.slice(meta.start + token.content.length + 3, meta.end);
  const opening = /^\(\s*<?/.exec(rest)?.[0] ?? '';
  if (!opening.startsWith('(')) return { ...image, pathStart: whole.start, pathEnd: whole.end };
  const from = meta.start + token.content.length + 3 + opening.length;
  const destination = PARSER.helpers.parseLinkDestination(
    content,
    opening.endsWith('<') ? from - 1 : from,
    meta.end,
  );
  const to = opening.endsWith('<') ? destination.pos - 1 : destination.pos;
  const path = placeRange({ start: from, end: Math.max(to, from + 1) }, place);
  return { ...image, pathStart: path.start, pathEnd: path.end };
}
