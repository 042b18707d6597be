import { join } from 'node:path';
import type { Audience } from '../../src/model/audience.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Chart, ChartSize } from '../../src/model/chart.ts';
import type { Host } from '../../src/model/host.ts';

const SIZES: readonly ChartSize[] = ['slide', 'column', 'full', 'square'];
const WARM = 8;
const RUNS = 20;

/** Milliseconds that drawing takes: medians on the clock and of the processor. */
export interface DrawingTime {
  /** `timeline slide`. */
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
}

/** Draws each chart of the briefs at each size, warm, with the compiled product in `root`; slowest first. */
export async function timeCharts(
  root: string,
  host: Host,
  briefs: readonly string[],
): Promise<readonly DrawingTime[]> {
  const load = async <T>(path: string): Promise<T> => (await import(join(root, 'dist', path))) as T;
  const { readBriefing } =
    await load<typeof import('../../src/content/read-briefing.ts')>('content/read-briefing.js');
  const { readAudience } =
    await load<typeof import('../../src/content/read-audience.ts')>('content/read-audience.js');
  const { drawCharts } =
    await load<typeof import('../../src/charts/draw-charts.ts')>('charts/draw-charts.js');
  const { openFonts } = await load<typeof import('../../src/text/open-fonts.ts')>('text/open-fonts.js');
  const times: DrawingTime[] = [];
  for (const path of briefs) {
    const briefing = must((await readBriefing(host, path)).value, path);
    const place = { briefFolder: path, cwd: '' };
    const audience = must((await readAudience(host, 'analyst', place)).value, 'analyst');
    const fonts = openFonts(audience.theme);
    // A new chart each time: one remembers what it drew.
    const drawn = () => drawCharts({ briefing, audience, fonts, marking: null }).value;
    for (const { id } of drawn())
      for (const size of SIZES)
        times.push({
          name: `${id} ${size}`,
          ...timeOf(() => drawn().find((chart) => chart.id === id), size),
        });
  }
  return times.sort((a, b) => b.cpu - a.cpu);
}

function must<T extends Briefing | Audience>(value: T | null, name: string): T {
  if (!value) throw new Error(`${name} cannot be read`);
  return value;
}

function timeOf(makeChart: () => Chart | undefined, size: ChartSize): Pick<DrawingTime, 'wall' | 'cpu'> {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let run = -WARM; run < RUNS; run++) {
    const chart = makeChart();
    const started = performance.now();
    const before = process.cpuUsage();
    chart?.draw(size);
    const { user, system } = process.cpuUsage(before);
    if (run < 0) continue;
    walls.push(performance.now() - started);
    cpus.push((user + system) / 1000);
  }
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[RUNS / 2] ?? Number.NaN;
  return { wall: median(walls), cpu: median(cpus) };
}
