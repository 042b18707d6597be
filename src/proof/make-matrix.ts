import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Decision } from '../model/decision.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';

/** What release decided for one audience, on every item in the order of the brief. */
export interface MatrixColumn {
  readonly audience: Audience;
  readonly decisions: readonly Decision[];
  /** Hash of what it receives; null where it receives nothing. */
  readonly sha256: string | null;
}

/** What a matrix says of the brief as a whole. */
export interface MatrixFrame {
  readonly path: string;
  readonly sha256: string;
  /** The highest label in the brief. */
  readonly marking: HandlingLabel | null;
}

/** A brief and the decisions for each audience → items × audiences. */
export function makeMatrix(
  briefing: Briefing,
  columns: readonly MatrixColumn[],
  { path, sha256, marking }: MatrixFrame,
): ReleaseMatrix {
  const [first] = columns;
  return {
    brief: briefing.id,
    path,
    title: briefing.title.text,
    issued: briefing.issued.written,
    status: briefing.status,
    version: briefing.version?.text ?? null,
    marking,
    sha256,
    audiences: columns.map(({ audience, sha256: released }) => ({
      id: audience.id,
      name: audience.name,
      ceiling: ceilingOf(briefing, audience),
      sha256: released,
    })),
    rows: (first?.decisions ?? []).map(({ kind, id, says, span }, at) => ({
      kind,
      id,
      says,
      span,
      cells: columns.flatMap(({ decisions }) => {
        const decision = decisions[at];
        return decision === undefined ? [] : [{ outcome: decision.outcome, reasons: decision.reasons }];
      }),
    })),
  };
}

function ceilingOf({ scheme }: Briefing, { ceiling }: Audience): string | null {
  if (ceiling === null) return null;
  return scheme.labels.find(({ id }) => id === ceiling.id)?.label ?? ceiling.id;
}
