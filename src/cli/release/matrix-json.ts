import { positionAt } from '../../diagnostics/position.ts';
import { explainReason } from '../../model/explain-reason.ts';
import type { ReleaseMatrix } from '../../model/release-matrix.ts';

/** A matrix as `--json` prints it: cells by audience, each reason as data and in words. */
export function matrixJson({ marking, audiences, rows, ...rest }: ReleaseMatrix) {
  return {
    ...rest,
    marking: marking?.label ?? null,
    audiences: audiences.map((audience, at) => ({
      ...audience,
      shown: rows.filter(({ cells }) => cells[at]?.outcome === 'shown').length,
      shortened: rows.filter(({ cells }) => cells[at]?.outcome === 'shortened').length,
      withheld: rows.filter(({ cells }) => cells[at]?.outcome === 'withheld').length,
    })),
    items: rows.map(({ kind, id, says, span, cells }) => ({
      kind,
      id,
      says,
      file: span.file.path,
      start: positionAt(span.file, span.start),
      audiences: Object.fromEntries(
        cells.map(({ outcome, reasons }, at) => [
          audiences[at]?.id ?? '',
          { outcome, reasons: reasons.map((reason) => ({ ...reason, words: explainReason(reason) })) },
        ]),
      ),
    })),
  };
}
