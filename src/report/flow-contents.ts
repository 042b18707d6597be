import { mapContent } from '../markdown/map-inlines.ts';
import type { Block, Inline } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Chunk, type Draft, keptTogether, spaceAbove } from './chunk.ts';
import type { Flow, Heading, Place } from './flow.ts';
import { flowLines } from './flow-text.ts';

/** Boxes whose headings are part of their look, not of the report's division. */
const UNLISTED = ['title-block', 'bottom-line', 'note'];

/** Headings of levels 2 to 4 in reading order; the title of the list of contents is not among them. */
export function collectHeadings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block, index): readonly Heading[] => {
    if (block.kind === 'heading') {
      const lists = blocks[index + 1]?.kind === 'contents';
      return lists || block.level < 2 ? [] : [{ ...block, level: Math.min(block.level, 4) }];
    }
    if (block.kind === 'box') return UNLISTED.includes(block.name) ? [] : collectHeadings(block.blocks);
    if (block.kind === 'columns') return block.columns.flatMap(collectHeadings);
    return block.kind === 'slide' ? collectHeadings(block.blocks) : [];
  });
}

/** Longer lists of contents show only the sections. */
const DEEP = 24;

/** Sections with the pages they begin on, which are filled in when the pages are known. */
export function flowContents(place: Place, flow: Flow): readonly Chunk[] {
  const shown = flow.headings.filter((heading) => heading.level <= 3);
  const listed = shown.length <= DEEP ? shown : shown.filter((heading) => heading.level === 2);
  const { table } = flow.theme.page.styles;
  const style: TextStyle = { ...table, size: table.size + 0.5 };
  const toc = flow.tree.add(place.tag, 'TOC');
  const entries = listed.flatMap((heading, index) => {
    const chunks = entry(heading, { place, style, tag: flow.tree.add(toc, 'TOCI'), flow });
    return index === 0 ? chunks : spaceAbove(chunks, heading.level === 2 ? 3.5 : 1);
  });
  return entries.length <= DEEP ? keptTogether(entries) : entries;
}

const NUMBER = 22;

function entry(
  heading: Heading,
  {
    place,
    style,
    tag,
    flow,
  }: { readonly place: Place; readonly style: TextStyle; readonly tag: number; readonly flow: Flow },
): readonly Chunk[] {
  const indent = heading.level === 2 ? 0 : 14;
  const lines = flowLines(
    [{ kind: 'link', href: `#${heading.anchor}`, content: withoutNotes(heading.content) }],
    heading.level === 2 ? style : { ...style, size: style.size - 0.5, color: 'muted' },
    {
      flow,
      x: place.x + indent,
      width: place.measure - indent - NUMBER - 12,
      align: 'start',
      lines: 'ragged',
      tag,
      origins: [],
      anchors: [],
    },
  );
  const color = flow.theme.colors[heading.level === 2 ? 'text' : 'muted'];
  return lines.map((chunk, index) => {
    // Each line is a frame of its own: the last one is narrower, for the dots beside it.
    const drafts = chunk.drafts.map((draft) => ({ ...recoloured(draft, color), joins: null }));
    const kept = { ...chunk, drafts, keep: index < lines.length - 1 };
    return index < lines.length - 1 ? kept : withNumber(kept, { heading, place, style, tag, flow });
  });
}

/** Notes are cited in the heading itself, not where it is listed. */
function withoutNotes(content: readonly Inline[]): readonly Inline[] {
  return mapContent(content, (inline) => (inline.kind === 'cite' ? [] : inline));
}

/** Titles lead to their sections without looking like links. */
function recoloured(draft: Draft, color: string): Draft {
  if (draft.content.kind !== 'lines') return draft;
  const lines = draft.content.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, color })),
  }));
  return { ...draft, content: { kind: 'lines', lines } };
}

/** Adds dots and the page's number to the last line of an entry. */
function withNumber(
  chunk: Chunk,
  {
    heading,
    place,
    style,
    tag,
    flow,
  }: {
    readonly heading: Heading;
    readonly place: Place;
    readonly style: TextStyle;
    readonly tag: number;
    readonly flow: Flow;
  },
): Chunk {
  const title = chunk.drafts[0];
  const line = title?.content.kind === 'lines' ? title.content.lines[0] : undefined;
  if (!title || !line) return chunk;
  const ref = { family: style.family, weight: style.weight, italic: style.italic };
  const face = flow.fonts.face(ref);
  const end = line.runs.reduce((right, run) => Math.max(right, run.x + run.width), 0) + title.x;
  const right = place.x + place.measure;
  const run = { x: 0, face: ref, size: style.size, rise: 0, rtl: false, language: null };
  const base = { y: 0, height: title.height, anchors: [], origins: [], joins: null };
  const dot = face.measure(' .', style.size);
  // Dots stand at the same places in every entry: counted from the right.
  const count = Math.floor((right - NUMBER - end - 6) / dot);
  const dots = ' .'.repeat(Math.max(0, count));
  const width = count * dot;
  const { muted, text } = flow.theme.colors;
  const leader: Draft = {
    ...base,
    x: right - NUMBER - width,
    width,
    tag: null,
    content: {
      kind: 'lines',
      lines: [
        {
          baseline: line.baseline,
          runs: [{ ...run, width, text: dots, color: muted, href: null }],
          end: 'none',
          stretch: 0,
        },
      ],
    },
  };
  const number: Draft = {
    ...base,
    x: right - NUMBER + 2,
    width: NUMBER - 2,
    tag,
    content: {
      kind: 'lines',
      lines: [
        {
          baseline: line.baseline,
          end: 'none',
          stretch: 0,
          runs: [{ ...run, width: 0, text: '000', color: text, href: `page:${heading.anchor}` }],
        },
      ],
    },
  };
  const narrowed = { ...title, width: Math.max(1, end - title.x) };
  return { ...chunk, drafts: [narrowed, ...(count > 2 ? [leader] : []), number] };
}
