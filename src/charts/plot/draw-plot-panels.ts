import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch, moveShapes } from '../sketch.ts';
import { balanceLabel, wrapLabel } from '../wrap-label.ts';
import { extentOf } from './extent.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

/** Least width of a panel, in ems. */
const PANEL = 15;

/** A panel for each line, all on one scale; the other lines of a line chart stay in the background, in grey. */
export function drawPlotPanels(
  data: PlotData,
  ground: Ground,
  drawOne: (data: PlotData, ground: Ground) => Body,
): Body {
  const { text, width, fonts, theme } = ground;
  const gap = text * 1.4;
  const most = Math.max(1, Math.min(4, Math.floor((width + gap) / (text * PANEL + gap))));
  const rows = Math.ceil(data.lines.length / most);
  const columns = Math.ceil(data.lines.length / rows);
  const own = (width - gap * (columns - 1)) / columns;
  const look = { size: text, weight: 600 } as const;
  const heads = data.lines.map(
    ({ label }) =>
      balanceLabel(label, { width: own, most: 2, look, fonts }) ?? wrapLabel(label, own, look, fonts),
  );
  const head = Math.max(...heads.map(({ lines }) => lines.length)) * text * 1.2 + text * 0.4;
  const room = (ground.height - gap * 0.8 * (rows - 1)) / rows - head;
  const height = Math.max(text * 5.5, Math.min(room, own * 0.75));
  const bodies = data.lines.map((line) =>
    drawOne(panelOf(line, data, ground), { ...ground, width: own, height }),
  );
  const tall = Math.max(...bodies.map((body) => body.height));
  const step = head + tall + gap * 0.8;
  const titles = makeSketch(fonts);
  const shapes = bodies.flatMap((body, index) => {
    const x = (index % columns) * (own + gap);
    const y = Math.floor(index / columns) * step;
    for (const [row, words] of (heads[index]?.lines ?? []).entries())
      titles.text(x, y + text * BASELINE * 0.9 + row * text * 1.2, words, {
        ...look,
        color: theme.colors.text,
      });
    return moveShapes(body.shapes, x, y + head);
  });
  return { height: rows * step - gap * 0.8, shapes: [...titles.shapes, ...shapes] };
}

/** One line on the scale of all. */
function panelOf(line: PlotLine, data: PlotData, ground: Ground): PlotData {
  const { least, most } = extentOf(data);
  const { low, high } = data.spec.range;
  const zero = data.spec.type !== 'line' || (least >= 0 && least < most * 0.5);
  const range = {
    low: low ?? (zero ? Math.min(0, least) : null),
    high: high ?? (data.spec.type === 'line' ? null : Math.max(0, most)),
  };
  const others = data.spec.type === 'line' ? data.lines.filter((one) => one !== line) : [];
  const quiet = others.map((one) => ({
    ...one,
    label: '',
    highlight: false,
    color: ground.theme.colors.rule,
  }));
  const main = { ...line, highlight: true, named: false, color: ground.theme.colors.primary };
  return { ...data, spec: { ...data.spec, range }, lines: [...quiet, main] };
}
