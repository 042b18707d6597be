import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/model/audience.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import { renderTemplates } from '../../../src/templates/render-templates.ts';
import { sampleAudience, sampleBriefing, sampleText, smallBriefing } from '../../support/sample-briefing.ts';

const NOTE = '{{locator}}';

function print(
  deck: string,
  {
    briefing = sampleBriefing(),
    partials = {},
    audience = {},
  }: { briefing?: Briefing; partials?: Record<string, string>; audience?: Partial<Audience> } = {},
) {
  const outcome = renderTemplates({
    briefing,
    audience: sampleAudience({ deck, report: '', 'partials/note': NOTE, ...partials }, audience),
    charts: [],
    marking: null,
  });
  const found = outcome.diagnostics.map(({ code, message, hint, span }) => ({
    code,
    message,
    hint,
    under: span?.file.text.slice(span.start, span.end),
  }));
  return { markdown: outcome.value?.deck.markdown, segments: outcome.value?.deck.segments ?? [], found };
}

describe('what a template prints', () => {
  it('escapes a value, whatever it holds', () => {
    const briefing = { ...smallBriefing(), title: sampleText('# a | b {{c}} <b>\n- [x](y) :::') };
    expect(print('{{title}}', { briefing }).markdown).toBe(
      '\\# a \\| b \\{\\{c\\}\\} \\<b\\> \\- \\[x\\]\\(y\\) \\:\\:\\:',
    );
  });

  it('prints the long form of a text in the report alone, and not in headings', () => {
    const briefing = {
      ...smallBriefing(),
      title: { ...sampleText('Exports fell.'), long: 'Exports fell by a twelfth' },
    };
    const template = '# {{clause title}}\n\n{{title}} {{sentence title}}';
    const { value } = renderTemplates({
      briefing,
      audience: sampleAudience({ deck: template, report: template, 'partials/note': NOTE }),
      charts: [],
      marking: null,
    });
    expect(value?.deck.markdown).toBe('# Exports fell\n\nExports fell\\. Exports fell\\.');
    expect(value?.report.markdown).toBe(
      '# Exports fell\n\nExports fell by a twelfth Exports fell by a twelfth\\.',
    );
  });

  it('prints nothing for what the author left out, also behind it', () => {
    expect(print('[{{subtitle}}{{contact.length}}]', { briefing: smallBriefing() }).found).toHaveLength(1);
    const { markdown, found } = print(
      '[{{subtitle}}{{yardstick.name}}{{#if timeline.events}}x{{/if}}{{#with bottomLine}}y{{/with}}]',
      { briefing: smallBriefing() },
    );
    expect(found).toEqual([]);
    expect(markdown).toBe('[]');
  });

  it('walks lists and listings with their positions', () => {
    expect(
      print('{{#each judgments as |judgment|}}{{@number}}/{{@index}} {{clause judgment.text}};{{/each}}')
        .markdown,
    ).toBe(
      '1/0 Exports are unlikely to recover before June;2/1 Buyers are likely to stay with new suppliers;3/2 Two mills will close;',
    );
  });

  it('reads a field before a helper of the same name', () => {
    expect(print('{{#each claims}}{{date}}|{{date date style="short"}};{{/each}}').markdown).toBe(
      'May 2026|May 2026;|;May 2026|May 2026;',
    );
  });

  it('gives partials their context and named arguments', () => {
    const { markdown, found } = print('{{#each (slice judgments 0 1)}}{{> one number=@number}}{{/each}}', {
      partials: { 'partials/one': '{{number}} {{short}} {{@root.subject}}' },
    });
    expect(found).toEqual([]);
    expect(markdown).toBe('1 Recovery before June is unlikely Steel exports');
  });

  it('makes slides, with notes only where the audience has them', () => {
    const deck = '{{#slide layout="statement"}}\n# {{title}}\n{{#notes}}\nSay it.\n{{/notes}}\n{{/slide}}';
    const slide = '\n\n:::::::::: slide {"layout":"statement","policy":"split"}\n\n# Steel';
    expect(print(deck).markdown).toContain(slide);
    expect(print(deck).markdown).toContain('::::::::: notes\n\nSay it.\n\n:::::::::\n');
    expect(print(deck, { audience: { notes: false } }).markdown).not.toContain('Say it');
  });

  it('puts what blocks print into list items', () => {
    expect(
      print('{{#bullets judgments}}\n{{clause text}}\n\n{{cite supports}}\n{{/bullets}}').markdown,
    ).toContain('- Exports are unlikely to recover before June\n\n  [@tariffs]\n\n- Buyers');
  });
});

describe('where it came from', () => {
  it('gives each stretch the innermost piece of content or template', () => {
    const { markdown = '', segments } = print('# {{title}} and *{{subject}}*');
    const pieces = segments.map(({ start, end, span }) => [
      markdown.slice(start, end),
      span.file.text.slice(span.start, span.end),
    ]);
    expect(pieces).toEqual([
      ['#', '#'],
      ['Steel exports fell for a third quarter', 'Steel exports fell for a third quarter'],
      ['and *', 'and *'],
      ['Steel exports', 'Steel exports'],
      ['*', '*'],
    ]);
  });

  it('leaves no sentinel, and covers no stretch twice', () => {
    const { markdown = '', segments } = print(
      '{{#slide}}\n# {{title}}\n{{#each sections}}{{prose body}}{{/each}}\n{{/slide}}',
    );
    expect(markdown).not.toMatch(/[\uE000-\uE0FF]/);
    for (const [index, segment] of segments.entries()) {
      expect(segment.start).toBeGreaterThanOrEqual(segments[index - 1]?.end ?? 0);
    }
  });
});

describe('what is wrong with a template', () => {
  const cases: readonly [string, string, string, string, Record<string, string>?][] = [
    ['a wrong path in #if', '{{#if judgements}}x{{/if}}', 'templates/unknown-path', 'judgements'],
    [
      'a wrong path in a branch that is not printed',
      '{{#if contact}}{{else}}{{titel}}{{/if}}',
      'templates/unknown-path',
      'titel',
    ],
    [
      'a wrong path behind each',
      '{{#each judgments}}{{confidnce}}{{/each}}',
      'templates/unknown-path',
      'confidnce',
    ],
    [
      'a wrong path of a block parameter',
      '{{#each claims as |c|}}{{c.statment}}{{/each}}',
      'templates/unknown-path',
      'c.statment',
    ],
    [
      'a wrong path in a partial that is given a context',
      '{{#each claims}}{{> p}}{{/each}}',
      'templates/unknown-path',
      'titel',
      { 'partials/p': '{{titel}}' },
    ],
    [
      'an unknown switch',
      '{{#if audience.include.percnt}}x{{/if}}',
      'templates/unknown-path',
      'audience.include.percnt',
    ],
    ['an unknown helper', '{{captalize title}}', 'templates/unknown-helper', 'captalize'],
    ['an unknown block', '{{#slid}}x{{/slid}}', 'templates/unknown-helper', 'slid'],
    ['a block used as a helper', '{{slide layout="x"}}', 'templates/helper-use', 'slide'],
    ['a helper used as a block', '{{#date issued}}x{{/date}}', 'templates/helper-use', 'date'],
    ['an unknown partial', '{{> nothere}}', 'templates/unknown-partial', '{{> nothere}}'],
    [
      'a partial that includes itself',
      '{{> a}}',
      'templates/circular-partial',
      '{{> a}}',
      { 'partials/a': 'x {{> b}}', 'partials/b': 'y {{> a}}' },
    ],
    ['output without escaping', 'a {{{title}}}', 'templates/raw-output', '{{{title}}}'],
    ['output without escaping by &', '{{&title}}', 'templates/raw-output', '{{&title}}'],
    ['prose printed as a value', '{{#each sections}}{{body}}{{/each}}', 'templates/argument', '{{body}}'],
    ['an argument of the wrong kind', '{{date title}}', 'templates/argument', 'title'],
    ['an option that is not there', '{{#slide layuot="x"}}y{{/slide}}', 'templates/argument', 'layuot="x"'],
    ['too few arguments', '{{plural 2}}', 'templates/argument', '{{plural 2}}'],
    [
      'an inline partial',
      '{{#*inline "x"}}y{{/inline}}',
      'templates/unsupported',
      '{{#*inline "x"}}y{{/inline}}',
    ],
    [
      'a label that is not there',
      '{{label "botom_line"}}',
      'templates/unknown-label',
      '{{label "botom_line"}}',
    ],
    ['a chart that is not there', '{{chart "x"}}', 'templates/unknown-chart', '{{chart "x"}}'],
    ['a claim that is not there', '{{cite "x"}}', 'templates/unknown-item', '{{cite "x"}}'],
    ['a block that is never closed', 'a\n{{#if title}}\nb', 'templates/syntax', '{{#if title}}'],
    ['a block that is closed by another', '{{#if title}}b{{/each}}', 'templates/syntax', 'if'],
    ['a tag that has no end', 'a\nb {{#if title\n\nc {{title}}\n{{/if}}', 'templates/syntax', '{{#if title'],
    ['a tag that cannot be read', 'a\nbcd {{title !}} e\n', 'templates/syntax', '!}} e'],
  ];

  it('says which part of its own an audience never prints, and nothing of what it inherits', () => {
    const partials = { 'partials/asks': 'x', 'partials/askss': 'x', 'partials/q7': 'x' };
    const { found } = print('{{> asks}}', { partials });
    expect(found.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        'templates/unused',
        'Nothing that this audience prints uses the part `askss`.',
        'Did you mean `asks`?',
      ],
      [
        'templates/unused',
        'Nothing that this audience prints uses the part `q7`.',
        'Use it in deck.md.hbs or report.md.hbs: {{> q7}}.',
      ],
    ]);
    expect(print('{{> asks}}', { partials, audience: { id: 'child' } }).found).toEqual([]);
  });

  it.each(cases)('%s', (_, deck, code, under, partials = {}) => {
    const { found, markdown } = print(deck, { partials });
    expect(markdown).toBeUndefined();
    expect(found.map((diagnostic) => [diagnostic.code, diagnostic.under])).toEqual([[code, under]]);
  });

  it('suggests the name that was meant', () => {
    expect(print('{{#if judgements}}x{{/if}}').found[0]?.hint).toBe('Did you mean `judgments`?');
    expect(
      print('{{> a}}', { partials: { 'partials/a': '{{> b}}', 'partials/b': '{{> a}}' } }).found[0]?.message,
    ).toBe('These partials include one another: a → b → a.');
  });

  it('stops a template that prints without end', () => {
    const loops = Array.from({ length: 15 }, () => '{{#each @root.claims}}').join('');
    const ends = Array.from({ length: 15 }, () => '{{/each}}').join('');
    expect(print(`${loops}x${ends}`).found[0]?.code).toBe('templates/too-large');
  });
});
