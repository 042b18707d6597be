import { placeOf } from '../diagnostics/position.ts';
import { whyOf } from '../model/explain-reason.ts';
import { KIND_WORDS } from '../model/kind-words.ts';
import { type ReleaseMatrix, rowsByKind } from '../model/release-matrix.ts';
import type { MatrixMessage } from './messages.ts';

/** A release matrix as the page shows it. */
export function describeMatrix(matrix: ReleaseMatrix): MatrixMessage {
  return {
    audiences: matrix.audiences.map(({ id, ceiling }) => ({ id, ceiling })),
    kinds: [...rowsByKind(matrix)].map(([kind, rows]) => ({
      name: KIND_WORDS[kind] ?? kind,
      rows: rows.map(({ id, says, span, cells }) => ({
        id,
        says,
        place: placeOf(span),
        cells: cells.map((cell) => ({ outcome: cell.outcome, why: whyOf(cell) })),
      })),
    })),
  };
}
