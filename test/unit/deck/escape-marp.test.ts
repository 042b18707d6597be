import { Marp } from '@marp-team/marp-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarp } from '../../../src/deck/escape-marp.ts';

/** Text that Markdown, Marp, YAML or HTML would act on, between ordinary words. */
const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      fc.constantFrom(
        '---',
        '<!-- a -->',
        '<script>',
        '<style>',
        '|',
        '{{',
        '$x$',
        '$5m',
        ':smile:',
        ':smile_cat:',
        'https://example.org/a_b',
        'a@example.org',
        '![bg](x.png)',
        '**',
        '~~',
        '`',
        '&amp;',
        '&#42;',
        '2024. ',
        '1) ',
        '# ',
        '+ ',
        '=',
        '😀',
        '👩‍💻',
        '©',
        '1️⃣',
        '\u202eabc',
        'سلام',
        '\\',
        '[x]: y',
        '\t',
        '\n\n',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/\p{Cc}(?<![\t\n])|\p{Cs}/u.test(text));

const collapsed = (text: string): string => text.replace(/[\t-\r \u0085\u2028\u2029]+/gu, ' ').trim();

const decoded = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('<span></span>', '');

describe('escapeMarp', () => {
  test('every text comes out of Marp with its default settings as it went in, on one slide', () => {
    const marp = new Marp({ inlineSVG: false, container: false });
    fc.assert(
      fc.property(hostile, (text) => {
        const { html } = marp.render(`x\n\n${escapeMarp(collapsed(text), true)}\n\ny`);
        const body = /<p>x<\/p>\n(?:<p>([\s\S]*)<\/p>\n)?<p>y<\/p>/u.exec(html)?.[1] ?? '';
        expect(decoded(body)).toBe(collapsed(text));
        expect(html.match(/<section/gu)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  test('what needs no escape is left readable', () => {
    expect(escapeMarp('Moscow is unlikely (20–45%) to give aid: not now, it says; “perhaps”.', true)).toBe(
      'Moscow is unlikely (20–45%) to give aid: not now, it says; “perhaps”.',
    );
  });

  test('a sign that Marp’s tools would fetch a picture for is written as a reference', () => {
    expect(escapeMarp('Go ↔ 😀', false)).toBe('Go &#x2194; &#x1F600;');
  });
});
