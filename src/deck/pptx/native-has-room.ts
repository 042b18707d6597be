import type { NativeChart } from '../../model/native-chart.ts';
import type { FitContext } from '../fit-context.ts';

/** Signs above and below a native chart, beyond which too little of the slide is left for it. */
const MOST_WORDS = 500;

/**
 * Whether a chart of some width, in points, has room for its words as PowerPoint sets them: those round it leave most of
 * the slide to it, names of rows stand on a line each in a third of it, and the key above rows on one line.
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
  return Math.max(...categories.map(wide)) * 1.04 + size <= width / 3 && (series.length < 2 || key <= width);
}
