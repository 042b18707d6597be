import type { TableBlock, TableCell } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Chunk, type Draft, keptTogether, plainChunk, type RepeatedHead, spaceAbove } from './chunk.ts';
import { type Flow, type Place, wording } from './flow.ts';
import { flowCaption } from './flow-figure.ts';
import { lineOf } from './flow-text.ts';
import { type Column, columnGroups, layColumns, tailWidth, wordsWidth } from './lay-columns.ts';
import { restyleFlow } from './restyle-flow.ts';
import { plainText, type SetLine, setText, shiftLine } from './set-text.ts';

const PADDING = 4.5;
/** Rows with more lines than this may break across pages. */
const WHOLE_ROW = 14;
/** Tables up to this share of the page stay in one piece. */
const WHOLE_TABLE = 0.45;

/** A table's text is made smaller for its words by no more than this. */
const SMALLEST = 0.8;
/** Between two groups of a table's columns, in points. */
const GROUPS = 14;

/** A table as it is, a little smaller, or in groups of its columns one below the other: whichever has room for its words. */
export function flowTable(table: TableBlock, place: Place, flow: Flow): readonly Chunk[] {
  const share = place.width / wordsWidth(table, flow);
  if (share < 1 && share >= SMALLEST) {
    const smaller = restyleFlow(flow, (style) => ({ ...style, size: style.size * share }));
    return flowWhole(table, place, smaller);
  }
  return columnGroups(table, place.width, flow).flatMap((group, index) => {
    if (index === 0) return flowWhole(group, place, flow);
    const more = { ...group, caption: null, anchor: null, number: null };
    return spaceAbove(flowWhole(more, place, flow), GROUPS);
  });
}

/** A caption, a header repeated on every page, and rows that stay whole unless they are very tall. */
function flowWhole(table: TableBlock, place: Place, flow: Flow): readonly Chunk[] {
  const { styles } = flow.theme.page;
  const tag = flow.tree.add(place.tag, 'Table');
  const caption = flowCaption(table, {
    place: { ...place, tag },
    word: 'table',
    origins: table.origins,
    flow,
  });
  const columns = layColumns(table, place, flow);
  const head = headChunk(table.head, { columns, style: styles.tableHead, tag, place, flow });
  const repeated = head && repeatedHead(head, table, place, flow);
  const body = flow.tree.add(tag, 'TBody');
  const rows = table.rows.flatMap((row, index) => {
    const chunks = rowChunks(row.cells, {
      columns,
      style: styles.table,
      tag: body,
      place,
      origins: row.origins,
      flow,
    });
    const lastButOne = index === table.rows.length - 2 && chunks.length === 1;
    return chunks.map((chunk) => ({ ...chunk, head: repeated, keep: chunk.keep || lastButOne }));
  });
  const top = [...caption.chunks, ...(head ? [head] : [])].map((chunk) => ({
    ...chunk,
    keep: rows.length > 0,
  }));
  const anchor = caption.chunks.length === 0 ? table.anchor : null;
  const all = anchored([...top, ...rows], anchor);
  const height = all.reduce((total, chunk) => total + chunk.height, 0);
  return height < flow.geometry.body.height * WHOLE_TABLE ? keptTogether(all) : all;
}

/** The header again, under a line that says which table goes on; for eyes only. */
function repeatedHead(head: Chunk, table: TableBlock, place: Place, flow: Flow): RepeatedHead {
  const { caption } = flow.theme.page.styles;
  const name = `${wording(flow, 'table', 'Table')}\u00a0${table.number}, ${wording(flow, 'continued', 'continued')}`;
  const content = [{ kind: 'text', text: name }] as const;
  const lines =
    table.number === null ? [] : setText(content, caption, { width: place.width, align: 'left', flow });
  const column: Column = { x: place.x, width: place.width, align: 'left', tail: 0 };
  const above = lines
    .slice(0, 1)
    .map((line) => cellDraft([line], { column, y: 0, tag: 0, origins: [], joins: null }));
  const top = lines[0]?.height ?? 0;
  const drafts = [...above, ...head.drafts.map((draft) => ({ ...draft, y: draft.y + top }))];
  return {
    height: head.height + top,
    drafts: drafts.map((draft) => ({ ...draft, tag: null, anchors: [], joins: null })),
  };
}

/** A table without a caption carries its anchor on its first frame. */
function anchored(chunks: readonly Chunk[], anchor: string | null): readonly Chunk[] {
  const [first, ...rest] = chunks;
  const [draft, ...drafts] = first?.drafts ?? [];
  if (anchor === null || !first || !draft) return chunks;
  return [{ ...first, drafts: [{ ...draft, anchors: [anchor] }, ...drafts] }, ...rest];
}

interface RowOptions {
  readonly columns: readonly Column[];
  readonly style: TextStyle;
  readonly tag: number;
  readonly place: Place;
  readonly flow: Flow;
}

function headChunk(cells: readonly TableCell[], options: RowOptions): Chunk | null {
  const { columns, style, tag, place, flow } = options;
  if (cells.every((cell) => plainText(cell.content).trim() === '')) return null;
  const row = flow.tree.add(flow.tree.add(tag, 'THead'), 'TR');
  const set = cells.slice(0, columns.length).map((cell, index) => {
    const column = columns[index];
    return column ? setText(cell.content, style, { width: column.width, align: column.align, flow }) : [];
  });
  const deepest = Math.max(1, ...set.map((lines) => lines.length));
  const lineHeight = style.size * style.lineHeight;
  const drafts = set.flatMap((lines, index): Draft[] => {
    const column = columns[index];
    const cell = flow.tree.add(row, 'TH', { attribute: 'Column' });
    if (!column || lines.length === 0) return [];
    // Short headers stand on the last line, next to what they head.
    return [
      cellDraft(lines, {
        column,
        y: PADDING + (deepest - lines.length) * lineHeight,
        tag: cell,
        origins: [],
        joins: null,
      }),
    ];
  });
  const height = deepest * lineHeight + 2 * PADDING;
  return plainChunk(height, [
    ...drafts,
    ruleDraft(place, columns, height - 0.8, 0.8, flow.theme.colors.text),
  ]);
}

function rowChunks(
  cells: readonly TableCell[],
  { columns, style, tag, place, origins, flow }: RowOptions & { readonly origins: readonly Span[] },
): readonly Chunk[] {
  const row = flow.tree.add(tag, 'TR');
  const noting: Flow = { ...flow, missing: (character) => flow.missing(character, origins) };
  const set = columns.map((column, index) => {
    const header = index === 0 && column.align === 'left' && columns.length > 1;
    return {
      column,
      joins: flow.nextId(),
      tag: flow.tree.add(row, header ? 'TH' : 'TD', { attribute: header ? 'Row' : null }),
      lines: cellLines(cells[index] ?? { content: [] }, column, { style, flow: noting }),
    };
  });
  const deepest = Math.max(1, ...set.map(({ lines }) => lines.length));
  const whole = deepest <= WHOLE_ROW;
  const lineHeight = style.size * style.lineHeight;
  const slices = whole
    ? [[0, deepest] as const]
    : Array.from({ length: deepest }, (_, line) => [line, line + 1] as const);
  return slices.map(([from, to], slice) => {
    const top = slice === 0 ? PADDING : 0;
    const bottom = slice === slices.length - 1 ? PADDING : 0;
    const height = top + (to - from) * lineHeight + bottom;
    const drafts = set.flatMap(({ column, lines, tag: cell, joins }): Draft[] => {
      const shown = lines.slice(from, to);
      return shown.length === 0 ? [] : [cellDraft(shown, { column, y: top, tag: cell, origins, joins })];
    });
    const rule = bottom > 0 ? [ruleDraft(place, columns, height - 0.5, 0.5, flow.theme.colors.rule)] : [];
    return {
      ...plainChunk(height, [...drafts, ...rule]),
      keep: !whole && (slice === 0 || slice === slices.length - 2),
    };
  });
}

/** A cell's text; a number stands with its decimal point on its column's. */
function cellLines(
  cell: TableCell,
  column: Column,
  { style, flow }: { readonly style: TextStyle; readonly flow: Flow },
): readonly SetLine[] {
  const { width, align } = column;
  const lines = setText(cell.content, style, { width, align, flow });
  if (column.tail === 0 || lines.length !== 1) return lines;
  const by = column.tail - (tailWidth(cell, style, flow) ?? 0);
  return lines.map((line) => shiftLine(line, align === 'right' ? -by : by));
}

function cellDraft(
  lines: readonly SetLine[],
  {
    column,
    y,
    tag,
    origins,
    joins,
  }: {
    readonly column: Column;
    readonly y: number;
    readonly tag: number;
    readonly origins: readonly Span[];
    readonly joins: number | null;
  },
): Draft {
  let top = 0;
  const placed = lines.map((line) => {
    const at = lineOf(line, top + line.baseline);
    top += line.height;
    return at;
  });
  const { x, width } = column;
  return {
    x,
    y,
    width,
    height: top,
    content: { kind: 'lines', lines: placed },
    tag,
    anchors: [],
    origins,
    joins,
  };
}

function ruleDraft(
  place: Place,
  columns: readonly Column[],
  y: number,
  height: number,
  color: string,
): Draft {
  const last = columns.at(-1);
  const width = last ? last.x + last.width - place.x : place.width;
  return {
    x: place.x,
    y,
    width,
    height,
    content: { kind: 'rule', color },
    tag: null,
    anchors: [],
    origins: [],
    joins: null,
  };
}
