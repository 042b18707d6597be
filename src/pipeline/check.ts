import { verifyLocators } from '../content/verify-locators.ts';
import type { BuildRequest, CheckResult } from '../model/build.ts';
import type { Host } from '../model/host.ts';
import { openJob } from '../publication/open-job.ts';
import { recordInputs } from '../publication/record-inputs.ts';
import { type Kept, openKept } from './kept.ts';
import { publishOnce } from './publish-once.ts';
import { readBriefs, type Work } from './work.ts';

/** Briefs → everything wrong with them, up to the fitted slide and the laid-out page; nothing is printed. */
export async function check(
  host: Host,
  request: BuildRequest,
  kept: Kept = openKept(),
): Promise<CheckResult> {
  const job = openJob(request);
  let locators = 0;
  for (const path of request.briefs) {
    const work: Work = { ...job, ...recordInputs(host, kept.files), kept };
    for (const { briefing, original, audiences } of await readBriefs(path, work)) {
      // An edition's locators are the original's.
      if (original === null)
        locators += (await job.wait('content', () => verifyLocators(work.host, briefing, path))).verified;
      for (const audience of audiences) await publishOnce(briefing, audience, work);
    }
  }
  return { ok: !job.failed(), diagnostics: job.diagnostics(), locators };
}
