import { listAudiences, readAudience } from '../content/read-audience.ts';
import { readBriefing } from '../content/read-briefing.ts';
import { inLanguage } from '../content/words/in-language.ts';
import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import { chooseAudiences } from '../publication/choose-audiences.ts';
import type { Job } from '../publication/open-job.ts';
import type { Recorder } from '../publication/record-inputs.ts';
import type { Kept } from './kept.ts';

/** A job on one brief, and the host that it reads through. */
export type Work = Job & Pick<Recorder, 'host' | 'peek'> & { readonly kept: Kept };

/** A brief and the audiences it is printed for; null where it could not be read. */
export async function readBrief(path: string, job: Work) {
  job.at(path, null);
  const briefing = await job.wait('content', () =>
    job.kept.briefings.play(path, job, (host) => readBriefing(host, path)),
  );
  if (briefing === null) return null;
  const roots = { briefFolder: folderOf(briefing), cwd: '' };
  const known = await listAudiences(job.host, roots);
  const ids = chooseAudiences(job.request.audiences, briefing, known);
  const audiences: Audience[] = [];
  for (const id of ids) {
    const audience = await job.wait('content', () =>
      job.kept.audiences.play(`${path} ${id}`, job, (host) => readAudience(host, id, roots)),
    );
    if (audience !== null) audiences.push(inLanguage(audience, briefing.language));
  }
  return { briefing, audiences, known };
}

/** Folder of a brief, empty for the current one. */
export function folderOf(briefing: Briefing): string {
  return folderAbove(briefing.span.file.path);
}

export function folderAbove(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
