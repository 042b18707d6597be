import type { Block, Inline } from '../model/block.ts';
import type { TextStyle } from '../model/theme.ts';
import { styleInlines } from '../text/style-inlines.ts';
import { type FitContext, widestLine } from './fit-context.ts';
import { headingStyle, itemSetting, paragraphStyle, quoteSetting, type Setting } from './measure-blocks.ts';
import type { Placement } from './place-blocks.ts';
import { regionOf } from './region-of.ts';
import { shrinkSteps } from './scale-styles.ts';
import { type Frame, settingOf } from './slide-frame.ts';

/** The largest share of its size at which the fewest words of a slide are wider than their line. */
export function wholeWordScale(placements: readonly Placement[], frame: Frame): number {
  let best = 1;
  let fewest = brokenOn(placements, frame);
  if (fewest === 0) return best;
  for (const scale of shrinkSteps(regionOf(frame.layout, 'headline').styles)) {
    const many = brokenOn(placements, { ...frame, scale });
    if (many < fewest) [best, fewest] = [scale, many];
  }
  return best;
}

/** Words of a slide that no line of their block holds, tables aside: these share out their columns by their words. */
export function brokenOn(placements: readonly Placement[], frame: Frame): number {
  const { layout, context } = frame;
  return placements.reduce((sum, { region, blocks }) => {
    return sum + brokenWords(blocks, settingOf(regionOf(layout, region), frame, context));
  }, 0);
}

function brokenWords(blocks: readonly Block[], setting: Setting): number {
  return blocks.reduce((sum, block) => sum + brokenIn(block, setting), 0);
}

function brokenIn(block: Block, setting: Setting): number {
  const { width, styles, context } = setting;
  switch (block.kind) {
    case 'heading':
      return wideWords(block.content, styles[headingStyle(block.level)], width, context);
    case 'paragraph':
      return wideWords(block.content, styles[paragraphStyle(block.style)], width, context);
    case 'list': {
      const inside = itemSetting(block, setting);
      return block.items.reduce((sum, { blocks }) => sum + brokenWords(blocks, inside), 0);
    }
    case 'quote':
      return brokenWords(block.blocks, quoteSetting(setting));
    case 'box':
      return brokenWords(block.blocks, { ...setting, inItem: false });
    default:
      return 0;
  }
}

/** No letter is wider than this share of its size, few are nearly as wide: shorter words need not be measured. */
const WIDEST_LETTER = 0.9;

function wideWords(
  content: readonly Inline[],
  style: TextStyle,
  width: number,
  { theme, fonts }: FitContext,
): number {
  let wide = 0;
  for (const run of styleInlines(content, style, theme)) {
    for (const text of run.text.split(/\s+|(?<=[\u2010\-–—/])/u)) {
      if (text.length * run.size * WIDEST_LETTER <= width) continue;
      if (widestLine([{ ...run, text }], fonts) > width) wide++;
    }
  }
  return wide;
}
