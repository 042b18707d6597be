import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeGround } from '../../../../src/charts/ground.ts';
import { readTimeline } from '../../../../src/charts/timeline/timeline-data.ts';
import type { ChartSize } from '../../../../src/model/chart.ts';
import type { TimelineSpec } from '../../../../src/model/chart-spec.ts';
import { openFonts } from '../../../../src/text/open-fonts.ts';
import { chartAudience, timelineSpec } from '../../../support/chart-briefing.ts';
import { generatedTimelines } from './generated-timelines.ts';
import { timelineFaults } from './timeline-faults.ts';

// A few hundred by default; `TIMELINES=2000` for all that the bar asks for.
const RUNS = Number(process.env.TIMELINES ?? 250);

const { theme } = chartAudience();
const fonts = openFonts(theme);

describe('generated timelines', () => {
  it(`keep every label, mark and leader apart and inside the frame, and show every event (${RUNS} of them)`, () => {
    fc.assert(
      fc.property(
        generatedTimelines,
        fc.constantFrom<ChartSize>('slide', 'column', 'square', 'full'),
        fc.constantFrom<TimelineSpec['scale']>('auto', 'linear', 'segmented', 'ordinal'),
        fc.boolean(),
        ({ timeline, language }, size, scale, lanes) => {
          const data = readTimeline(timeline, timelineSpec({ scale, lanes }), { theme, language });
          const ground = makeGround(size, { theme, fonts, language });
          expect(timelineFaults(data, ground)).toEqual([]);
        },
      ),
      { numRuns: RUNS, seed: 20261122 },
    );
  }, 1_800_000);
});
