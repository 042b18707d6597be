import type { Theme } from '../model/theme.ts';
import { presenterCss } from './player-presenter-css.ts';
import { printCss } from './player-print-css.ts';
import { slideSize } from './slide-size.ts';

/** The page around the slides: one below the other without the script, one at a time with it, one a page on paper. */
export function playerCss(theme: Theme): string {
  const { colors, fonts } = theme;
  const { width, height } = slideSize(theme);
  const sans = `"${fonts.sans.name.replace(/["\\\n]/gu, '')}", sans-serif`;
  return `
:root { --scale: 1; color-scheme: light; }
@media (max-width: 1320px) { :root { --scale: 0.75; } }
@media (max-width: 1000px) { :root { --scale: 0.56; } }
@media (max-width: 740px) { :root { --scale: 0.28; } }
html, body { margin: 0; background: #e4e7eb; }
main { display: block; }
.frame { position: relative; overflow: hidden; width: calc(${width} * var(--scale)); height: calc(${height} * var(--scale)); margin: 24px auto; background: ${colors.background}; }
section { position: relative; box-sizing: border-box; width: ${width}; height: ${height}; overflow: hidden; }
.frame > section { transform: scale(var(--scale)); transform-origin: 0 0; }
section.brief.brief .region td.head { border-bottom-color: ${colors.text}; }
.controls, .progress, .hidden.title { display: none; }
.overview .hidden.title { display: block; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.playing, .playing body { height: 100%; overflow: hidden; background: #16191d; }
.playing main { height: 100%; display: grid; place-items: center; }
.playing .frame { margin: 0; display: none; }
.playing .frame.current { display: block; }
.playing .progress { display: block; position: fixed; left: 0; right: 0; bottom: 0; height: 3px; }
.progress > span { display: block; height: 100%; width: 0; background: ${colors.primary}; transition: width 0.15s; }
.playing .controls { position: fixed; left: 50%; bottom: 14px; transform: translateX(-50%); display: flex; gap: 2px; padding: 4px; border-radius: 8px; background: #16191d; transition: opacity 0.2s; }
.resting:not(.overview) .controls:not(:focus-within, :has(.status:not(.hidden))) { opacity: 0; }
.resting:not(.overview) { cursor: none; }
button { display: grid; place-items: center; width: 40px; height: 36px; margin: 0; padding: 0; border: 0; border-radius: 5px; background: none; color: #ffffff; font: 600 18px/1 ${sans}; cursor: pointer; }
button:hover { background: #3a4149; }
button[aria-disabled="true"] { color: #8d96a0; cursor: default; }
button svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.controls .status:not(.hidden) { align-self: center; max-width: 40ch; margin: 0; padding: 4px 12px; color: #ffffff; font: 400 16px/1.3 ${sans}; }
:is(button, a:not(.pick), .said):focus-visible { outline: 3px solid #4da3ff; outline-offset: 2px; }
.overview, .overview body { height: auto; overflow: auto; cursor: default; }
.overview main { --scale: 0.25 !important; height: auto; display: flex; flex-wrap: wrap; justify-content: center; gap: 24px; padding: 32px 24px 80px; }
.overview .frame { --scale: 0.25; display: block; cursor: pointer; }
.pick { position: absolute; inset: 0; }
.overview .frame.current, .overview .frame:has(.pick:focus-visible) { outline: 3px solid #4da3ff; outline-offset: 3px; }
.overview .progress { display: none; }
${presenterCss(sans)}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; scroll-behavior: auto !important; } }
${printCss(theme)}
`.trim();
}
