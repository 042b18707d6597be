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

describe('a template that prints without end is stopped, with its place:', () => {
  const each = (depth: number, body: string, up = ''): string =>
    depth === 0 ? body : `{{#each ${up}claims}}${each(depth - 1, body, `${up}../`)}{{/each}}`;

  test.each([
    ['printing', each(24, '{{statement}}')],
    ['looping without printing', each(24, '')],
    ['looping over literal text', each(24, 'x'.repeat(1000))],
  ])(
    '%s',
    (_, deck) => {
      const base = sampleBriefing();
      const claims = Array.from({ length: 12 }, () => base.claims).flat();
      const { value, diagnostics } = renderTemplates({
        briefing: { ...base, claims },
        audience: sampleAudience({ deck, report: '', 'partials/note': 'x' }),
        charts: [],
        marking: null,
      });
      expect(value).toBeNull();
      expect(diagnostics[0]?.code).toBe('templates/too-large');
      expect(diagnostics[0]?.span?.file.path).toMatch(/deck/);
    },
    10_000,
  );
});
