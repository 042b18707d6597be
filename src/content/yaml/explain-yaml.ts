import type { YAMLError } from 'yaml';
import { findDeeperKey } from './find-deeper-key.ts';
import { findUnclosed } from './find-unclosed.ts';

/** What is wrong with a YAML text, and where in it. */
interface Explained {
  readonly range: { readonly start: number; readonly end: number };
  readonly message: string;
  readonly hint: string | null;
}

const NO_KEY = [
  'This line is neither a key nor part of the value above.',
  'A key is written `key: value`, with a space after the colon.',
] as const;

/** The commonest mistakes in words for people who do not write YAML every day; the library's own words for the rest. */
const WORDS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A second `: ` on one line reads as a key within a value.',
    'Put the value in quotation marks: key: "Russia: an outlook".',
  ],
  TAB_AS_INDENT: ['The line is indented with a tab.', 'YAML takes spaces only: two a level.'],
  MULTIPLE_DOCS: [
    'A line of `---` starts a second document.',
    'One file holds one document: remove the line.',
  ],
  TAG_RESOLVE_FAILED: [
    'A value that starts with `!` is read as a YAML tag.',
    'Put the value in quotation marks.',
  ],
  MISSING_CHAR: NO_KEY,
  MULTILINE_IMPLICIT_KEY: NO_KEY,
  BAD_INDENT: [
    'The indentation does not fit what stands above.',
    'Indent all keys of one item by the same number of spaces.',
  ],
  UNEXPECTED_TOKEN: [
    'This does not continue what stands above.',
    'Check the indentation, and put values that hold `: `, `#` or start with a special character in quotation marks.',
  ],
  BAD_ALIAS: [
    'A value that starts with `*` or `&` is read as a YAML alias or anchor.',
    'Put the value in quotation marks.',
  ],
  BAD_SCALAR_START: ['A plain value cannot start with this character.', 'Put the value in quotation marks.'],
};

/** The first problem that the yaml library has with a text, where whoever wrote it will look for it. */
export function explainYaml(text: string, { code, message, pos }: YAMLError): Explained {
  const unclosed = findUnclosed(text);
  if (unclosed !== null) {
    const { start, sign, closing } = unclosed;
    return {
      range: { start, end: Math.max(start + 1, restOfLine(text, start)) },
      message: `The ${closing === sign ? 'quotation mark' : 'bracket'} ${sign} is never closed.`,
      hint:
        sign === closing
          ? `Close it with ${closing} on the same line.`
          : `Close it with ${closing}, or put the whole value in quotation marks.`,
    };
  }
  const deeper = code === 'BLOCK_AS_IMPLICIT_KEY' ? findDeeperKey(text, pos[0]) : null;
  if (deeper !== null) {
    const { start, end, key, above } = deeper;
    return {
      range: { start, end },
      message: `\`${key}\` is indented deeper than \`${above}\` above it, and reads as more of its value.`,
      hint: 'Indent all keys of one item by the same number of spaces.',
    };
  }
  const [words, hint] = WORDS[code] ?? [`${message.replace(/\.$/, '')}.`, null];
  return { range: wholeWord(text, code, pos[0]), message: words, hint };
}

function restOfLine(text: string, start: number): number {
  const length = text.slice(start).search(/[ \t]*(?:\n|\r|$)/);
  return start + length;
}

/** Where all that stands behind the place is at fault. */
const WHOLE_LINES = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY']);

/** The library points at one character; a reader looks for the word, or for the rest of the line. */
function wholeWord(text: string, code: string, start: number): Explained['range'] {
  const pattern = WHOLE_LINES.has(code) ? /[^\n#]*/y : /[^\s:,[\]{}]+/y;
  const from = start + (/^ */.exec(text.slice(start))?.[0].length ?? 0);
  pattern.lastIndex = from;
  const word = pattern.exec(text)?.[0].trimEnd() ?? '';
  return { start: from, end: Math.min(text.length, from + Math.max(1, word.length)) };
}
