import type { Host } from '../../model/host.ts';
import { audienceIds, openTemplateRoots, type TemplateRoots } from './template-roots.ts';

/** Ids of all audiences there are for a brief, `general` first, the others by name. */
export async function listAudiences(host: Host, roots: TemplateRoots): Promise<readonly string[]> {
  return audienceIds(await openTemplateRoots(host, roots));
}
