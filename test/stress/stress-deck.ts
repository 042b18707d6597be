import { LAYOUTS } from '../../src/deck/layouts.ts';
import type { Block, SlideBlock } from '../../src/model/block.ts';
import type { Chart } from '../../src/model/chart.ts';
import type { DrawnAxes } from '../../src/model/drawing.ts';
import type { Publication } from '../../src/model/publication.ts';
import {
  chart,
  heading,
  list,
  paragraph,
  sampleDrawing,
  samplePublication,
  slide,
  table,
  yardstick,
} from '../support/sample-deck.ts';
import { sampleChart } from '../support/sample-pptx.ts';
import { type Dice, openDice } from './dice.ts';
import { stressChart } from './stress-chart.ts';
import { openWords, type Words } from './stress-words.ts';

/** A deck that is hard to set, the same for the same seed. */
export interface StressDeck {
  readonly name: string;
  readonly slides: readonly SlideBlock[];
  readonly publication: Publication;
  readonly charts: readonly Chart[];
}

const POLICIES = ['split', 'split', 'shrink', 'spill', 'fail'] as const;

/** Seed → a deck of three slides, every second one 4:3; its layouts go round through all of them. */
export function stressDeck(seed: number): StressDeck {
  const dice = openDice(seed);
  const words = openWords(dice);
  const charts = Array.from({ length: 3 }, (_, index) =>
    sampleChart(`chart-${index}`, dice.chance(0.7) ? stressChart(dice, words) : null),
  );
  const slides = Array.from({ length: 3 }, (_, index) =>
    stressSlide(LAYOUTS[(seed * 3 + index) % LAYOUTS.length] ?? 'bullets', `chart-${index}`, dice, words),
  );
  return { name: `deck-${seed}`, slides, publication: stressPublication(seed), charts };
}

/** Scales of a chart whose bars stand. */
const STANDING: DrawnAxes = { x: null, y: { low: 0, high: 5, step: 1 }, turned: false };

function stressPublication(seed: number): Publication {
  const sample = samplePublication();
  const picture: Publication['picture'] = (target) =>
    target.kind === 'chart' && target.size === 'square'
      ? { kind: 'drawing', drawing: { ...sampleDrawing(target.id, 440, 360), axes: STANDING }, span: null }
      : sample.picture(target);
  const plain = { ...sample, picture };
  if (seed % 2 === 0) return plain;
  return { ...plain, theme: { ...plain.theme, slide: { ...plain.theme.slide, width: 720 } } };
}

function stressSlide(layout: string, chartId: string, dice: Dice, words: Words): SlideBlock {
  const policy = dice.pick(POLICIES);
  const blocks = layout === 'columns' ? [columns(dice, words)] : flow(layout, chartId, dice, words);
  const headline = dice.chance(0.95) ? [heading(1, words.sentence(dice.pick([2, 6, 12, 24, 50])))] : [];
  const source = dice.chance(0.6) ? { source: words.sentence(dice.pick([3, 12, 30])) } : {};
  return slide(layout, [...headline, ...blocks], { policy, ...source });
}

function flow(layout: string, chartId: string, dice: Dice, words: Words): readonly Block[] {
  const more = Array.from({ length: dice.pick([0, 1, 1, 2, 3]) }, () => textBlock(dice, words));
  if (layout === 'chart-points') return [squareChart(chartId), ...more];
  if (['chart', 'timeline'].includes(layout)) return [chart(chartId), ...more];
  if (layout === 'table') return [wideTable(dice, words), ...more];
  if (layout === 'quote') return [quote(dice, words), ...more];
  if (layout === 'statement' && dice.chance(0.5)) return [...more, yardstick('unlikely')];
  return [textBlock(dice, words), ...more];
}

/** A chart beside text. */
function squareChart(id: string): Block {
  return {
    kind: 'figure',
    anchor: `fig-${id}`,
    number: null,
    target: { kind: 'chart', id, size: 'square' },
    alt: 'What the chart shows',
    caption: null,
    origins: [],
  };
}

function columns(dice: Dice, words: Words): Block {
  const column = (): readonly Block[] =>
    Array.from({ length: dice.pick([1, 1, 2]) }, () => textBlock(dice, words));
  return { kind: 'columns', origins: [], columns: Array.from({ length: dice.pick([2, 3]) }, column) };
}

/** A paragraph, list, nested list, table, quotation, box or code. */
function textBlock(dice: Dice, words: Words): Block {
  const kinds = [text, text, longList, longList, nested, wideTable, quote, box, code] as const;
  return dice.pick(kinds)(dice, words);
}

function text(dice: Dice, words: Words): Block {
  return paragraph(words.sentence(dice.pick([5, 30, 120])), dice.pick([null, null, 'lead', 'small']));
}

function longList(dice: Dice, words: Words): Block {
  const items = Array.from({ length: dice.pick([1, 3, 9, 40]) }, () => words.sentence(dice.pick([2, 8, 25])));
  return list(items, dice.pick([null, null, 1, 97]));
}

function nested(dice: Dice, words: Words): Block {
  const item = (): Block[] => [
    paragraph(words.sentence(dice.pick([3, 12]))),
    list(Array.from({ length: dice.pick([1, 4]) }, () => words.sentence(dice.pick([2, 10])))),
  ];
  return {
    kind: 'list',
    start: null,
    tight: true,
    origins: [],
    items: Array.from({ length: dice.pick([2, 5]) }, () => ({ origins: [], blocks: item() })),
  };
}

/** Up to twelve columns, which no slide has room for. */
function wideTable(dice: Dice, words: Words): Block {
  const count = dice.pick([2, 3, 4, 6, 12]);
  const row = (length: number): readonly string[] =>
    Array.from({ length: count }, () => words.sentence(dice.pick([1, 1, length])));
  return table(
    row(2),
    Array.from({ length: dice.pick([1, 4, 15]) }, () => row(count > 4 ? 2 : 9)),
  );
}

function quote(dice: Dice, words: Words): Block {
  return { kind: 'quote', origins: [], blocks: [paragraph(words.sentence(dice.pick([8, 40, 90])))] };
}

function box(dice: Dice, words: Words): Block {
  const inside = [paragraph(words.sentence(12)), ...(dice.chance(0.4) ? [longList(dice, words)] : [])];
  return { kind: 'box', name: 'note', origins: [], blocks: inside };
}

function code(dice: Dice, words: Words): Block {
  const lines = Array.from({ length: dice.pick([2, 20]) }, () => words.sentence(4));
  return { kind: 'code', language: null, text: lines.join('\n'), origins: [] };
}
