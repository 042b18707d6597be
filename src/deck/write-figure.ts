import { figurePath } from '../markdown/figure-path.ts';
import type { FigureBlock } from '../model/block.ts';
import { escapeHtml } from './escape-marp.ts';
import type { Box } from './figure-box.ts';

/**
 * A figure at its size in CSS pixels, as a Marp image: `![w:1152 What it shows](charts/timeline.embed.svg)`. Where the
 * alternative text holds what Markdown or Marp would act on, as an `<img>`: markdown-it drops escaped signs there, and
 * Marp takes words such as `contrast` and `45%` for instructions.
 */
export function writeFigure(figure: Pick<FigureBlock, 'target' | 'alt'>, box: Pick<Box, 'width'>): string {
  const width = Math.round((box.width * 4 * 100) / 3) / 100;
  const path = figurePath(figure.target).replace(/[^A-Za-z0-9/._~+-]/gu, percent);
  const alt = figure.alt.replace(/\s+/gu, ' ').trim();
  if (alt.split(' ').some((word) => INSTRUCTION.test(word)) || /[\\`*_[\]<>$~&]/u.test(alt)) {
    return `<img src="${path}" alt="${escapeHtml(alt)}" width="${width}">`;
  }
  return `![w:${width} ${alt}](${path})`;
}

/** Words that Marp would take out of an alternative text as instructions for the picture. */
const INSTRUCTION =
  /^(?:bg|(?:\d*\.)?\d+%|(?:w|width|h|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::.*)?)$/iu;

function percent(sign: string): string {
  const hex = (code: number): string => `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
  return [...new TextEncoder().encode(sign)].map(hex).join('');
}
