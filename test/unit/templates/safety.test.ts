import { describe, expect, test } from 'vitest';
import { renderTemplates } from '../../../src/templates/render-templates.ts';
import { sampleAudience, sampleBriefing } from '../../support/sample-briefing.ts';

function render(deck: string, partials: Readonly<Record<string, string>> = {}) {
  return renderTemplates({
    briefing: sampleBriefing(),
    audience: sampleAudience({ deck, report: '', 'partials/note': 'x', ...partials }),
    charts: [],
    marking: null,
  });
}

describe('a template cannot reach the process, files or prototypes:', () => {
  test.each([
    '{{constructor}}',
    '{{this.constructor}}',
    '{{this.[constructor]}}',
    '{{title.constructor.constructor}}',
    '{{#with title}}{{constructor.name}}{{/with}}',
    '{{__proto__}}',
    '{{this.__proto__.toString}}',
    '{{judgments.items.constructor}}',
    '{{#each judgments}}{{__proto__}}{{/each}}',
    '{{toString}}',
    '{{hasOwnProperty "title"}}',
    '{{valueOf}}',
    '{{__defineGetter__ "title" valueOf}}',
    '{{__lookupGetter__ "title"}}',
    '{{lookup this "constructor"}}',
    '{{lookup (lookup this "constructor") "constructor"}}',
    '{{#with (lookup this "__proto__")}}{{this}}{{/with}}',
    '{{helperMissing}}',
    '{{#blockHelperMissing this}}x{{/blockHelperMissing}}',
    '{{#helperMissing}}x{{/helperMissing}}',
    '{{$print this}}',
    '{{$path this "constructor"}}',
    '{{#with "s" as |string|}}{{string.sub.apply 0 this}}{{/with}}',
    '{{#with split as |conslist|}}{{conslist.pop}}{{/with}}',
    '{{@root.constructor}}',
    '{{@room}}',
    '{{@room.briefing}}',
    '{{../constructor}}',
    '{{log "x"}}',
    '{{process.env}}',
    '{{require "node:fs"}}',
    '{{{title}}}',
    '{{&title}}',
    '{{> (lookup this "title")}}',
    '{{> ../../secret}}',
    '{{> @partial-block}}',
    '{{#> partial}}x{{/partial}}',
    '{{#*inline "note"}}x{{/inline}}',
    '{{* decorator}}',
  ])('%s is an error', (attack) => {
    const { value, diagnostics } = render(attack);
    expect(value).toBeNull();
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  test('a partial that is handed something unknown looks at it no deeper', () => {
    for (const field of ['constructor', '__proto__', 'toString', 'length'])
      expect(
        render('{{> peek (first judgments)}}', { 'partials/peek': `{{this.${field}}}` }).value,
      ).toBeNull();
  });
});

describe('a template that goes on without end is stopped, with its place:', () => {
  const each = (depth: number, body: string, up = ''): string =>
    depth === 0 ? body : `{{#each ${up}claims}}${each(depth - 1, body, `${up}../`)}{{/each}}`;
  /** Partials of which each uses the next one twice. */
  const doubling = (text: string): Readonly<Record<string, string>> => {
    const partials = Array.from({ length: 40 }, (_, at) => [
      `partials/p${at}`,
      `{{> p${at + 1}}} {{> p${at + 1}}}`,
    ]);
    return { ...Object.fromEntries(partials), 'partials/p40': text };
  };
  const longer = (depth: number): string =>
    depth === 0 ? '{{title}}' : `{{#with (concat this this)}}${longer(depth - 1)}{{/with}}`;

  test.each<readonly [name: string, deck: string, partials: Readonly<Record<string, string>>]>([
    ['printing', each(24, '{{statement}}'), {}],
    ['looping without printing', each(24, ''), {}],
    ['looping over literal text', each(24, 'x'.repeat(1000)), {}],
    ['looking through lists', each(5, '{{#if (where (where @root.claims "id") "kind" "quote")}}{{/if}}'), {}],
    ['partials that use each other twice', '{{> p0}}', doubling('x')],
    ['one long partial again and again', each(2, '{{> long}}'), { 'partials/long': 'x'.repeat(100_000) }],
    [
      'one long text three times',
      '{{> long}}{{> long}}{{> long}}',
      { 'partials/long': 'x'.repeat(3_900_000) },
    ],
    ['blocks inside blocks', `${'{{#if title}}'.repeat(20_000)}x${'{{/if}}'.repeat(20_000)}`, {}],
    ['branches behind branches', `{{#if title}}${'{{else if title}}'.repeat(20_000)}x{{/if}}`, {}],
    ['calls inside calls', `{{#if ${'(not '.repeat(20_000)}title${')'.repeat(20_000)}}}x{{/if}}`, {}],
    ['tags without end', '{{title}}'.repeat(100_000), {}],
    [
      'a text that doubles',
      `{{#with (concat title title)}}${longer(40).replace('{{title}}', '{{this}}')}{{/with}}`,
      {},
    ],
  ])('%s', (_, deck, partials) => {
    const base = sampleBriefing();
    const claims = Array.from({ length: 12 }, () => base.claims).flat();
    const { value, diagnostics } = renderTemplates({
      briefing: { ...base, claims },
      audience: sampleAudience({ deck, report: '', 'partials/note': 'x', ...partials }),
      charts: [],
      marking: null,
    });
    expect(value).toBeNull();
    expect(diagnostics.map((one) => one.code)).toEqual(['templates/too-large']);
    expect(diagnostics[0]?.span?.file.path).toMatch(/deck|partials/);
  });
});
