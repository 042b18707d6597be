import type { Inline } from '../model/block.ts';
import { escapeText } from './escape-text.ts';
import { imagePath } from './figure-path.ts';
import { type Atom, type Delimiter, toAtoms } from './inline-atoms.ts';

/** How a line of text is written. */
export interface InlineOptions {
  /** Escapes text amid a line. */
  readonly escape: (text: string) => string;
  /** The Markdown of a citation, from its notes' numbers. */
  readonly cite: (numbers: readonly number[]) => string;
  /** Where a link goes; null writes its text alone. */
  readonly href: (href: string) => string | null;
  /** The Markdown around a style by name; null writes its content alone. */
  readonly span: ((name: string, content: string) => string) | null;
  /** Where a picture is. */
  readonly image: (path: string) => string;
}

export const INLINE_DEFAULTS: InlineOptions = {
  escape: escapeText,
  cite: (numbers) => numbers.map((number) => `[^${number}]`).join(''),
  href: (href) => (/^(?:https?|mailto):/.test(href) ? href : null),
  span: null,
  image: imagePath,
};

/**
 * A line of text → CommonMark that parses to the same text. Line breaks are `\` and a new line. The start of each line is
 * not protected: see `protectLineStart`.
 */
export function writeInlines(content: readonly Inline[], options = INLINE_DEFAULTS): string {
  return writeWithin(content, { options, open: [] });
}

interface Within {
  readonly options: InlineOptions;
  readonly open: readonly Delimiter['style'][];
}

function writeWithin(content: readonly Inline[], { options, open }: Within): string {
  const other = (inline: Inline, styles: readonly Delimiter['style'][]) =>
    writeOther(inline, { options, open: styles });
  const atoms = trimAtoms(toAtoms(content, other, open));
  const pieces = atoms.map((atom, index) => writeAtom(atom, [atoms[index - 1], atoms[index + 1]], options));
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind !== 'delimiter') continue;
    pieces[index] = usesUnderscore(atom, atoms) ? '_' : atom.style === 'strong' ? '**' : '*';
  }
  // A letter written as an entity may stand inside another delimiter, which sees punctuation now.
  for (let written = ''; written !== pieces.join(''); ) {
    written = pieces.join('');
    for (const [index, atom] of atoms.entries()) if (atom.kind === 'delimiter') flank(atom, index, pieces);
  }
  return pieces.join('');
}

/** Line breaks and spaces at the ends of a line of text print nothing. */
function trimAtoms(atoms: readonly Atom[]): readonly Atom[] {
  const isSpace = (atom: Atom | undefined) =>
    atom?.kind === 'break' || (atom?.kind === 'text' && atom.text.trim() === '');
  let [from, to] = [0, atoms.length];
  while (from < to && isSpace(atoms[from])) from++;
  while (to > from && isSpace(atoms[to - 1])) to--;
  return atoms.slice(from, to);
}

function writeAtom(
  atom: Atom,
  [before, after]: readonly [Atom | undefined, Atom | undefined],
  options: InlineOptions,
): string {
  if (atom.kind === 'text') {
    const text = options.escape(atom.text);
    const opened = after?.kind === 'raw' && after.markdown.startsWith('[') ? keepFromBracket(text) : text;
    // `[^1](` would be a link, `[^1]:` a definition.
    return before?.kind === 'raw' && before.cite ? opened.replace(/^(?=[(:])/, '\\') : opened;
  }
  if (atom.kind === 'code') return writeCode(atom.text);
  if (atom.kind === 'break') return '\\\n';
  return atom.kind === 'raw' ? atom.markdown : '';
}

/** Escapes what would turn a bracket that follows into a picture, a note or a style. */
function keepFromBracket(text: string): string {
  const [, rest = text, end = ''] = /^(.*?)([!^]|:[a-z]+)$/s.exec(text) ?? [];
  const isEscaped = (/\\*$/.exec(rest)?.[0].length ?? 0) % 2 === 1;
  return end === '' || isEscaped ? text : `${rest}\\${end}`;
}

/** A code span with as many backticks as it takes. Line breaks in it are spaces. */
function writeCode(text: string): string {
  const line = text.replace(/[\n\r]+/g, ' ');
  const runs = new Set([...line.matchAll(/`+/g)].map((run) => run[0].length));
  let length = 1;
  while (runs.has(length)) length++;
  const marker = '`'.repeat(length);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${marker}${pad}${line}${pad}${marker}`;
}

/** Emphasis that touches another delimiter is written with `_`, so that the two are not read as one. */
function usesUnderscore(delimiter: Delimiter, atoms: readonly Atom[]): boolean {
  if (delimiter.style === 'strong') return false;
  return atoms.some(
    (atom, index) =>
      atom.kind === 'delimiter' &&
      atom.pair === delimiter.pair &&
      (atoms[index - 1]?.kind === 'delimiter' || atoms[index + 1]?.kind === 'delimiter'),
  );
}

/**
 * Makes a delimiter one (CommonMark 6.2): between a letter outside and punctuation inside it would be text, and `_` beside
 * any letter outside. The letter is then written as an entity, which counts as punctuation.
 */
function flank({ opens }: Delimiter, index: number, pieces: string[]): void {
  const outside = opens ? index - 1 : index + 1;
  const inside = opens ? index + 1 : index - 1;
  const outer = edgeOf(pieces[outside] ?? '', opens ? 'end' : 'start');
  const inner = edgeOf(pieces[inside] ?? '', opens ? 'start' : 'end');
  if (outer === '' || isSpace(outer) || isPunctuation(outer)) return;
  if (pieces[index] !== '_' && !isPunctuation(inner)) return;
  const piece = pieces[outside] ?? '';
  const entity = `&#${outer.codePointAt(0)};`;
  // A low line beside the letter was text only because of it.
  pieces[outside] = opens
    ? piece.slice(0, -outer.length).replace(/(?<=[\p{L}\p{N}])_$/u, '\\_') + entity
    : entity + piece.slice(outer.length).replace(/^_/, '\\_');
}

const isSpace = (char: string) => /\s/.test(char);
const isPunctuation = (char: string) => /[\p{P}\p{S}\p{Cs}]/u.test(char);

function edgeOf(text: string, edge: 'start' | 'end'): string {
  return (edge === 'start' ? /^./su : /.$/su).exec(text)?.[0] ?? '';
}

function writeOther(inline: Inline, within: Within): Atom | null {
  const { options } = within;
  const raw = (markdown: string, cite = false): Atom => ({ kind: 'raw', markdown, cite });
  switch (inline.kind) {
    case 'cite':
      return raw(options.cite(inline.numbers), true);
    case 'image':
      return raw(`![${options.escape(inline.alt)}](${writeDestination(options.image(inline.path))})`);
    case 'span':
      return options.span === null
        ? null
        : raw(options.span(inline.name, writeWithin(inline.content, within)));
    case 'link': {
      const href = options.href(inline.href);
      if (href === null) return null;
      const label = writeWithin(inline.content, within);
      if (label.trim() === '') return null;
      const isBare = options.escape(href) === label && /^[a-z]+:[^\s<>]*$/i.test(href);
      return raw(isBare ? `<${href}>` : `[${label}](${writeDestination(href)})`);
    }
    default:
      return null;
  }
}

/** Where a link or picture goes, between its parentheses. */
function writeDestination(href: string): string {
  const escaped = href.replace(/[\\()]|&(?=#?[0-9a-zA-Z]+;)/g, '\\$&');
  return /^$|[\s<>]/.test(href) ? `<${escaped.replace(/[<>]/g, '\\$&').replace(/\s/g, ' ')}>` : escaped;
}
