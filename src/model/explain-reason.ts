import type { Reason } from './decision.ts';
import type { MatrixCell, ReleaseMatrix } from './release-matrix.ts';

/** A reason in words, without a full stop. */
export function explainReason(reason: Reason): string {
  switch (reason.kind) {
    case 'ceiling':
      return `marked ${reason.label}, and the audience may see ${reason.ceiling} at most`;
    case 'audiences':
      return `kept for ${reason.only.join(', ')}`;
    case 'rests-on':
      return `rests on what is withheld: ${reason.ids.join(', ')}`;
    case 'names':
      return `names what is withheld: ${reason.ids.join(', ')}`;
    case 'data':
      return 'its data, its row or its column is withheld';
    case 'sums-up':
      return 'its words summed up what is withheld';
    case 'emptied':
      return 'nothing of it is left';
    case 'unmentioned':
      return 'nothing that is shown mentions it';
    case 'marked':
      return 'all it rests on is withheld, and it says so';
  }
}

/** The reasons that the cells of a matrix give, in words and numbered from 1 in the order in which they are met. */
export function numberReasons(matrix: ReleaseMatrix): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { cells } of matrix.rows) {
    for (const words of cells.flatMap(whyOf)) {
      if (!numbers.has(words)) numbers.set(words, numbers.size + 1);
    }
  }
  return numbers;
}

/** Why a cell is not simply shown, in words; nothing where it is. */
export function whyOf({ reasons }: MatrixCell): readonly string[] {
  return reasons.map(explainReason);
}
