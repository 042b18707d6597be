import {
  BasicPlatform,
  Chart,
  type ChartConfiguration,
  type ChartType,
  type DefaultDataPoint,
} from 'chart.js';
import type { Shape } from '../model/drawing.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { RecordingContext } from './recording-context.ts';
import { registerParts } from './register-parts.ts';

/** Runs Chart.js once on a recording canvas of `width` × `height` points and returns what it drew, in order. */
export function recordChart<T extends ChartType, D = DefaultDataPoint<T>>(
  config: ChartConfiguration<T, D>,
  options: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Fonts;
    readonly target: Shape[];
  },
): void {
  registerParts();
  const { width, height, fonts, target } = options;
  const context = new RecordingContext(width, height, { fonts, target });
  const chart = new Chart(context, {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, animation: false, responsive: false, devicePixelRatio: 1, events: [] },
  } as ChartConfiguration<T, D>);
  chart.destroy();
}
