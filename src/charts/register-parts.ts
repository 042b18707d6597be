import {
  ArcElement,
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  PolarAreaController,
  RadarController,
  RadialLinearScale,
  ScatterController,
} from 'chart.js';
import { SegmentedScale } from './timeline/segmented-scale.ts';

/** Tells Chart.js which of its parts we use; saying it again changes nothing. */
export function registerParts(): void {
  Chart.register(BarController, LineController, RadarController, ScatterController, BubbleController);
  Chart.register(DoughnutController, PieController, PolarAreaController, ArcElement);
  Chart.register(BarElement, LineElement, PointElement, Filler);
  Chart.register(CategoryScale, LinearScale, LogarithmicScale, RadialLinearScale, SegmentedScale);
}
