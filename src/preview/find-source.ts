import { positionAt } from '../diagnostics/position.ts';
import type { Block, Placed } from '../model/block.ts';
import type { Frame, Page } from '../model/page.ts';
import type { Slide } from '../model/slide.ts';
import type { Span } from '../model/span.ts';
import { describeOrigin, type Looking } from './describe-origin.ts';
import type { SourceMessage } from './messages.ts';

/** What a click met, and where it came from. */
interface Found extends Placed {
  readonly what: string;
}

/**
 * An element of a slide → where it came from. `path` leads to it: `headline`, `source`, or a region's name and then the
 * position, from 0, of each block, list item or table row in what holds it. A path that leads nowhere ends at the last
 * place on it; the slide itself is the last resort.
 */
export function sourceOnSlide(slide: Slide, path: readonly string[], looking: Looking): SourceMessage {
  const [name, ...steps] = path;
  const whole: Found = { what: 'Slide', origins: slide.origins };
  if (name === 'headline') return describe({ ...whole, what: 'Headline' }, looking);
  if (name === 'source') return describe({ ...whole, what: 'Source line' }, looking);
  const region = slide.regions.find((one) => one.name === name);
  return describe(
    region === undefined ? whole : walk(whole, region.blocks.filter(isWritten), steps),
    looking,
  );
}

/** The frames of a page that one can ask about. */
export function framesToAsk({ frames }: Page): readonly Frame[] {
  return frames.filter(({ origins }) => origins.length > 0);
}

/** One of those frames → where it came from. */
export function sourceOnPage(page: Page, frame: number, looking: Looking): SourceMessage {
  const found = framesToAsk(page)[frame];
  const what = found === undefined ? 'Page' : FRAMES[found.content.kind];
  return describe({ what, origins: found?.origins ?? [] }, looking);
}

const FRAMES = {
  lines: 'Text',
  drawing: 'Chart',
  image: 'Picture',
  fill: 'Background',
  rule: 'Line',
} as const;

/** What stands at a place inside a slide: a block, or a list item or table row, which are no blocks. */
type Node = Block | (Placed & { readonly kind: 'item'; readonly blocks: readonly Block[] }) | RowNode;
type RowNode = Placed & { readonly kind: 'row' };

function walk(above: Found, nodes: readonly Node[], [step, ...steps]: readonly string[]): Found {
  const node = step === undefined ? undefined : nodes[Number(step)];
  if (node === undefined) return above;
  const origins = node.origins.length > 0 ? node.origins : above.origins;
  return walk({ what: NAMES[node.kind] ?? 'Passage', origins }, inside(node), steps);
}

function inside(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'list':
      return node.items.map((item) => ({ ...item, kind: 'item' }));
    case 'table':
      return node.rows.map((row) => ({ origins: row.origins, kind: 'row' }));
    // Only a list in a list item is an element of its own in every case.
    case 'item':
      return node.blocks.filter(({ kind }) => kind === 'list');
    case 'box':
    case 'quote':
      return node.blocks.filter(isWritten);
    default:
      return [];
  }
}

/** Whether a block is an element on a slide. */
function isWritten({ kind }: Block): boolean {
  return WRITTEN.has(kind);
}

const WRITTEN: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'list',
  'table',
  'figure',
  'quote',
  'code',
  'rule',
  'box',
]);

const NAMES: Readonly<Record<string, string>> = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  list: 'List',
  item: 'List item',
  table: 'Table',
  row: 'Table row',
  figure: 'Figure',
  quote: 'Quotation',
  code: 'Code',
  rule: 'Line',
  box: 'Box',
};

/** Each line is named once, though several pieces of it were printed. */
function describe({ what, origins }: Found, looking: Looking): SourceMessage {
  const lines = new Map<string, Span>();
  for (const span of origins) {
    const line = `${span.file.path}:${positionAt(span.file, span.start).line}`;
    if (!lines.has(line)) lines.set(line, span);
  }
  return { what, origins: [...lines.values()].map((span) => describeOrigin(span, looking)) };
}
