import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { type Columns, planColumns } from './plan-columns.ts';
import { type RowText, rowText } from './row-text.ts';
import { LEAST_ONE, LEAST_TWO, type StackedWords, stackWords } from './stack-words.ts';

/** Where everything of a chart with a row a dimension stands, in points. */
export interface RowsPlan extends Columns {
  readonly rows: readonly RowText[];
  readonly headHeight: number;
  /** Height of the line above the scale that names the periods; 0 where the first row does. */
  readonly legend: number;
  readonly rowHeight: number;
  /** Where in a row its marks, its name and what it says have their middle, as shares of its height. */
  readonly marks: number;
  readonly words: number;
  readonly said: number;
  /** Names and words of rows that have them above their marks. */
  readonly above: StackedWords;
  /** Radius of a dot. */
  readonly dot: number;
}

/** Height of the line that names the periods above a stacked chart, as a factor of the small size. */
export const LEGEND = 2;

/** Shares of the width that names may take: less where the scale's own names lack room; on one line where rows are many. */
const NAMES = [0.27, 0.2];
const ONE_LINE = 0.36;

/** Height of a row whose name takes two lines, in ems. */
const TWO_LINES = 2.65;

/** Measures all words, and shares out width and height. */
export function planRows(data: DimensionsData, ground: Ground): RowsPlan {
  const { text, small } = ground;
  const { rows, columns } = shareWidth(data, ground);
  const { stacked } = columns;
  const headLines = Math.max(...columns.scale.anchors.map(({ drop, lines }) => drop + lines.length));
  const legend = stacked && data.before ? small * LEGEND : 0;
  const headHeight = legend + text * LINE + headLines * small * 1.2 + small * (stacked ? 0.8 : 1.75);
  const room = (ground.height - headHeight) / rows.length;
  const above = stackWords(rows, ground, room);
  const nameLines = Math.max(...rows.map((row) => row.label.lines.length));
  const least = stacked
    ? text * (above.below ? LEAST_TWO : LEAST_ONE)
    : Math.max(text * 1.75, nameLines * text * 1.15 + text * 0.35);
  const most = stacked ? least + text * 1.35 : text * 2.9;
  const rowHeight = Math.max(least, Math.min(room, most));
  // Under words a dot is smaller, so that its ring keeps clear of them.
  const dot = text * (stacked ? 0.45 : 0.52);
  const shares = stacked
    ? sharesOf(above.below ? [0.65, 1.75, 2.95] : [0.65, 0.65, 1.85], text / rowHeight)
    : { words: 0.5, said: 0.5, marks: 0.5 };
  return { ...columns, rows, headHeight, legend, rowHeight, ...shares, above, dot };
}

function sharesOf([words = 0, said = 0, marks = 0]: readonly number[], em: number) {
  return { words: words * em, said: said * em, marks: marks * em };
}

function shareWidth(
  data: DimensionsData,
  ground: Ground,
): { readonly rows: readonly RowText[]; readonly columns: Columns } {
  const many = data.rows.length * TWO_LINES * ground.text > ground.height * 0.8;
  const tried = (many ? [ONE_LINE] : NAMES).map((share) => {
    const options = { compared: data.before !== null, room: ground.width * share };
    const rows = data.rows.map((row) => rowText(row, ground, options));
    return { rows, columns: planColumns(data, rows, ground) };
  });
  return tried.reduce((one, other) => (other.columns.scale.strain < one.columns.scale.strain ? other : one));
}
