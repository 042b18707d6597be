import type { NativeChart } from '../../model/native-chart.ts';
import type { FitContext } from '../fit-context.ts';
import { nameLines, namesRoom } from './chart/name-lines.ts';

/** Signs above and below a native chart, beyond which too little of the slide is left for it. */
const MOST_WORDS = 500;

/** Lines of names that stand below one another on a slide. */
const MOST_LINES = 14;

/**
 * Whether a chart of some width, in points, has room for its words as PowerPoint sets them: those round it leave most of
 * the slide to it, names of rows stand on a line or two in a third of it, and the key above rows on one line.
 */
export function nativeHasRoom(
  { kind, subtitle, notes, categories, series }: NativeChart,
  width: number,
  { theme, fonts }: Pick<FitContext, 'theme' | 'fonts'>,
): boolean {
  if ([subtitle ?? '', ...notes].join(' ').length > MOST_WORDS) return false;
  if (kind !== 'rows') return true;
  const size = theme.chart.slide;
  const face = fonts.office.face({ family: 'sans', weight: 400, italic: false });
  const wide = (text: string): number => face.measure(text, size);
  const key = series.reduce((sum, { name }) => sum + wide(name) + 2 * size, 0);
  const names = categories.map((name) => nameLines(name, namesRoom(width, size), wide)?.length ?? 3);
  const lines = Math.max(...names);
  return lines * categories.length <= MOST_LINES && lines < 3 && (series.length < 2 || key <= width);
}
