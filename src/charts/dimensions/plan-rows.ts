import type { Ground } from '../ground.ts';
import { LINE } from '../set-text.ts';
import type { DimensionsData } from './dimensions-data.ts';
import { type Columns, planColumns } from './plan-columns.ts';
import { type RowText, rowText } from './row-text.ts';

/** Where everything of a chart with a row a dimension stands, in points. */
export interface RowsPlan extends Columns {
  readonly rows: readonly RowText[];
  readonly headHeight: number;
  /** Height of the line above the scale that names the periods; 0 where the first row does. */
  readonly legend: number;
  readonly rowHeight: number;
  /** Where in a row its marks and its words have their middle, as shares of its height. */
  readonly marks: number;
  readonly words: number;
  /** Radius of a dot. */
  readonly dot: number;
}

/** Height of the line that names the periods above a stacked chart, as a factor of the small size. */
export const LEGEND = 2;

/** Shares of the width that names may take: less where the scale's own names lack room. */
const NAMES = [0.27, 0.2];

/** Measures all words, and shares out width and height. */
export function planRows(data: DimensionsData, ground: Ground): RowsPlan {
  const { text, small } = ground;
  const { rows, columns } = shareWidth(data, ground);
  const { stacked } = columns;
  const headLines = Math.max(...columns.scale.anchors.map(({ drop, lines }) => drop + lines.length));
  const legend = stacked && data.before ? small * LEGEND : 0;
  const headHeight = legend + text * LINE + headLines * small * 1.2 + small * (stacked ? 0.8 : 1.75);
  const nameLines = stacked ? 1 : Math.max(...rows.map((row) => row.label.lines.length));
  const least = Math.max(text * (stacked ? 2.65 : 1.75), nameLines * text * 1.15 + text * 0.35);
  const most = text * (stacked ? 4 : 2.9);
  const rowHeight = Math.max(least, Math.min((ground.height - headHeight) / rows.length, most));
  // Under words a dot is smaller, so that its ring keeps clear of them.
  const dot = text * (stacked ? 0.45 : 0.52);
  const shares = stacked
    ? { words: (text * 0.65) / rowHeight, marks: (text * 1.85) / rowHeight }
    : { words: 0.5, marks: 0.5 };
  return { ...columns, rows, headHeight, legend, rowHeight, ...shares, dot };
}

function shareWidth(
  data: DimensionsData,
  ground: Ground,
): { readonly rows: readonly RowText[]; readonly columns: Columns } {
  const tried = NAMES.map((share) => {
    const options = { compared: data.before !== null, room: ground.width * share };
    const rows = data.rows.map((row) => rowText(row, ground, options));
    return { rows, columns: planColumns(data, rows, ground) };
  });
  return tried.reduce((one, other) => (other.columns.scale.strain < one.columns.scale.strain ? other : one));
}
