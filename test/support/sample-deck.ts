import type { Block, Inline, SlideBlock } from '../../src/model/block.ts';
import type { Drawing, Shape } from '../../src/model/drawing.ts';
import type { Picture, Publication } from '../../src/model/publication.ts';
import { defaultTheme } from './theme.ts';

/** Text, with `**strong**`, `_emphasis_` and `^3,4^` for note numbers, as inlines. */
function inlines(text: string): readonly Inline[] {
  return text
    .split(/(\*\*[^*]+\*\*|_[^_]+_|\^[\d,]+\^)/u)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (/^\*\*[^*]+\*\*$/u.test(part)) return { kind: 'strong', content: inlines(part.slice(2, -2)) };
      if (/^_[^_]+_$/u.test(part)) return { kind: 'emphasis', content: inlines(part.slice(1, -1)) };
      if (!/^\^[\d,]+\^$/u.test(part)) return { kind: 'text', text: part };
      return { kind: 'cite', targets: [], numbers: part.slice(1, -1).split(',').map(Number) };
    });
}

export function paragraph(text: string, style: string | null = null): Block {
  return { kind: 'paragraph', style, content: inlines(text), origins: [] };
}

export function heading(level: number, text: string): Block {
  return { kind: 'heading', level, anchor: '', content: inlines(text), origins: [] };
}

export function list(items: readonly string[], start: number | null = null): Block {
  return {
    kind: 'list',
    start,
    tight: true,
    origins: [],
    items: items.map((item) => ({ origins: [], blocks: [paragraph(item)] })),
  };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cells = (row: readonly string[]) => row.map((cell) => ({ content: inlines(cell) }));
  return {
    kind: 'table',
    anchor: null,
    number: null,
    caption: null,
    align: head.map(() => 'left'),
    head: cells(head),
    rows: rows.map((row) => ({ origins: [], cells: cells(row) })),
    origins: [],
  };
}

export function chart(id: string, alt = 'What the chart shows'): Block {
  return {
    kind: 'figure',
    anchor: `fig-${id}`,
    number: null,
    target: { kind: 'chart', id, size: 'slide' },
    alt,
    caption: null,
    origins: [],
  };
}

export function yardstick(band: string): Block {
  return {
    kind: 'figure',
    anchor: '',
    number: null,
    target: { kind: 'yardstick', band },
    alt: `${band}, 20–45%, on the ICD 203 yardstick`,
    caption: null,
    origins: [],
  };
}

export function slide(
  layout: string,
  blocks: readonly Block[],
  how: {
    readonly policy?: SlideBlock['policy'];
    readonly notes?: readonly Block[];
    readonly source?: string;
  } = {},
): SlideBlock {
  return {
    kind: 'slide',
    layout,
    policy: how.policy ?? 'split',
    blocks,
    notes: how.notes ?? [],
    sourceLine: how.source === undefined ? null : inlines(how.source),
    origins: [],
  };
}

/** A drawing with labels along a few rules, of the size that a slide's chart has. */
export function sampleDrawing(title: string, width = 864, height = 330): Drawing {
  const label = (text: string, x: number, y: number): Shape => ({
    kind: 'text',
    x,
    y,
    text,
    face: { family: 'sans', weight: 400, italic: false },
    size: 16,
    color: '#1b2330',
    opacity: 1,
    width: 100,
    rotation: 0,
    rtl: false,
  });
  const line = (y: number): Shape => ({
    kind: 'path',
    commands: [
      ['M', 180, y],
      ['L', width, y],
    ],
    fill: null,
    stroke: { color: '#c9ced6', opacity: 1, width: 1, dash: [], cap: 'butt', join: 'miter' },
  });
  const rows = [0.2, 0.4, 0.6, 0.8].map((share) => share * height);
  const shapes = rows.flatMap((y, index) => [line(y), label(`Dimension ${index + 1}`, 0, y + 5)]);
  const scale = { low: 0, high: 5, step: 1 };
  const axes = { x: scale, y: scale, turned: false };
  return { width, height, title, alt: title, language: 'en-GB', shapes, axes };
}

/** The furniture of a sample deck; `picture` knows any chart and yardstick. */
export function samplePublication(changes: Partial<Publication> = {}): Publication {
  const picture: Publication['picture'] = (target): Picture | null => {
    if (target.kind === 'image') return null;
    const drawing =
      target.kind === 'chart' ? sampleDrawing(`Chart ${target.id}`) : sampleDrawing('Yardstick', 300, 120);
    return { kind: 'drawing', drawing, span: null };
  };
  return {
    briefId: 'iran-russia',
    audience: { id: 'policymaker', name: 'Policymaker briefing' },
    title: 'Iran and Russia are close partners, short of a defence commitment',
    subject: 'Iran–Russia partnership',
    language: 'en-GB',
    issued: { day: '2026-11-22', seconds: 1795305600 },
    draft: false,
    marking: { id: 'tlp-amber', label: 'TLP:AMBER', color: '#ffc000', background: '#000000', also: [] },
    footer: 'Iran–Russia partnership · Policymaker briefing',
    theme: defaultTheme(),
    paper: 'a4',
    report: { notes: 'end', pages: null, attach: false, annexColumns: 1, cover: null },
    logo: null,
    labels: {},
    picture,
    ...changes,
  };
}

/** A deck with every layout. */
export function sampleSlides(): readonly SlideBlock[] {
  const source = 'Judgment 1 · For: claims 2, 56, 61, 67 · Against: 45, 52, 54, 66 · Source 1';
  return [
    slide('title', [
      heading(1, 'Iran and Russia are close partners, short of a defence commitment'),
      paragraph('Policymaker briefing', 'label'),
      paragraph(
        'What one article claims, how far it can be trusted, and what would change the judgment',
        'subtitle',
      ),
      paragraph('22 November 2026. A reading of one undated article; later events are not covered.', 'small'),
    ]),
    slide(
      'statement',
      [
        heading(1, 'Moscow is unlikely to give Iran military aid in a war with Israel'),
        paragraph(
          'It will prefer diplomatic and political backing: warnings to Washington, votes and vetoes at the United Nations.^1,2,3^',
          'lead',
        ),
        paragraph(
          '**Confidence: low.** One unsigned, undated article. Four of its claims point the other way; none describes aid delivered.',
        ),
        yardstick('unlikely'),
      ],
      { source, notes: [paragraph('Say first that this is our judgment.')] },
    ),
    slide('statement', [
      heading(1, 'All five judgments carry low confidence'),
      paragraph('One article, unsigned and undated, is all there is.', 'lead'),
      paragraph('Nothing in it is corroborated; its dated facts are seven.'),
    ]),
    slide('section', [
      heading(1, 'What holds the partnership together'),
      paragraph('Arms, diplomacy, region, economy', 'subtitle'),
    ]),
    slide(
      'bullets',
      [
        heading(1, 'Five signals would move these judgments'),
        list([
          'Deliveries of weapons to Iran during a war with Israel would overturn judgment 1.^45^',
          'A payment channel that works outside the dollar would strengthen judgment 4.',
          'A second drone line opened in Tatarstan, or one closed.',
          'Russian bases in Syria given up, or their leases renewed.',
          'A vote against Iran in the Security Council.',
        ]),
      ],
      { source: 'Indicators are ours; none has been observed in the article.' },
    ),
    slide(
      'columns',
      [
        heading(1, 'Integration is up and dependence down: the same drones, two readings'),
        {
          kind: 'columns',
          origins: [],
          columns: [
            [
              heading(2, 'Cooperation deepens'),
              list([
                'Iranian drone designs are made in Russia^35^',
                'Production is integrated, not simply bought^37^',
              ]),
            ],
            [
              heading(2, 'Dependence falls'),
              list([
                'Need was most urgent in the war’s first year^64^',
                'Russia moves towards self-sufficiency^36^',
              ]),
            ],
          ],
        },
      ],
      {
        source:
          'The article asserts both. We keep the two apart: technical integration up, dependence down. Source 1.',
      },
    ),
    slide(
      'columns',
      [
        heading(1, 'Three readings remain open: drift, deepening, or commitment in war'),
        {
          kind: 'columns',
          origins: [],
          columns: [
            [
              heading(2, 'Drift'),
              paragraph('Each needs the other less: drones are made at home, Syria is lost.'),
            ],
            [heading(2, 'Deepening'), paragraph('Trade, energy and technology tie the two for a decade.')],
            [heading(2, 'Commitment'), paragraph('A war with Israel makes Moscow choose, and it delivers.')],
          ],
        },
      ],
      { source: 'Alternatives 1–3.' },
    ),
    slide(
      'chart',
      [
        heading(1, 'Only regional security shows a clear scored decline, from 4 in the Syrian war to 2 now'),
        chart('dimensions'),
      ],
      {
        source:
          'Band and thin line: ranges another analyst could defend, now and before. Analyst judgment, not measurement. Historical trade not scored after 1562. Source 1.',
      },
    ),
    slide('chart-points', [
      heading(1, 'Ties score lower after Assad’s fall'),
      chart('ties'),
      list([
        'Regional security falls from 4 to 2.',
        'Diplomatic cover holds at 4.',
        'Mutual defence compares opposite directions.',
      ]),
    ]),
    slide(
      'table',
      [
        heading(1, 'No claim is corroborated, so every judgment has low confidence'),
        table(
          ['Judgment', 'Likelihood', 'For', 'Against', 'Confidence'],
          [
            ['Moscow gives Iran military aid in a war with Israel', 'unlikely (20–45%)', '4', '4', 'low'],
            ['Strategic and economic ties deepen', 'likely (55–80%)', '6', '1', 'low'],
            ['Russia keeps regional influence', 'roughly even chance (45–55%)', '3', '3', 'low'],
            ['The partnership survives the next year', 'very likely (80–95%)', '5', '2', 'low'],
          ],
        ),
      ],
      { source: 'Yardstick: ICD 203.' },
    ),
    slide(
      'quote',
      [
        heading(1, 'Moscow has publicly warned Washington against intervening'),
        {
          kind: 'quote',
          origins: [],
          blocks: [
            paragraph(
              'Any American military intervention would be an extremely dangerous step with truly unpredictable consequences.',
            ),
          ],
        },
        paragraph('Maria Zakharova, Russian foreign ministry, undated', 'small'),
      ],
      { source: 'Source 1; the day is not given.' },
    ),
    slide('timeline', [heading(1, 'Five of the seven dated events fall from 2011 on'), chart('timeline')], {
      source: 'A bar spans the precision given. Ten undated events: report, p. 5. Source 1.',
    }),
    slide('closing', [
      heading(1, 'Check the pact’s terms, the UN votes and whether war has begun before acting'),
      list(
        [
          'Ask for the text of the January pact.',
          'Count the votes of both in the General Assembly.',
          'Find any dated delivery.',
        ],
        1,
      ),
      paragraph('Contact: analysis desk, desk@example.org', 'small'),
    ]),
  ];
}
