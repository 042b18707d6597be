import type { Page } from 'playwright-core';
import type { fitContext } from '../../src/deck/fit-context.ts';
import { layoutOf } from '../../src/deck/layout-of.ts';
import { findLayout } from '../../src/deck/layouts.ts';
import { regionOf } from '../../src/deck/region-of.ts';
import { regionHeight, sourceLines } from '../../src/deck/slide-frame.ts';
import type { Slide } from '../../src/model/slide.ts';
import type { PrintedText } from './compare-texts.ts';
import { LONGEST_WORD, squeezed } from './written-texts.ts';

type Context = ReturnType<typeof fitContext>;

/** Where a part of a slide may be painted, in CSS pixels from the slide's corner. */
interface Bounds {
  readonly selector: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page shows: its faults, and its texts in reading order. */
export interface Seen {
  readonly faults: readonly string[];
  readonly texts: readonly PrintedText[];
}

/** Looks at a deck that is open in the page: what is clipped, covered or outside its region is a fault. */
export async function lookAtHtml(page: Page, slides: readonly Slide[], context: Context): Promise<Seen> {
  const bounds = slides.map((slide) => boundsOf(slide, context));
  const seen = await page.evaluate<Seen>(`(${LOOK})(${JSON.stringify(bounds)})`);
  return { ...seen, texts: seen.texts.map(({ text, around }) => ({ text: squeezed(text), around })) };
}

function boundsOf(slide: Slide, context: Context): readonly Bounds[] {
  const layout = layoutOf(context.theme, findLayout(slide.layout) ?? 'bullets');
  const lines = sourceLines(slide.sourceLine, layout, context);
  const flow = slide.regions.map(({ name }) => {
    const region = regionOf(layout, name);
    return { selector: `.region.${name}`, ...region.rect, height: regionHeight(region, lines, layout) };
  });
  const head = { selector: 'h1', ...regionOf(layout, 'headline').rect };
  const source = regionOf(layout, 'source').rect;
  const high = Math.max(source.height, lines * 13 * 1.35);
  const foot = { selector: '.source', ...source, y: source.y + source.height - high, height: high };
  return [head, foot, ...flow].map(({ selector, x, y, width, height }) => ({
    selector,
    left: px(x),
    top: px(y),
    right: px(x + width),
    bottom: px(y + height),
  }));
}

function px(points: number): number {
  return (points * 4) / 3;
}

/** Run in the page: every line of text and every picture against its region, each box round it, and what lies on top. */
const LOOK = `(bounds) => {
  const LONGEST = ${LONGEST_WORD};
  const WORD = /[^\\s\\u200b\\u2010\\-–—…\\p{Script=Han}\\p{Script=Hiragana}０-９]+[\\-–—]?/gu;
  const faults = [];
  const texts = [];
  const outside = (box, room, slack, aside = 1.5) =>
    box.left < room.left - aside || box.right > room.right + aside || box.top < room.top - slack || box.bottom > room.bottom + slack;
  document.querySelectorAll('section').forEach((section, index) => {
    section.scrollIntoView();
    const at = section.getBoundingClientRect();
    // Beside other columns a long word of large type may have no line that holds it, nor may one in a table beside a chart.
    const narrow = section.classList.contains('columns');
    const beside = section.classList.contains('chart-points');
    for (const { selector, left, top, right, bottom } of bounds[index]) {
      const part = section.querySelector(':scope > ' + selector);
      if (!part) continue;
      const room = { left: at.left + left, top: at.top + top, right: at.left + right, bottom: at.top + bottom };
      const say = (what, box, text) =>
        faults.push(section.id + ' ' + selector + ' ' + what + ' ' + [box.left - room.left, box.top - room.top, box.right - room.right, box.bottom - room.bottom].map(Math.round) + ' ' + text.slice(0, 40));
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.data.trim() === '' || node.parentElement.closest('svg')) continue;
        const range = document.createRange();
        const parent = node.parentElement;
        let longest = 0;
        for (const { 0: word, index } of node.data.matchAll(WORD)) {
          longest = Math.max(longest, word.length);
          if (word.length > LONGEST) continue;
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = [...range.getClientRects()].filter((box) => box.width > 0);
          const fixed = narrow || (beside && parent.closest('table'));
          if (!fixed && lines.some((box) => box.top > lines[0].bottom - 2)) say('broken', lines[0], word);
        }
        // A word that no line holds is broken where it would fit with the kerning of the letter that goes to the next line.
        const aside = longest > LONGEST ? 0.15 * parseFloat(getComputedStyle(parent).fontSize) : 1.5;
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width === 0) continue;
          if (outside(box, room, 7, aside)) say('outside', box, node.data);
          for (let around = parent; around !== section.parentElement; around = around.parentElement) {
            const clips = getComputedStyle(around).overflow !== 'visible' || around.matches('td, th');
            if (clips && outside(box, around.getBoundingClientRect(), 7, aside)) say('clipped by ' + around.tagName, box, node.data);
          }
          const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
          if (!hit || !(hit.contains(parent) || parent.contains(hit))) say('covered by ' + (hit ? hit.tagName + '.' + hit.className : 'nothing'), box, node.data);
        }
      }
      for (const picture of part.querySelectorAll('img, .figure > svg, p > svg')) {
        const box = picture.getBoundingClientRect();
        if (outside(box, room, 2)) say('outside', box, 'picture');
      }
      const blocks = new Map();
      const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        if (node.parentElement.closest('svg, .part')) continue;
        const block = node.parentElement.closest('p, li, td, th, pre, h1, h2, h3, h4, section, div');
        blocks.set(block, (blocks.get(block) ?? '') + node.data);
      }
      for (const text of blocks.values()) texts.push({ text, around: !selector.startsWith('.region') });
    }
  });
  return { faults, texts };
}`;
