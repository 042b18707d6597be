import type { Block, Inline, Note } from '../../../src/model/block.ts';
import type { Frame, Line, Tag } from '../../../src/model/page.ts';
import type { ReportLayout } from '../../../src/report/lay-out-report.ts';

/** A frame of the tree with the index of the page it is on. */
export interface Read {
  readonly page: number;
  readonly frame: Frame;
  readonly tag: Tag;
  readonly index: number;
}

/** Frames in the order of the structure tree. */
export function framesRead({ pages, tags }: ReportLayout): readonly Read[] {
  const found = pages.flatMap((page, at) =>
    page.frames.flatMap((frame) => {
      const tag = frame.tag === null ? undefined : tags[frame.tag];
      return tag === undefined || frame.tag === null ? [] : [{ page: at, frame, tag, index: frame.tag }];
    }),
  );
  return found.sort((a, b) => a.index - b.index);
}

export function linesOf(frame: Frame): readonly Line[] {
  return frame.content.kind === 'lines' ? frame.content.lines : [];
}

/** The characters of a report as its tree has them: without marks of lists, contents, note numbers and page references. */
export function lettersRead(layout: ReportLayout): string {
  const { tags } = layout;
  const isFurniture = ({ tag }: Read): boolean => {
    if (tag.role === 'TOCI' || noteOfTag(tag, layout) !== null) return true;
    const item = tag.role === 'Lbl' ? tags[tag.parent ?? 0] : undefined;
    return item !== undefined && tags[item.parent ?? 0]?.attribute !== null;
  };
  return framesRead(layout)
    .filter((read) => !isFurniture(read))
    .flatMap(({ frame }) => linesOf(frame).map(lineLetters))
    .join('');
}

/** The note that a part of the tree belongs to, where notes stand with what cites them. */
function noteOfTag({ cited, parent }: Tag, { tags }: ReportLayout): number | null {
  return cited ?? tags[parent ?? 0]?.cited ?? null;
}

/** The characters of one note that stands where it is cited, without its number. */
export function lettersOfNote(layout: ReportLayout, number: number): string {
  return framesRead(layout)
    .filter(({ tag }) => tag.cited === number)
    .flatMap(({ frame }) => linesOf(frame).map(lineLetters))
    .join('');
}

function lineLetters({ runs, end }: Line): string {
  const kept = runs.filter(({ rise, text }) => rise === 0 && !/^p\.\u00a0\d+$/.test(text));
  const text = squeezed(kept.map((run) => run.text).join(''));
  return end === 'hyphen' ? text.replace(/-$/, '') : text;
}

/** The same of what went in. */
export function lettersWritten(blocks: readonly Block[], notes: readonly Note[]): string {
  return squeezed(blocks.map((block) => written(block, notes)).join(''));
}

function written(block: Block, notes: readonly Note[]): string {
  const all = (inner: readonly Block[]): string => inner.map((each) => written(each, notes)).join('');
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return words(block.content);
    case 'list':
      return block.items.map((item) => all(item.blocks)).join('');
    case 'definitions':
      return block.items.map((item) => words(item.term) + all(item.blocks)).join('');
    case 'table':
      return [
        caption('Table', block),
        ...block.head.map((cell) => words(cell.content)),
        ...block.rows.flatMap((row) => row.cells.map((cell) => words(cell.content))),
      ].join('');
    case 'figure':
      return caption('Figure', block);
    case 'columns':
      return block.columns.map(all).join('');
    case 'box':
    case 'quote':
      return all(block.blocks);
    case 'code':
      return block.text;
    case 'notes-list':
      return notes.map((note) => words(note.content)).join('');
    default:
      return '';
  }
}

function caption(
  name: string,
  block: { readonly number: number | null; readonly caption: readonly Inline[] | null },
): string {
  if (block.caption === null) return '';
  return `${block.number === null ? '' : `${name} ${block.number}.`}${words(block.caption)}`;
}

function words(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'link' && inline.href.startsWith('ref:')) return '';
      return 'content' in inline ? words(inline.content) : '';
    })
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
