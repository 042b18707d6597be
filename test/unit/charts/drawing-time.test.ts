import { expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.ts';
import { readAudience } from '../../../src/content/read-audience.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Chart } from '../../../src/model/chart.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';

/** Milliseconds of processor time that a chart of the examples may take to be drawn warm, at the size of a slide: the bar. */
const MOST = 30;

/** Drawings that warm up, and those that may be timed until one keeps the bar, since others share the processor. */
const WARM = 8;
const RUNS = 60;

it.each(['content/iran-russia', 'content/un-votes'])(
  'each chart of %s is drawn warm within its bar',
  async (path) => {
    const host = createNodeHost({ cwd: process.cwd(), env: {} });
    const { value: briefing } = await readBriefing(host, path);
    if (!briefing) throw new Error('no brief');
    const { value: audience } = await readAudience(host, 'analyst', { briefFolder: path, cwd: '' });
    if (!audience) throw new Error('no audience');
    const fonts = openFonts(audience.theme);
    const drawn = () => drawCharts({ briefing, audience, fonts, marking: null }).value;
    const ids = drawn().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) {
      let fastest = Number.POSITIVE_INFINITY;
      for (let run = -WARM; run < RUNS && fastest >= MOST; run++) {
        // A new chart each time: one remembers what it drew.
        const chart = drawn().find((one): one is Chart => one.id === id);
        const before = process.cpuUsage();
        chart?.draw('slide');
        const { user, system } = process.cpuUsage(before);
        if (run >= 0) fastest = Math.min(fastest, (user + system) / 1000);
      }
      expect(fastest, id).toBeLessThan(MOST);
    }
  },
);
