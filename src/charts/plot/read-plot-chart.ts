import type { PlotSpec } from '../../model/chart-spec.ts';
import type { DataTable } from '../../model/data-table.ts';
import type { ChartContent, ReadContext } from '../chart-content.ts';
import type { Body } from '../frame.ts';
import type { Ground } from '../ground.ts';
import { describePlot } from './describe-plot.ts';
import { drawBars } from './draw-bars.ts';
import { drawChartjs } from './draw-chartjs.ts';
import { drawDoughnut } from './draw-doughnut.ts';
import { drawHeatmap } from './draw-heatmap.ts';
import { drawLines } from './draw-lines.ts';
import { drawPlotPanels, hasPanels } from './draw-plot-panels.ts';
import { drawRows } from './draw-rows.ts';
import { drawScatter } from './draw-scatter.ts';
import { drawWaterfall } from './draw-waterfall.ts';
import { nativePlot } from './native-plot.ts';
import { isInTime, type PlotData } from './plot-data.ts';
import { plotRows } from './plot-rows.ts';
import { plotTable } from './plot-table.ts';
import { readPlot, reportEmpty } from './read-plot.ts';

/** A table as a chart; null where it has no number to show (`charts/empty`) or more than can be read (`charts/too-many`). */
export function readPlotChart(
  spec: PlotSpec,
  tables: readonly DataTable[],
  context: ReadContext,
): ChartContent | null {
  const table = tables.find((one) => one.id === spec.data.id);
  if (!table) reportEmpty(spec, context);
  const data = table ? readPlot(spec, table, context) : null;
  if (!data) return null;
  const marksOf = (shown: PlotData) => ({
    native: nativePlot(shown, context.theme),
    draw: (ground: Ground) => drawPlot(shown, ground),
  });
  return {
    title: spec.id,
    subtitle: null,
    notes: [],
    alt: describePlot(data),
    table: plotTable(data),
    turns: turnsOf(data),
    rows: plotRows(data, marksOf),
    ...marksOf(data),
  };
}

/** Types of words in rows, columns or round a ring. */
const OF_WORDS: readonly PlotSpec['type'][] = ['bar', 'dot', 'interval', 'doughnut', 'waterfall', 'heatmap'];

/** Charts of words begin where reading does; those along time or numbers, and panels of them, do not. */
function turnsOf(data: PlotData): boolean {
  const { spec } = data;
  const standing = (spec.type === 'bar' || spec.type === 'waterfall') && !spec.horizontal;
  return OF_WORDS.includes(spec.type) && !(standing && isInTime(data));
}

function drawPlot(data: PlotData, ground: Ground): Body {
  const { type } = data.spec;
  if (hasPanels(data)) return drawPlotPanels(data, ground);
  if (type === 'doughnut') return drawDoughnut(data, ground);
  if (type === 'waterfall') return drawWaterfall(data, ground);
  if (type === 'heatmap') return drawHeatmap(data, ground);
  if (type === 'chartjs') return drawChartjs(data, ground);
  if (type === 'bar') return drawBars(data, ground);
  if (type === 'interval' || type === 'dot') return drawRows(data, ground);
  if (type === 'scatter' || type === 'bubble') return drawScatter(data, ground);
  return drawLines(data, ground);
}
