import { civilOf, monthStart } from './civil-day.ts';
import { lengthOf, type Step, type TimeUnit } from './time-units.ts';

/** [from, to) cut at every round date of a step: bins that leave nothing out, the first and the last as short as they come. */
export function binsBetween(from: number, to: number, step: Step): readonly TimeUnit[] {
  const edges = [from];
  for (let next = edgeAfter(from, step); next < to - 1e-6; next = edgeAfter(next, step)) edges.push(next);
  return edges.map((edge, index) => ({ from: edge, to: edges[index + 1] ?? to }));
}

/** The first round date behind a day. Bins of years begin at a multiple of their length, counted through the year 0. */
function edgeAfter(day: number, step: Step): number {
  const { unit, every } = step;
  const { year, month } = civilOf(day + 1e-6);
  if (unit === 'year') return monthStart((Math.floor(year / every) + 1) * every, 1);
  if (unit === 'month') {
    const index = year * 12 + month - 1;
    const next = (Math.floor(index / every) + 1) * every;
    return monthStart(Math.floor(next / 12), next - Math.floor(next / 12) * 12 + 1);
  }
  const length = lengthOf(step);
  return (Math.floor(day / length + 1e-6) + 1) * length;
}
