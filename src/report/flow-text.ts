import type { HeadingBlock, Inline, ParagraphBlock, Placed } from '../model/block.ts';
import type { Line, TagRole } from '../model/page.ts';
import type { StyleName, TextStyle } from '../model/theme.ts';
import { type Chunk, type Draft, plainChunk } from './chunk.ts';
import { type Flow, headRoom, type Place } from './flow.ts';
import { plainText, type SetLine, setBalanced, setParagraph, setRagged, shiftLine } from './set-text.ts';

/** What lines of text are to become. */
export interface TextOptions {
  readonly x: number;
  readonly width: number;
  /** Where lines begin: at the left, or at the edge where their own script begins. */
  readonly align: 'start' | 'own';
  readonly tag: number | null;
  readonly origins: Placed['origins'];
  readonly anchors: readonly string[];
  /** Lines about equally long, as headings want; as long as they can be; or filled to the edge where there is room. */
  readonly lines: 'balanced' | 'ragged' | 'justified';
}

const SETTERS = { balanced: setBalanced, ragged: setRagged, justified: setParagraph } as const;

/** Inline content → a chunk a line; no line of a paragraph stands alone at the foot or the top of a page. */
export function flowLines(
  content: readonly Inline[],
  style: TextStyle,
  { flow, ...options }: TextOptions & { readonly flow: Flow },
): readonly Chunk[] {
  const { width, align, origins } = options;
  const set = SETTERS[options.lines];
  const noting: Flow = { ...flow, missing: (character) => flow.missing(character, origins) };
  const lines = set(content, style, { width, align: 'left', flow: noting });
  const placed = lines.map((line) =>
    align === 'own' && line.opposed ? shiftLine(line, width - line.width) : line,
  );
  return chunkLines(placed, { flow, ...options });
}

/** A set line at another height. */
export function lineOf({ runs, end, stretch }: SetLine, baseline: number): Line {
  return { baseline, runs, end, stretch };
}

/** Lines that are already set → a chunk a line. */
function chunkLines(
  lines: readonly SetLine[],
  { flow, x, width, tag, origins, anchors }: TextOptions & { readonly flow: Flow },
): readonly Chunk[] {
  const joins = flow.nextId();
  const last = lines.length - 1;
  return lines.map((line, index) => {
    const draft: Draft = {
      x,
      y: 0,
      width,
      height: line.height,
      content: { kind: 'lines', lines: [lineOf(line, line.baseline)] },
      tag,
      anchors: index === 0 ? anchors : NO_ANCHORS,
      origins,
      joins,
    };
    // A word divided at the foot of a page would stand on two.
    const keep = index < last && (index === 0 || index === last - 1 || line.end === 'hyphen');
    return plainChunk(line.height, [draft], keep);
  });
}

const NO_ANCHORS: readonly string[] = [];

const PARAGRAPH_STYLES: Readonly<Record<string, StyleName>> = {
  lead: 'lead',
  small: 'small',
  label: 'label',
  subtitle: 'subtitle',
  note: 'note',
  caption: 'caption',
  title: 'title',
};

/** A paragraph in the style it names; a label stays with what follows. */
export function flowParagraph(block: ParagraphBlock, place: Place, flow: Flow): readonly Chunk[] {
  const name = block.style === null ? undefined : PARAGRAPH_STYLES[block.style];
  const style = name ? flow.theme.page.styles[name] : place.body;
  // Items of a list are short: filled lines would stand beside half-empty ones.
  const isText = name === undefined && place.depth === 0 && style === flow.theme.page.styles.body;
  const wide = name === 'subtitle' || name === 'title' || name === 'label';
  const chunks = flowLines(block.content, style, {
    flow,
    x: place.x,
    width: wide ? headRoom(place, flow) : place.measure,
    align: place.depth === 0 ? 'own' : 'start',
    lines: wide ? 'balanced' : isText ? 'justified' : 'ragged',
    tag: flow.tree.add(place.tag, 'P'),
    origins: block.origins,
    anchors: [],
  });
  return name === 'label' ? chunks.map((chunk) => ({ ...chunk, keep: true })) : chunks;
}

const HEADING_STYLES: readonly StyleName[] = ['heading1', 'heading2', 'heading3', 'heading4'];
const HEADING_ROLES: readonly TagRole[] = ['H1', 'H2', 'H3', 'H4'];

/** A heading, kept with what follows. A section's title goes to the running head. */
export function flowHeading(block: HeadingBlock, place: Place, flow: Flow): readonly Chunk[] {
  const index = Math.min(Math.max(block.level, 1), 4) - 1;
  const chunks = flowLines(block.content, headingStyle(block, place, flow), {
    flow,
    x: place.x,
    width: headRoom(place, flow),
    align: 'own',
    lines: 'balanced',
    tag: flow.tree.add(place.tag, HEADING_ROLES[index] ?? 'H4'),
    origins: block.origins,
    anchors: [block.anchor],
  });
  const section = block.level === 2 ? plainText(block.content) : null;
  return chunks.map((chunk, line) => ({ ...chunk, keep: true, section: line === 0 ? section : null }));
}

/** A title that takes a third line is set a little smaller if that saves the line. */
function titleStyle(block: HeadingBlock, place: Place, flow: Flow): TextStyle {
  const { title } = flow.theme.page.styles;
  const lines = (size: number): number =>
    setBalanced(block.content, { ...title, size }, { width: headRoom(place, flow), align: 'left', flow })
      .length;
  const most = lines(title.size);
  if (most < 3) return title;
  const size = [0.94, 0.88].map((share) => title.size * share).find((smaller) => lines(smaller) < most);
  return size === undefined ? title : { ...title, size };
}

function headingStyle(block: HeadingBlock, place: Place, flow: Flow): TextStyle {
  const { styles } = flow.theme.page;
  const named = styles[HEADING_STYLES[Math.min(Math.max(block.level, 1), 4) - 1] ?? 'heading4'];
  if (place.box === 'title-block' && block.level === 1) return titleStyle(block, place, flow);
  const tinted = place.box === 'bottom-line' || place.box === 'note';
  return tinted && block.level > 1
    ? { ...styles.label, size: styles.label.size + 0.5, color: 'primary' }
    : named;
}
