import { drawCharts } from '../../src/charts/draw-charts.ts';
import { readBriefing } from '../../src/content/read-briefing.ts';
import type { Chart, ChartSize } from '../../src/model/chart.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Drawing } from '../../src/model/drawing.ts';
import { openFonts } from '../../src/text/open-fonts.ts';
import { chartAudience } from './chart-briefing.ts';
import { memoryHost } from './memory-host.ts';

export type { Drawing };

const TEMPLATES = { 'base/audience.yaml': '' };
const audience = chartAudience();
const fonts = openFonts(audience.theme);

/** A brief's charts, from its files in memory; none where it cannot be read. */
async function chartsIn(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly charts: readonly Chart[]; readonly diagnostics: readonly Diagnostic[] }> {
  const read = await readBriefing(memoryHost(files, { packageTemplates: TEMPLATES }), 'b');
  if (read.value === null) return { charts: [], diagnostics: read.diagnostics };
  const drawn = drawCharts({ briefing: read.value, audience, fonts, marking: null });
  const own = read.diagnostics.filter(({ severity }) => severity === 'error');
  return { charts: drawn.value, diagnostics: [...own, ...drawn.diagnostics] };
}

/** What is said of a brief's charts, as codes with the text under their spans, and each drawn at some sizes. */
export async function check(files: Readonly<Record<string, string>>, sizes: readonly ChartSize[]) {
  const { charts, diagnostics } = await chartsIn(files);
  const said = diagnostics.map(({ code, span }) => {
    const line = span?.file.text.slice(span.start, span.end).split('\n')[0] ?? '';
    return `${code} «${line}»`;
  });
  return { said, drawings: charts.flatMap((chart) => sizes.map((size) => chart.drawAlone(size))) };
}
