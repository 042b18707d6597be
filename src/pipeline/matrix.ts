import type { BuildRequest, MatrixResult } from '../model/build.ts';
import type { Host } from '../model/host.ts';
import type { ReleaseMatrix } from '../model/release-matrix.ts';
import { type MatrixColumn, makeMatrix } from '../proof/make-matrix.ts';
import { hashBriefing } from '../publication/hash-briefing.ts';
import { openJob } from '../publication/open-job.ts';
import { recordInputs } from '../publication/record-inputs.ts';
import { highestLabel } from '../release/highest-label.ts';
import { decideRelease } from '../release/release.ts';
import { type Kept, openKept } from './kept.ts';
import { readBriefs, type Work } from './work.ts';

/** Briefs → what becomes of every item for each audience, and why; nothing is printed. */
export async function matrix(
  host: Host,
  request: BuildRequest,
  kept: Kept = openKept(),
): Promise<MatrixResult> {
  const job = openJob(request);
  const matrices: ReleaseMatrix[] = [];
  for (const path of request.briefs) {
    const work: Work = { ...job, ...recordInputs(host, kept.files), kept };
    for (const { briefing, audiences } of await readBriefs(path, work)) {
      const columns: MatrixColumn[] = [];
      for (const audience of audiences) {
        const { decisions, released } = decideRelease(briefing, audience);
        const sha256 = released && (await hashBriefing(released.briefing));
        columns.push({ audience, decisions, sha256 });
      }
      const frame = { path, sha256: await hashBriefing(briefing), marking: highestLabel(briefing) };
      matrices.push(makeMatrix(briefing, columns, frame));
    }
  }
  return { ok: !job.failed(), diagnostics: job.diagnostics(), matrices };
}
