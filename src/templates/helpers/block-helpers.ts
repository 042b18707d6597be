import type { BlockHelper, Helper } from '../helper.ts';
import { elementOf, UNKNOWN } from '../shape.ts';
import { printEach } from './builtin-helpers.ts';
import { plain } from './values.ts';
import { container, isBlank, listItem } from './write-markdown.ts';

/** Lines of colons: each kind of container has a length of its own, longer than any of the author's. */
const FENCE = { slide: 10, part: 9, columns: 8, column: 7, passage: 6 } as const;

const POLICIES = ['split', 'shrink', 'spill', 'fail'];

function frame(
  name: string,
  tag: string,
  { fence, doc, example }: { readonly fence: number; readonly doc: string; readonly example: string },
): BlockHelper {
  return {
    name,
    kind: 'block',
    parameters: [],
    options: [],
    doc,
    example,
    inner: null,
    run: (_, call) => container(tag, call.body(), { fence, info: null }),
  };
}

function named(
  name: string,
  { doc, example }: { readonly doc: string; readonly example: string },
): BlockHelper {
  return {
    name,
    kind: 'block',
    parameters: [{ name: 'name', takes: ['string'] }],
    options: [],
    doc,
    example,
    inner: null,
    run: ([value], call) =>
      container(name, call.body(), { fence: FENCE.passage, info: { name: plain(value) ?? '' } }),
  };
}

const LISTS: readonly Helper[] = (['bullets', 'numbered'] as const).map((name) => ({
  name,
  kind: 'block',
  parameters: [{ name: 'list', takes: ['list'] }],
  options: [],
  doc:
    name === 'bullets'
      ? 'A bullet list with one item for every element; what the body prints blank is left out.'
      : 'A numbered list with one item for every element.',
  example: `{{#${name} gaps}}{{text}}{{/${name}}}`,
  inner: ([shape]) => elementOf(shape ?? UNKNOWN) ?? UNKNOWN,
  run: ([value], call) => {
    const printed = printEach(value, call).filter((item) => !isBlank(item));
    const items = printed.map((item, index) => listItem(name === 'bullets' ? '- ' : `${index + 1}. `, item));
    const loose = printed.some((item) => item.trim().includes('\n\n'));
    return items.length === 0 ? '' : `\n\n${items.join(loose ? '\n\n' : '\n')}\n\n`;
  },
}));

/** Blocks that make slides, boxes, columns, lists and tables. */
export const BLOCK_HELPERS: readonly Helper[] = [
  {
    name: 'slide',
    kind: 'block',
    parameters: [],
    options: [
      { name: 'layout', takes: ['string'] },
      { name: 'policy', takes: ['string'], values: POLICIES },
    ],
    doc: 'One slide: a `# Headline`, blocks, and perhaps `#notes` and `#sourceLine`. What does not fit is split, shrunk or spilled to the report’s annex.',
    example: '{{#slide layout="statement" policy="split"}}…{{/slide}}',
    inner: null,
    run: (_, call) => {
      call.room.progress.slideCites = false;
      return container('slide', call.body(), {
        fence: FENCE.slide,
        info: {
          layout: plain(call.options.layout) ?? 'bullets',
          policy: plain(call.options.policy) ?? 'split',
        },
      });
    },
  },
  {
    name: 'notes',
    kind: 'block',
    parameters: [],
    options: [],
    doc: 'A slide’s speaker notes; nothing for an audience without notes.',
    example: '{{#notes}}…{{/notes}}',
    inner: null,
    run: (_, call) =>
      call.room.audience.notes ? container('notes', call.body(), { fence: FENCE.part, info: null }) : '',
  },
  {
    name: 'sourceLine',
    kind: 'block',
    parameters: [],
    options: [],
    doc: 'The line of evidence and sources at a slide’s foot: one paragraph.',
    example: '{{#sourceLine}}Source: …{{/sourceLine}}',
    inner: null,
    run: (_, call) =>
      container(
        'source-line',
        call
          .body()
          .trim()
          .replace(/\s*\n\s*/g, ' '),
        {
          fence: FENCE.part,
          info: null,
        },
      ),
  },
  frame('columns', 'columns', {
    fence: FENCE.columns,
    doc: 'Columns beside one another.',
    example: '{{#columns}}{{#column}}…{{/column}}{{#column}}…{{/column}}{{/columns}}',
  }),
  frame('column', 'column', {
    fence: FENCE.column,
    doc: 'One of the columns.',
    example: '{{#column}}…{{/column}}',
  }),
  named('box', { doc: 'A set-off passage.', example: '{{#box "bottom-line"}}…{{/box}}' }),
  named('style', {
    doc: 'A passage in one of the theme’s styles: `lead`, `small`, `label`, `subtitle`.',
    example: '{{#style "lead"}}…{{/style}}',
  }),
  {
    name: 'table',
    kind: 'block',
    parameters: [],
    options: [
      { name: 'caption', takes: ['string'] },
      { name: 'anchor', takes: ['string'] },
    ],
    doc: 'A numbered table: one pipe table with a caption.',
    example: '{{#table caption="Scores" anchor="table-scores"}}| … |{{/table}}',
    inner: null,
    run: (_, call) =>
      container('table', call.body(), {
        fence: FENCE.passage,
        info: { caption: plain(call.options.caption), anchor: plain(call.options.anchor) },
      }),
  },
  ...LISTS,
];
