import type { BoxBlock, CodeBlock, QuoteBlock } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import type { BoxLook, Chunk } from './chunk.ts';
import { keptTogether } from './chunk.ts';
import { type Flow, headRoom, type Place } from './flow.ts';
import { flowLines } from './flow-text.ts';

/** Boxes up to this share of the page stay in one piece. */
const WHOLE = 0.4;

/** A set-off passage by its name: tinted, ruled, or only set in a voice of its own. */
export function flowBox(box: BoxBlock, place: Place, flow: Flow): readonly Chunk[] {
  const inner: Place = { ...place, box: box.name, tag: flow.tree.add(place.tag, 'Sect') };
  const { colors, page } = flow.theme;
  if (box.name === 'title-block') return flow.blocks(box.blocks, inner);
  // Their numbers hang in the margin, so to speak: the text beside them keeps its measure.
  if (box.name === 'judgments')
    return flow.blocks(box.blocks, {
      ...inner,
      measure: Math.min(headRoom(place, flow), place.measure + 44),
    });
  if (box.name === 'sources') return flow.blocks(box.blocks, { ...inner, body: page.styles.note });
  if (box.name === 'bottom-line') {
    const bar = { color: colors.primary, width: 3.5 };
    const look = boxLook(place, { fill: colors.surface, bar, top: 14, bottom: 15 });
    return boxed(flow.blocks(box.blocks, inset(inner, 20, 18, page.styles.lead)), look, flow);
  }
  const look = boxLook(place, { fill: colors.surface, bar: null, top: 11, bottom: 12 });
  const voice: TextStyle = { ...page.styles.small, size: page.styles.small.size + 0.25, color: 'text' };
  return boxed(flow.blocks(box.blocks, inset(inner, 16, 16, voice)), look, flow);
}

/** A quotation: indented, with a hairline beside it. */
export function flowQuote(quote: QuoteBlock, place: Place, flow: Flow): readonly Chunk[] {
  const bar = { color: flow.theme.colors.rule, width: 2 };
  const look = boxLook(place, { fill: null, bar, top: 0, bottom: 0 });
  const tag = flow.tree.add(place.tag, 'BlockQuote');
  const inner: Place = { ...inset(place, 16, 0, place.body), measure: place.measure - 24, tag };
  return boxed(flow.blocks(quote.blocks, inner), look, flow);
}

/** Code as written: its own line breaks and indents. */
export function flowCode(code: CodeBlock, place: Place, flow: Flow): readonly Chunk[] {
  const look = boxLook(place, { fill: flow.theme.colors.surface, bar: null, top: 9, bottom: 9 });
  const text = code.text
    .replace(/\n+$/, '')
    .replaceAll('\t', '    ')
    .replace(/^ +| {2,}/gm, (spaces) => '\u00a0'.repeat(spaces.length));
  const content = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'code', text: line } as const,
    ]);
  const lines = flowLines(content, flow.theme.page.styles.code, {
    flow,
    x: place.x + 12,
    width: place.width - 24,
    align: 'start',
    lines: 'ragged',
    tag: flow.tree.add(place.tag, 'Code'),
    origins: code.origins,
    anchors: [],
  });
  return boxed(lines, look, flow);
}

function boxLook(place: Place, look: Pick<BoxLook, 'fill' | 'bar' | 'top' | 'bottom'>): BoxLook {
  return { x: place.x, width: place.width, ...look };
}

function inset(place: Place, left: number, right: number, body: TextStyle): Place {
  const width = place.width - left - right;
  return { ...place, x: place.x + left, width, measure: width, body };
}

function boxed(chunks: readonly Chunk[], look: BoxLook, flow: Flow): readonly Chunk[] {
  const marked = chunks.map((chunk) => ({ ...chunk, boxes: [look, ...chunk.boxes] }));
  const height = marked.reduce((total, chunk) => total + chunk.height + chunk.before, 0);
  return height < flow.geometry.body.height * WHOLE ? keptTogether(marked) : marked;
}
