import type { FigureBlock } from '../model/block.ts';
import { escapeSigns } from './escape-marp.ts';
import type { Box } from './figure-box.ts';
import { figurePath } from './figure-path.ts';

/** A figure as a Marp image at its size in CSS pixels: `![w:1152 What it shows](charts/timeline.svg)`. */
export function writeFigure(figure: FigureBlock, box: Box): string {
  const width = Math.round((box.width * 4 * 100) / 3) / 100;
  const path = figurePath(figure.target)
    .replace(/[^A-Za-z0-9/._~+-]/gu, encodeURIComponent)
    .replace(/[()]/gu, escape_);
  return `![w:${width} ${altText(figure.alt)}](${path})`;
}

function escape_(sign: string): string {
  return sign === '(' ? '%28' : '%29';
}

/** Words that Marp would take out of an alternative text as instructions for the picture (`contrast`, `45%`, `bg`). */
const INSTRUCTION =
  /^(?:bg|fit|cover|contain|auto|left|right|vertical|horizontal|(?:\d*\.)?\d+%|(?:w|width|h|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|left|right|transition|animated)(?::.*)?)$/iu;

/** An alternative text; the first letter of a word that Marp would act on is written as a character reference. */
function altText(alt: string): string {
  return alt
    .trim()
    .split(/\s+/u)
    .map((word) => {
      if (!INSTRUCTION.test(word)) return escapeSigns(word);
      const [first = '', ...rest] = word;
      return `&#${first.codePointAt(0) ?? 32};${escapeSigns(rest.join(''))}`;
    })
    .join(' ');
}
