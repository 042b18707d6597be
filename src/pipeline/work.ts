import { chooseLanguages, listEditions } from '../content/edition/list-editions.ts';
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

/** A brief in one language, and the audiences it is printed for. */
export interface ReadBrief {
  readonly briefing: Briefing;
  /** What `briefing` is a translation of; null where it is the original. */
  readonly original: Briefing | null;
  readonly audiences: readonly Audience[];
  /** All audiences there are. */
  readonly known: readonly string[];
}

/** A brief in the languages that are asked for; none where it could not be read. */
export async function readBriefs(path: string, job: Work): Promise<readonly ReadBrief[]> {
  job.at(path, null);
  const original = await readIn(path, null, job);
  if (original === null) return [];
  const asked = job.request.languages ?? null;
  const place = { folder: folderOf(original), whole: isWhole(original) };
  const editions = asked === null ? [] : await listEditions(job.host, place);
  const languages = chooseLanguages(asked, { own: original.language, editions });
  const { known, audiences } = await readAudiences(path, original, job);
  const read: ReadBrief[] = [];
  for (const language of languages) {
    const briefing = language === null ? original : await readIn(path, language, job);
    if (briefing === null) continue;
    const spoken = audiences.map((audience) => inLanguage(audience, briefing.language));
    read.push({ known, audiences: spoken, briefing, original: language === null ? null : original });
  }
  return read;
}

/** A brief in its own language, or in the first that is asked for; null where it could not be read. */
export async function readBrief(path: string, job: Work): Promise<ReadBrief | null> {
  return (await readBriefs(path, job))[0] ?? null;
}

function readIn(path: string, edition: string | null, job: Work): Promise<Briefing | null> {
  const key = edition === null ? path : `${path}\n${edition}`;
  return job.wait('content', () =>
    job.kept.briefings.play(key, job, (host) => readBriefing(host, path, { edition })),
  );
}

async function readAudiences(path: string, briefing: Briefing, job: Work) {
  const roots = { briefFolder: folderOf(briefing), cwd: '' };
  const known = await listAudiences(job.host, roots);
  const audiences: Audience[] = [];
  for (const id of chooseAudiences(job.request.audiences, briefing, known)) {
    const audience = await job.wait('content', () =>
      job.kept.audiences.play(`${path} ${id}`, job, (host) => readAudience(host, id, roots)),
    );
    if (audience !== null) audiences.push(audience);
  }
  return { audiences, known };
}

/** Whether a brief has its folder to itself, so that its editions are those in it. */
function isWhole({ span }: Briefing): boolean {
  return /(?:^|\/)brief\.(?:yaml|md)$/.test(span.file.path);
}

/** Folder of a brief, empty for the current one. */
export function folderOf(briefing: Briefing): string {
  return folderAbove(briefing.span.file.path);
}

export function folderAbove(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
