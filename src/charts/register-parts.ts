import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
} from 'chart.js';
import { SegmentedScale } from './timeline/segmented-scale.ts';

/** Tells Chart.js which of its parts we use; saying it again changes nothing. */
export function registerParts(): void {
  Chart.register(BarController, LineController, RadarController, ScatterController);
  Chart.register(BarElement, LineElement, PointElement, Filler);
  Chart.register(CategoryScale, LinearScale, RadialLinearScale, SegmentedScale);
}
