import type { Host } from '../model/host.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Kept } from '../pipeline/kept.ts';
import { matrix } from '../pipeline/matrix.ts';
import { describeDiagnostic, describeThrown } from './describe-diagnostic.ts';
import { describeMatrix } from './describe-matrix.ts';
import type { DiagnosticMessage, MatrixMessage } from './messages.ts';

/** A matrix, or why there is none. */
export type MatrixAnswer =
  | { readonly kind: 'matrix'; readonly matrix: MatrixMessage }
  | { readonly kind: 'refused'; readonly diagnostics: readonly DiagnosticMessage[] };

/** What becomes of every item of a brief for the audiences that it names, and for the one that is looked at. */
export async function matrixFor(
  host: Host,
  { brief, audience }: { readonly brief: string; readonly audience: string | null },
  kept: Kept,
): Promise<MatrixAnswer> {
  const request = { briefs: [brief], audiences: null, formats: null, strict: false };
  try {
    const named = await matrix(host, request, kept);
    const ids = named.matrices.flatMap(({ audiences }) => audiences.map(({ id }) => id));
    const hasAll = audience === null || ids.length === 0 || ids.includes(audience);
    const made = hasAll ? named : await matrix(host, { ...request, audiences: [...ids, audience] }, kept);
    const [first] = made.matrices;
    if (first !== undefined) return { kind: 'matrix', matrix: describeMatrix(first) };
    return { kind: 'refused', diagnostics: made.diagnostics.map(describeDiagnostic) };
  } catch (thrown) {
    // Its folder may be gone while somebody looks at it.
    if (thrown instanceof UsageError) return { kind: 'refused', diagnostics: [describeThrown(thrown)] };
    throw thrown;
  }
}
