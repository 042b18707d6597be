interface Explained {
  readonly message: string;
  readonly hint: string | null;
}

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
  MISSING_CHAR: [
    'A quotation mark or bracket above is never closed.',
    'Close it on the same line, or write the text without it.',
  ],
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

/** One of the yaml library's error codes as a diagnostic's parts. */
export function explainYaml(code: string, message: string): Explained {
  const unclosed = code === 'BAD_INDENT' && message.startsWith('Flow');
  const [words, hint] = WORDS[unclosed ? 'MISSING_CHAR' : code] ?? [`${message.replace(/\.$/, '')}.`, null];
  return { message: words, hint };
}
