/** The presenter view in its own window: the slide on screen, tools and the next slide beside the notes. */
export function presenterCss(sans: string): string {
  return `
.at-desk, .at-desk body { height: 100%; overflow: hidden; background: #16191d; color: #f2f4f6; font: 400 16px/1.4 ${sans}; }
main.desk { box-sizing: border-box; height: 100%; display: grid; grid-template: minmax(0, 1.55fr) auto minmax(0, 1fr) / minmax(0, 1.35fr) minmax(0, 1fr); grid-template-areas: "shown speech" "tools speech" "coming speech"; gap: 12px 24px; padding: 20px 24px; }
main.desk.without-notes { grid-template: minmax(0, 1fr) auto / minmax(0, 1.7fr) minmax(0, 1fr); grid-template-areas: "shown coming" "tools tools"; }
.desk > .shown { grid-area: shown; }
.shown { position: relative; min-height: 0; }
.desk .frame { position: absolute; left: 0; top: 0; margin: 0; display: block; }
.desk .frame:empty { display: none; }
.coming { grid-area: coming; display: flex; flex-direction: column; min-height: 0; }
.coming .shown { flex: 1; }
.ended { margin: 0; color: #c3cad2; }
.tools { grid-area: tools; display: flex; align-items: center; gap: 4px; font-variant-numeric: tabular-nums; }
.tools p { margin: 0; white-space: nowrap; }
.tools .place, .tools .timer { font-size: 20px; font-weight: 600; }
.tools .place { min-width: 4em; }
.tools .timer { margin-left: 16px; min-width: 3.2em; text-align: right; }
.tools .clock { margin-left: auto; color: #c3cad2; font-size: 20px; }
.tools [data-do="smaller"] { margin-left: 16px; }
.tools .start, .tools .stopped path { display: none; }
.tools .stopped .start { display: inline; }
.desk h2 { margin: 0 0 6px; color: #c3cad2; font: 600 14px/1.4 ${sans}; }
.speech { grid-area: speech; display: flex; flex-direction: column; min-height: 0; padding-left: 24px; border-left: 1px solid #3a4149; }
.said { flex: 1; min-height: 0; overflow: auto; font-size: calc(21px * var(--notes, 1)); line-height: 1.45; overflow-wrap: anywhere; }
.said :is(p, ul) { margin: 0 0 0.7em; padding: 0; max-width: 62ch; }
.said li { margin: 0 0 0.25em 1em; }
@media (max-width: 700px) {
  .at-desk, .at-desk body { height: auto; overflow: auto; }
  main.desk, main.desk.without-notes { height: auto; grid-template: auto / minmax(0, 1fr); grid-template-areas: none; }
  main.desk.desk > * { grid-area: auto; }
  .tools { flex-wrap: wrap; }
  .desk .shown { height: 56vw; flex: none; }
  .speech { padding: 0; border: 0; }
}
`.trim();
}
