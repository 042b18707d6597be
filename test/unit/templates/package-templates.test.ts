import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import type { Block, Inline } from '../../../src/model/block.ts';
import type { Briefing } from '../../../src/model/briefing.ts';
import type { Text } from '../../../src/model/text.ts';
import { renderNotes } from '../../../src/templates/render-notes.ts';
import { renderTemplates } from '../../../src/templates/render-templates.ts';
import { createTemplateStore } from '../../../src/templates/template-store.ts';
import { loadAudience } from '../../support/load-audience.ts';
import { sampleBriefing, sampleProse, sampleText, smallBriefing } from '../../support/sample-briefing.ts';
import { skeleton } from '../../support/skeleton.ts';

const AUDIENCES = ['general', 'policymaker', 'executive', 'press', 'analyst'];
const store = createTemplateStore();

async function print(briefing: Briefing, id: string) {
  const audience = await loadAudience(id);
  const input = { briefing, audience, charts: [], marking: null };
  const { value, diagnostics } = renderTemplates(input, store);
  expect(diagnostics).toEqual([]);
  const deck = parseMarkdown(value?.deck ?? { markdown: '', segments: [] }, { chartSize: 'slide' });
  const report = parseMarkdown(value?.report ?? { markdown: '', segments: [] }, { chartSize: 'column' });
  return {
    deck: deck.value,
    report: report.value,
    text: `${value?.deck.markdown}\n${value?.report.markdown}`,
    found: [...deck.diagnostics, ...report.diagnostics],
  };
}

function words(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.kind === 'text' || inline.kind === 'code'
        ? inline.text
        : 'content' in inline
          ? words(inline.content)
          : '',
    )
    .join('');
}

function headlines(deck: readonly Block[]): readonly string[] {
  return deck.map((slide) => {
    const first = slide.kind === 'slide' ? slide.blocks[0] : slide;
    return first?.kind === 'heading' && first.level === 1
      ? words(first.content)
      : `no headline: ${first?.kind}`;
  });
}

/** The briefing with every text replaced, in the order they are met. */
function reworded(briefing: Briefing, texts: readonly string[]): Briefing {
  let next = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    if ('wordings' in value) return { ...(value as Text), text: texts[next++ % texts.length] ?? 'x' };
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, key === 'span' ? field : change(field)]),
    );
  };
  return change(briefing) as Briefing;
}

const markup = fc.constantFrom(
  ...[
    '#',
    '- ',
    '1. ',
    '|',
    '\n',
    '\n\n',
    ':::::: ',
    '::chart {}',
    '[@tariffs]',
    '**',
    '`',
    '<!--',
    '>',
    '    ',
  ],
  ...[
    '---',
    '{{title}}',
    '{#a}',
    '\\',
    '[x](y)',
    ':muted[',
    '::::::::::',
    '\u00a0',
    '\ue000',
    '…',
    'ا',
    '.',
    '===',
  ],
);
const wild = fc
  .array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 5 })), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''))
  .filter((text) => text.replace(/[\uE000-\uE0FF.\s]/g, '') !== '');

describe.each(AUDIENCES)('the templates of %s', (id) => {
  it('print a whole brief without a slide or heading that is empty', async () => {
    const { deck, report, found, text } = await print(sampleBriefing(), id);
    expect(found).toEqual([]);
    expect(deck.every((block) => block.kind === 'slide')).toBe(true);
    expect(
      headlines(deck).filter((headline) => headline.trim() === '' || headline.startsWith('no ')),
    ).toEqual([]);
    expect(danglingHeadings(report)).toEqual([]);
    expect(text).not.toMatch(/[\uE000-\uE0FF]/);
  });

  it('leave no furniture behind where the brief has next to nothing', async () => {
    const small = {
      ...smallBriefing(),
      sections: [{ ...section(), title: sampleText('One section'), body: sampleProse('A paragraph.') }],
    };
    const { deck, report, found } = await print(small, id);
    expect(found).toEqual([]);
    expect(danglingHeadings(report)).toEqual([]);
    expect(report.map((block) => block.kind).filter((kind) => kind === 'table' || kind === 'list')).toEqual(
      [],
    );
    expect(deck.length).toBeLessThanOrEqual(2);
  });

  it('print every judgment with the same likelihood', async () => {
    const { text } = await print(sampleBriefing(), id);
    for (const term of ['unlikely', 'likely']) expect(text).toContain(`**${term}`);
  });

  it('keep their shape whatever the texts hold', async () => {
    const calm = await print(reworded(sampleBriefing(), ['Some words']), id);
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { minLength: 5, maxLength: 40 }), async (texts) => {
        const wildly = await print(reworded(sampleBriefing(), texts), id);
        expect(skeleton(wildly.deck)).toEqual(skeleton(calm.deck));
        expect(skeleton(wildly.report)).toEqual(skeleton(calm.report));
      }),
      { numRuns: 12 },
    );
  });
});

function section() {
  const [first] = sampleBriefing().sections;
  if (first === undefined) throw new Error('the sample has a section');
  return { ...first, headline: null, slide: null };
}

/** Headings with nothing between them and the next heading of their level, or the end. */
function danglingHeadings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'box') return danglingHeadings(block.blocks);
    if (block.kind !== 'heading') return [];
    const next = blocks[index + 1];
    const empty = next === undefined || (next.kind === 'heading' && next.level <= block.level);
    return empty && block.level > 1 ? [words(block.content)] : [];
  });
}

describe('a note', () => {
  it('says where in which source, how far it can be trusted and whose view it is', async () => {
    const briefing = sampleBriefing();
    const targets = ['tariffs', 'demand'].map((key) => ({ key, id: key, locator: null, own: null }));
    const page = { key: 'stat|p. 2', id: 'stat', locator: 'p. 2', own: null };
    const whole = { key: 'stat', id: 'stat', locator: null, own: null };
    const audience = await loadAudience('analyst');
    const input = { briefing, audience, charts: [], marking: null };
    const { value, diagnostics } = renderNotes([...targets, page, whole], input, store);
    expect(diagnostics).toEqual([]);
    const printed = value.map((note) => {
      const [block] = parseMarkdown(note).value;
      return block?.kind === 'paragraph' ? words(block.content).replace(/\s+/g, ' ') : '';
    });
    expect(printed).toEqual([
      'Source 1, section “Trade”, from “In May the” to “took effect” (F6).',
      'Source 1, section “Trade”, from “In May the” to “took effect” (F6). The source’s assessment. Disputed: Another table says the opposite.',
      'Source 1, p. 2.',
      'Source 1, Statistics Office, “Third-quarter release”.',
    ]);
  });
});

describe('every template of the package', () => {
  const folder = fileURLToPath(new URL('../../../templates', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );

  it.each(paths)('%s has no word of its own, which would be English in any language', (path) => {
    const text = readFileSync(join(folder, path), 'utf8')
      .replace(/\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/g, ' ')
      .replace(/:muted\[|^:::.*$/gm, ' ');
    expect(text).not.toMatch(/\p{L}/u);
  });
});
