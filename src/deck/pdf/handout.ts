import { citesIn, citesOfBlocks } from '../../markdown/cites.ts';
import type { Inline, Note } from '../../model/block.ts';
import type { Publication } from '../../model/publication.ts';
import type { Slide } from '../../model/slide.ts';
import { sayNumbers } from '../../text/number-ranges.ts';
import { escapeHtml } from '../escape-marp.ts';
import { paragraphs } from '../player-markup.ts';
import { textOf } from '../render-slides.ts';
import { notesText } from '../write-notes.ts';
import { type SheetRoom, sheetSetting } from './sheet-setting.ts';

/** What the sheets of a handout are made with. */
export interface SheetParts {
  readonly publication: Publication;
  readonly notes: readonly Note[];
  readonly room: SheetRoom;
}

/**
 * Rendered slides → sheets: the slide above, below it the speaker notes (where the audience gets them) and the sources
 * that it cites by number. `frames` are the slides' elements, in order.
 */
export function handoutSheets(
  frames: readonly string[],
  slides: readonly Slide[],
  { publication, notes, room }: SheetParts,
): readonly string[] {
  const { labels } = publication;
  return slides.map((slide, index) => {
    const said = notesText(slide.notes);
    const sources = citedBy(slide, notes).map(sourceItem);
    const text = { notes: blocksOf(said), sources: sources.map(textOf) };
    return [
      `<div class="sheet setting-${sheetSetting(text, room)}">`,
      frames[index] ?? '',
      said === '' ? '' : under(labels.speaker_notes ?? 'Notes', paragraphs(said)),
      sources.length === 0 ? '' : under(labels.sources ?? 'Sources', `<ol>${sources.join('')}</ol>`),
      '</div>',
    ].join('\n');
  });
}

/** Paragraphs and lists of notes, line by line. */
function blocksOf(said: string): readonly (readonly string[])[] {
  return said.split(/\n{2,}/u).map((block) => block.replace(/\n {2}/gu, ' ').split('\n'));
}

function under(title: string, body: string): string {
  return `<div class="under"><h2>${escapeHtml(title)}</h2>${body}</div>`;
}

/** The numbered notes that a slide or what is said to it cites, in order of their numbers. */
function citedBy({ headline, regions, sourceLine, notes }: Slide, all: readonly Note[]): readonly Note[] {
  const cites = [
    ...citesIn([...(headline ?? []), ...(sourceLine ?? [])]),
    ...citesOfBlocks([...regions.flatMap(({ blocks }) => blocks), ...notes]),
  ];
  const numbers = new Set(cites.flatMap((cite) => cite.numbers));
  return all.filter(({ number }) => numbers.has(number));
}

function sourceItem({ number, content }: Note): string {
  return `<li><span class="number">${number}</span><span>${content.map(inlineHtml).join('')}</span></li>`;
}

function inlineHtml(inline: Inline): string {
  const inside = (content: readonly Inline[]): string => content.map(inlineHtml).join('');
  switch (inline.kind) {
    case 'text':
    case 'code':
      return escapeHtml(inline.text);
    case 'strong':
      return `<b>${inside(inline.content)}</b>`;
    case 'emphasis':
      return `<em>${inside(inline.content)}</em>`;
    case 'span':
      return inside(inline.content);
    case 'language':
      return `<span lang="${inline.language}">${inside(inline.content)}</span>`;
    case 'link':
      return /^https?:/iu.test(inline.href)
        ? `<a href="${escapeHtml(inline.href)}">${inside(inline.content)}</a>`
        : inside(inline.content);
    case 'cite':
      return inline.numbers.length === 0 ? '' : ` [${sayNumbers(inline.numbers)}]`;
    case 'image':
      return escapeHtml(inline.alt);
    case 'break':
      return ' ';
  }
}
