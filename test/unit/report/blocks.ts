import type { Block, CiteTarget, FigureBlock, Inline, Note } from '../../../src/model/block.ts';
import type { Drawing, Shape } from '../../../src/model/drawing.ts';
import type { Publication } from '../../../src/model/publication.ts';
import { defaultTheme } from '../../support/theme.ts';

/** Short ways to write block trees by hand. */
const origins = [] as const;

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (value: string): Inline => ({ kind: 'strong', content: [text(value)] });
export const emphasis = (value: string): Inline => ({ kind: 'emphasis', content: [text(value)] });
export const link = (href: string, value: string): Inline => ({ kind: 'link', href, content: [text(value)] });
export const spoken = (language: string, value: string): Inline => ({
  kind: 'language',
  language,
  content: [text(value)],
});
export const cite = (...numbers: number[]): Inline => ({
  kind: 'cite',
  targets: numbers.map(target),
  numbers,
});

function target(number: number): CiteTarget {
  return { key: `c${number}`, id: `c${number}`, locator: null, own: null };
}

const inlines = (content: string | readonly Inline[]): readonly Inline[] =>
  typeof content === 'string' ? [text(content)] : content;

export const heading = (level: number, title: string, anchor: string): Block => ({
  kind: 'heading',
  level,
  anchor,
  content: [text(title)],
  origins,
});

export const paragraph = (content: string | readonly Inline[], style: string | null = null): Block => ({
  kind: 'paragraph',
  style,
  content: inlines(content),
  origins,
});

export const list = (start: number | null, items: readonly (readonly Block[])[], tight = true): Block => ({
  kind: 'list',
  start,
  tight,
  items: items.map((blocks) => ({ blocks, origins })),
  origins,
});

export const box = (name: string, blocks: readonly Block[]): Block => ({
  kind: 'box',
  name,
  blocks,
  origins,
});

export const directive = (kind: 'contents' | 'notes-list' | 'page-break' | 'annex'): Block => ({
  kind,
  origins,
});

export function table(
  head: readonly string[],
  rows: readonly (readonly (string | readonly Inline[])[])[],
  more: { readonly caption?: string; readonly number?: number; readonly anchor?: string } = {},
): Block {
  return {
    kind: 'table',
    anchor: more.anchor ?? null,
    number: more.number ?? null,
    caption: more.caption === undefined ? null : [text(more.caption)],
    align: head.map(() => 'left'),
    head: head.map((cell) => ({ content: [text(cell)] })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ content: inlines(cell) })), origins })),
    origins,
  };
}

export function figure(id: string, number: number | null, caption: string | null): FigureBlock {
  return {
    kind: 'figure',
    anchor: `fig-${id}`,
    number,
    target: { kind: 'chart', id, size: 'column' },
    alt: `What ${id} shows, in words.`,
    caption: caption === null ? null : [text(caption)],
    origins,
  };
}

export function notes(count: number): readonly Note[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    target: target(index + 1),
    content: [
      text(`Source 1, section “Part ${index + 1}”, from “first words” to “last words”. Graded F6. `),
      link(`https://example.org/source/${index + 1}`, `https://example.org/source/${index + 1}`),
    ],
  }));
}

/** A small dot chart, drawn with every kind of shape. */
function fakeDrawing(width = 453, height = 190): Drawing {
  const sans = { family: 'sans', weight: 400, italic: false } as const;
  const rows = [
    'Military-technical',
    'Diplomatic and UN',
    'Strategic outlook',
    'Regional security',
    'Mutual defence',
  ];
  const label = (x: number, y: number, value: string, weight: 400 | 600 = 400, color = '#1b2330'): Shape => ({
    kind: 'text',
    x,
    y,
    text: value,
    face: { ...sans, weight },
    size: 9.5,
    color,
    opacity: 1,
    width: 10,
    rotation: 0,
    rtl: false,
  });
  const circle = (x: number, y: number, hollow: boolean): Shape => ({
    kind: 'path',
    commands: [
      ['M', x + 4.5, y],
      ['C', x + 4.5, y + 2.5, x + 2.5, y + 4.5, x, y + 4.5],
      ['C', x - 2.5, y + 4.5, x - 4.5, y + 2.5, x - 4.5, y],
      ['C', x - 4.5, y - 2.5, x - 2.5, y - 4.5, x, y - 4.5],
      ['C', x + 2.5, y - 4.5, x + 4.5, y - 2.5, x + 4.5, y],
      ['Z'],
    ],
    fill: { color: hollow ? '#ffffff' : '#12436d', opacity: 1 },
    stroke: { color: '#12436d', opacity: 1, width: 1.4, dash: [], cap: 'butt', join: 'miter' },
  });
  const left = 130;
  const step = (width - left - 40) / 5;
  const shapes: Shape[] = [0, 1, 2, 3, 4, 5].flatMap((value): Shape[] => [
    {
      kind: 'path',
      commands: [
        ['M', left + value * step, 18],
        ['L', left + value * step, height - 8],
      ],
      fill: null,
      stroke: {
        color: '#c9ced6',
        opacity: 1,
        width: 0.6,
        dash: value === 0 ? [] : [2, 2],
        cap: 'butt',
        join: 'miter',
      },
    },
    label(left + value * step - 2.5, 10, `${value}`, 600),
  ]);
  rows.forEach((row, index) => {
    const y = 36 + index * ((height - 50) / 5);
    const at = left + ((index * 3) % 5) * step;
    shapes.push(label(0, y + 3, row, 600));
    shapes.push({
      kind: 'path',
      commands: [
        ['M', at - step * 0.6, y - 3],
        ['L', at + step, y - 3],
        ['L', at + step, y + 3],
        ['L', at - step * 0.6, y + 3],
        ['Z'],
      ],
      fill: { color: '#12436d', opacity: 0.2 },
      stroke: null,
    });
    shapes.push(circle(at + step * 0.5, y, true), circle(at, y, false));
  });
  const frame = [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']] as const;
  return {
    width,
    height,
    title: 'Scores by dimension',
    alt: 'Five dimensions, before and after.',
    language: 'en-GB',
    shapes: [{ kind: 'clip', path: frame, shapes }],
  };
}

export function publication(more: Partial<Publication> = {}): Publication {
  return {
    briefId: 'iran-russia',
    audience: { id: 'policymaker', name: 'Policymaker briefing' },
    title: 'Iran & Russia: close partners, short of a defence commitment',
    subject: 'Iran–Russia partnership',
    language: 'en-GB',
    issued: { day: '2026-11-22', seconds: Date.UTC(2026, 10, 22) / 1000 },
    draft: false,
    marking: { id: 'tlp-clear', label: 'TLP:CLEAR', color: '#ffffff', background: '#000000', also: [] },
    footer: 'Iran–Russia partnership · Policymaker briefing',
    theme: defaultTheme(),
    paper: 'a4',
    report: { notes: 'end', pages: null, attach: false, annexColumns: 1, cover: null },
    logo: null,
    labels: {},
    picture: (of) =>
      of.kind === 'image'
        ? null
        : {
            kind: 'drawing',
            drawing: of.kind === 'yardstick' ? fakeDrawing(372, 40) : fakeDrawing(),
            span: null,
          },
    ...more,
  };
}
