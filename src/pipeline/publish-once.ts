import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import { publish } from '../pipeline.ts';
import type { Work } from './work.ts';

/** A publication with all that was said of it: the last one, where nothing that it depends on has changed. */
export async function publishOnce(briefing: Briefing, audience: Audience, job: Work) {
  const from = [briefing, audience, job.host.sourceDateEpoch];
  const made = job.kept.last(`${briefing.id}/${audience.id}`, from, () =>
    job.gather(() => publish(briefing, audience, job)),
  );
  const outcome = await made;
  return job.step('kept', () => outcome);
}
