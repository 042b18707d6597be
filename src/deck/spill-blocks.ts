import type { Block, Inline, ParagraphBlock } from '../model/block.ts';
import { fillBlocks } from './fill-blocks.ts';
import { measureBlocks } from './measure-blocks.ts';
import type { Placement } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { type Frame, regionHeight, settingOf } from './slide-frame.ts';
import { overflow } from './slide-parts.ts';

/** A slide that ends where it is full, and what goes on in the report. */
export interface Spilled {
  readonly placements: readonly Placement[];
  readonly rest: readonly Block[];
}

/** Fills each region and keeps the rest for the report; the last region that lost something says where it is. */
export function spillBlocks(placements: readonly Placement[], anchor: string, frame: Frame): Spilled {
  const link = pageLink(anchor, frame);
  const rest: Block[] = [];
  const last = placements.filter((placement) => overflow(placement, frame) > 0).at(-1);
  const kept = placements.map((placement) => {
    const over = overflow(placement, frame) > 0;
    if (!over) return placement;
    const region = regionOf(frame.layout, placement.region);
    const setting = settingOf(region, frame, frame.context);
    const says = placement === last;
    const taken = says ? setting.spacing.block + measureBlocks([link], setting) : 0;
    const height = regionHeight(region, frame.sourceLines, frame.layout) - taken;
    const filled = fillBlocks(placement.blocks, { height, full: height }, setting, true);
    rest.push(...filled.rest.map(forReport));
    return { ...placement, blocks: says ? [...filled.taken, link] : filled.taken };
  });
  return { placements: kept, rest };
}

/** "More in the report, p. 000": measured so, and given its page once the report is laid out. */
function pageLink(anchor: string, frame: Frame): ParagraphBlock {
  const { labels } = frame.context.publication;
  const content: readonly Inline[] = [
    { kind: 'text', text: `${labels.more_in_report ?? 'More in the report'}, ` },
    { kind: 'link', href: `ref:${anchor}`, content: [{ kind: 'text', text: 'p.\u00a0000' }] },
  ];
  return { kind: 'paragraph', style: 'small', content, origins: [] };
}

/** In the report a slide's chart is set in the column. */
function forReport(block: Block): Block {
  if (block.kind !== 'figure' || block.target.kind !== 'chart') return block;
  if (block.target.size !== 'slide' && block.target.size !== 'beside') return block;
  return { ...block, target: { ...block.target, size: 'column' } };
}
