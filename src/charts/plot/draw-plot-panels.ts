import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { BASELINE } from '../set-text.ts';
import { makeSketch, moveShapes } from '../sketch.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines, linesHeight } from './draw-lines.ts';
import { planBars } from './plan-bars.ts';
import type { PlotData, PlotLine } from './plot-data.ts';

/** Least width of a panel, in ems. */
const PANEL = 15;

/** Whether lines, areas or bars stand in a panel each. */
export function hasPanels({ spec, lines }: PlotData): boolean {
  return spec.panels && lines.length > 1 && ['line', 'area', 'bar'].includes(spec.type);
}

/** A grid of equal panels, in points. */
interface PanelsPlan {
  readonly columns: number;
  /** The line of each panel on the scale of all, and its name above it. */
  readonly panels: readonly { readonly data: PlotData; readonly name: WrappedLabel }[];
  readonly gap: number;
  readonly head: number;
  /** From the top of a row of panels to the next. */
  readonly step: number;
  /** What each is drawn on. */
  readonly inner: Ground;
  readonly height: number;
}

/** A panel for each line, all on one scale; the other lines of a line chart stay in the background, in grey. */
export function drawPlotPanels(data: PlotData, ground: Ground): Body {
  const { text, fonts, theme } = ground;
  const { columns, panels, gap, head, step, inner, height } = planPanels(data, ground);
  const titles = makeSketch(fonts);
  const look = { size: text, weight: 600, color: theme.colors.text } as const;
  const drawOne = data.spec.type === 'bar' ? drawBars : drawLines;
  const shapes = panels.flatMap(({ data: own, name }, index) => {
    const x = (index % columns) * (inner.width + gap);
    const y = Math.floor(index / columns) * step;
    for (const [row, words] of name.lines.entries())
      titles.text(x, y + text * BASELINE * 0.9 + row * text * 1.2, words, look);
    return moveShapes(drawOne(own, inner).shapes, x, y + head);
  });
  return { height, shapes: [...titles.shapes, ...shapes] };
}

/** Shares width and height out among the panels. */
export function planPanels(data: PlotData, ground: Ground): PanelsPlan {
  const { text, width, fonts } = ground;
  const gap = text * 1.4;
  const most = Math.max(1, Math.min(4, Math.floor((width + gap) / (text * PANEL + gap))));
  const rows = Math.ceil(data.lines.length / most);
  const columns = Math.ceil(data.lines.length / rows);
  const own = (width - gap * (columns - 1)) / columns;
  const look = { size: text, weight: 600 } as const;
  const panels = data.lines.map((line) => ({
    data: panelOf(line, data, ground),
    name:
      balanceLabel(line.label, { width: own, most: 2, look, fonts }) ??
      wrapLabel(line.label, own, look, fonts),
  }));
  const head = Math.max(...panels.map(({ name }) => name.lines.length)) * text * 1.2 + text * 0.4;
  const room = (ground.height - gap * 0.8 * (rows - 1)) / rows - head;
  const inner = { ...ground, width: own, height: Math.max(text * 5.5, Math.min(room, own * 0.75)) };
  const heightOf = (panel: PlotData) =>
    data.spec.type === 'bar' ? planBars(panel, inner).height : linesHeight(inner);
  const tall = Math.max(...panels.map((panel) => heightOf(panel.data)));
  const step = head + tall + gap * 0.8;
  return { columns, panels, gap, head, step, inner, height: rows * step - gap * 0.8 };
}

/** One line on the scale of all. */
function panelOf(line: PlotLine, data: PlotData, ground: Ground): PlotData {
  const { least, most } = data.reach;
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
