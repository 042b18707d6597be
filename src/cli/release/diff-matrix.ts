import type { MatrixCell, ReleaseMatrix } from '../../model/release-matrix.ts';

/** A matrix with only the rows in which its audiences do not all get the same, for the same reasons. */
export function diffMatrix(matrix: ReleaseMatrix): ReleaseMatrix {
  return { ...matrix, rows: matrix.rows.filter(({ cells }) => new Set(cells.map(keyOf)).size > 1) };
}

function keyOf({ outcome, reasons }: MatrixCell): string {
  return outcome === 'shown' ? outcome : JSON.stringify([outcome, reasons]);
}
