import fc from 'fast-check';

/** What HTML, SVG, Markdown, Marp, YAML or Handlebars would act on, and what is hard to set. */
const PIECES: readonly string[] = [
  ...['<x-canary onload=alert(1)>', '</x-canary>', '<script>alert(1)</script>', '<svg onload=alert(1)>'],
  ...['</style><x-canary>', '</title><x-canary>', '</script><x-canary>', ']]><x-canary/>', '--><x-canary>'],
  ...['<!-- -->', '<!--', '-->', '<![CDATA[', '<?x-canary?>', '<style>*{}', '<br>', '<'],
  ...['"', "'", '" onload="x', "' onload='x", '"><x-canary>', '&', '&lt;x-canary&gt;', '&#60;x-canary&#62;'],
  ...['---', '\n---\n', '\n\n---\n\n', '===', '\n===\n', '# ', '\n# x\n', '\n\n## x\n\n', '\n\n', '\n    '],
  ...['{{title}}', '{{{title}}}', '{{> deck}}', '{{#each', '}}', '{{data.x.y}}', '{#a}', '{.a}'],
  ...[
    '|',
    '\n| a | b |\n| - | - |\n',
    '\\',
    '\\|',
    '**',
    '__',
    '_',
    '*',
    '~~',
    '`',
    '```',
    '\n```\n',
    '\n~~~\n',
  ],
  ...[
    ':::',
    '\n:::\n',
    '\n::: only press\n',
    '\n::: tlp-red\n',
    '::::::',
    '::chart {}',
    ':muted[',
    ':: tlp-red',
  ],
  ...[
    '[@fall]',
    '[x](javascript:alert(1))',
    '[x]: y',
    '![](x)',
    '[',
    ']',
    '](',
    '[^1]',
    '- ',
    '\n- ',
    '1. ',
    '> ',
  ],
  ...[
    '$x$',
    '$$',
    '%3Cx-canary%3E',
    ':smile:',
    'https://example.org',
    'www.example.org',
    'a@b.example',
    '//',
  ],
  ...[
    'שלום עולם',
    'مرحبا',
    '\u202e',
    '\u2067',
    '👩‍👩‍👧',
    '🇮🇷',
    '👍🏽',
    '1️⃣',
    '\u200d',
    '\ufe0f',
    'e\u0301',
    '\u200b',
    '\u00ad',
    '\u00a0',
  ],
  ...['word', 'Zürich', ' ', ', ', '. ', '…', '100 %', '—'],
];

/** A short text that is anything but harmless. White space alone is no text, and is bracketed by words elsewhere. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join('').replace(/[\uE000-\uE0FF]/gu, ''))
  .filter((text) => text.trim() !== '');
