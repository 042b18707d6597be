import type { BuildRequest, BuildResult, Folder } from '../model/build.ts';
import type { Host } from '../model/host.ts';
import { printAll } from '../pipeline.ts';
import { inputRoots, nameInput } from '../publication/name-inputs.ts';
import { openJob } from '../publication/open-job.ts';
import { recordInputs } from '../publication/record-inputs.ts';
import { endRound, type Kept, openKept } from './kept.ts';
import { publishOnce } from './publish-once.ts';
import { folderOf, readBriefs, type Work } from './work.ts';

/**
 * Briefs × audiences → finished folders in memory; writing them is the caller's. Diagnostics are returned, not thrown;
 * after an error (or a warning, when strict) there are no folders. Throws `UsageError` for an unknown audience.
 */
export async function build(
  host: Host,
  request: BuildRequest,
  kept: Kept = openKept(),
): Promise<BuildResult> {
  const inputs: BuildResult['inputs'][number][] = [];
  const folders: Folder[] = [];
  const job = openJob(request);
  for (const path of request.briefs) {
    const recorder = recordInputs(host, kept.files);
    const work: Work = { ...job, ...recorder, kept };
    for (const { briefing, original, audiences } of await readBriefs(path, work)) {
      for (const audience of audiences) {
        job.at(briefing.id, audience.id);
        const made = await publishOnce(briefing, audience, work);
        const artifacts = made && (await printAll(made, original, work));
        if (artifacts !== null) folders.push({ brief: briefing.id, audience: audience.id, artifacts });
      }
      const roots = await inputRoots(recorder.host, folderOf(briefing));
      inputs.push({ brief: briefing.id, files: await recorder.files((file) => nameInput(file, roots)) });
    }
  }
  endRound(kept);
  const ok = !job.failed();
  return { ok, diagnostics: job.diagnostics(), folders: ok ? folders : [], inputs, timings: job.timings() };
}
