import type { Theme } from '../model/theme.ts';
import { slideSize } from './slide-size.ts';

/** A slide a page of its own size, whatever view was open. */
export function printCss(theme: Theme): string {
  const { width, height, page } = slideSize(theme);
  return `
@page { size: ${page}; margin: 0; }
@media print {
  :root, .playing, .overview .frame { --scale: 1 !important; }
  html, body, .playing, .playing body { height: auto; overflow: visible; background: none; }
  .playing main, .overview main { display: block; height: auto; padding: 0; }
  .frame, .playing .frame { display: block; margin: 0; width: ${width}; height: ${height}; break-after: page; break-inside: avoid; outline: none !important; }
  .frame:last-child { break-after: auto; }
  .controls, .progress, .pick, .hidden.title { display: none !important; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`.trim();
}
