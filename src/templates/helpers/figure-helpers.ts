import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Chart } from '../../model/chart.ts';
import type { Prose } from '../../model/prose.ts';
import { NAMED_SHAPES } from '../data-shape.ts';
import { type Call, fail, type Helper, markdown } from '../helper.ts';
import { escapeText, isProse } from '../print-value.ts';
import { BOOLEAN, list, MARKDOWN } from '../shape.ts';
import { idOf, plain } from './values.ts';
import { container, directive } from './write-markdown.ts';

const aChart = { name: 'chart', takes: ['string', 'chart'] };

function chartNamed(value: unknown, call: Call): Chart {
  const id = idOf(value) ?? plain(value) ?? '';
  return (
    call.room.charts.get(id) ??
    fail(
      'templates/unknown-chart',
      call.place,
      `The brief has no chart \`${id}\`.`,
      didYouMean(id, call.room.charts.keys()) ?? 'Put it inside {{#if (hasChart "…")}}.',
    )
  );
}

/** A chart's data as a captioned pipe table; nothing where it has none. */
function tableOf(chart: Chart, call: Call): string {
  const { id, table } = chart;
  if (table.rows.length === 0) return '';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    row(table.columns.map(({ label }) => escapeText(label))),
    row(table.columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...table.rows.map((cells) => row(cells.map(escapeText))),
  ];
  return container('table', lines.join('\n'), {
    fence: 6,
    info: { caption: captionOf(chart, call), anchor: `table-${id}` },
  });
}

/** Charts that this prose shows by `![…](chart:id)`. */
function placedIn(prose: Prose | null): readonly string[] {
  const text = (prose?.pieces ?? []).map((piece) => piece.text).join('');
  return [...text.matchAll(/\]\(\s*<?chart:([^\s)>]+)/g)].map((match) => match[1] ?? '');
}

/** A chart's title, or what it is where the title summed up what is withheld. */
function captionOf({ spec }: Chart, { room }: Call): string | null {
  if (spec.title !== null) return spec.title.text;
  if (spec.kind === 'plot') return null;
  return room.audience.labels[spec.kind === 'timeline' ? 'timeline' : 'scores'] ?? null;
}

const FURNITURE = {
  contents: 'The report’s table of contents.',
  'notes-list': 'The numbered notes.',
  'page-break': 'A new page of the report.',
  annex: 'From here on the report’s annex, after what the deck had to leave out.',
} as const;

/** Charts, tables and what points at them. */
export const FIGURE_HELPERS: readonly Helper[] = [
  {
    name: 'chart',
    kind: 'value',
    parameters: [aChart],
    options: [
      { name: 'size', takes: ['string'], values: ['slide', 'column', 'full', 'square'] },
      { name: 'caption', takes: ['yes or no'] },
    ],
    doc: 'A chart, laid out for a size; with `caption=true` it is a numbered figure with its title.',
    example: '{{chart "timeline" size="column" caption=true}}',
    result: MARKDOWN,
    run: ([value], call) => {
      const chart = chartNamed(value, call);
      return markdown(
        directive('chart', {
          id: chart.id,
          size: plain(call.options.size) ?? 'slide',
          caption: call.options.caption === true ? captionOf(chart, call) : null,
        }),
      );
    },
  },
  {
    name: 'dataTable',
    kind: 'value',
    parameters: [aChart],
    options: [],
    doc: 'A chart’s data as a numbered table.',
    example: '{{dataTable "dimensions"}}',
    result: MARKDOWN,
    run: ([value], call) => markdown(tableOf(chartNamed(value, call), call)),
  },
  {
    name: 'hasChart',
    kind: 'value',
    parameters: [{ name: 'id', takes: ['string'] }],
    options: [],
    doc: 'Whether this audience gets a chart of that id.',
    example: '{{#if (hasChart "timeline")}}…{{/if}}',
    result: BOOLEAN,
    run: ([value], call) => call.room.charts.has(plain(value) ?? ''),
  },
  {
    name: 'chartNamed',
    kind: 'value',
    parameters: [{ name: 'id', takes: ['string'] }],
    options: [],
    doc: 'A chart’s title, subtitle, note and sources by its id; null where the brief has no such chart.',
    example: '{{#with (chartNamed "timeline")}}{{title}}{{/with}}',
    result: NAMED_SHAPES.chart,
    run: ([value], call) => call.room.charts.get(plain(value) ?? '')?.spec ?? null,
  },
  {
    name: 'chartsIn',
    kind: 'value',
    parameters: [{ name: 'prose', takes: ['prose'] }],
    options: [{ name: 'except', takes: ['prose'] }],
    doc: 'The charts that prose shows, each once, without those that other prose shows (`except`).',
    example: '{{#each (chartsIn body except=slide)}}{{title}}{{/each}}',
    result: list(NAMED_SHAPES.chart),
    run: ([value], { room, options }) => {
      const others = new Set(isProse(options.except) ? placedIn(options.except) : []);
      const ids = new Set(isProse(value) ? placedIn(value) : []);
      return [...ids].filter((id) => !others.has(id)).flatMap((id) => room.charts.get(id)?.spec ?? []);
    },
  },
  {
    name: 'unplacedCharts',
    kind: 'value',
    parameters: [{ name: 'where', takes: ['string'] }],
    options: [],
    doc: 'The charts that no section shows by itself: in its `body` (the report), in what its slide shows (`slide`), or in either (`section`).',
    example: '{{#each (unplacedCharts "body")}}{{chart this}}{{/each}}',
    result: list(NAMED_SHAPES.chart),
    run: ([where], call) => {
      const placed = new Set(
        call.room.briefing.sections.flatMap(({ body, slide }) => {
          if (plain(where) === 'section') return [...placedIn(body), ...placedIn(slide)];
          return placedIn(plain(where) === 'slide' ? (slide ?? body) : body);
        }),
      );
      return [...call.room.charts.values()].filter(({ id }) => !placed.has(id)).map(({ spec }) => spec);
    },
  },
  {
    name: 'pageRef',
    kind: 'value',
    parameters: [{ name: 'anchor', takes: ['string'] }],
    options: [],
    doc: 'The page of the report on which an anchor stands: “p. 7”.',
    example: '{{pageRef "notes"}}',
    result: MARKDOWN,
    run: ([anchor], { room }) => {
      const page = escapeText(room.audience.labels.page_short ?? 'p.').replaceAll('\\.', '.');
      return markdown(`[${page}\u00a0000](<ref:${slug(anchor)}>)`);
    },
  },
  {
    name: 'anchor',
    kind: 'value',
    parameters: [{ name: 'name', takes: ['string'] }],
    options: [],
    doc: 'Makes the heading before it a place to point at.',
    example: '## {{title}}{{anchor id}}',
    result: MARKDOWN,
    run: ([name]) => markdown(slug(name) === '' ? '' : ` {#${slug(name)}}`),
  },
  {
    name: 'figureRef',
    kind: 'value',
    parameters: [aChart],
    options: [],
    doc: 'The number of a chart’s figure: “Figure 2”.',
    example: '{{figureRef "timeline"}}',
    result: MARKDOWN,
    run: ([value], call) => markdown(`[Figure](<figure:${chartNamed(value, call).id}>)`),
  },
  ...(['contents', 'notes-list', 'page-break', 'annex'] as const).map(
    (name): Helper => ({
      name: name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      kind: 'value',
      parameters: [],
      options: [],
      doc: FURNITURE[name],
      example: `{{${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}}}`,
      result: MARKDOWN,
      run: () => markdown(directive(name, null)),
    }),
  ),
];

function slug(anchor: unknown): string {
  return (plain(anchor) ?? '').replace(/[^\p{L}\p{N}_.:-]/gu, '');
}
