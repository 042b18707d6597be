import type { GlossaryEntry } from '../../model/briefing.ts';
import type { Host } from '../../model/host.ts';
import type { TemplateRoot } from '../audience/template-roots.ts';
import { buildListing } from '../build/build-items.ts';
import { glossaryEntry } from '../build/build-listings.ts';
import type { BuildContext } from '../build/read-releasable.ts';
import { readYaml } from '../read-document.ts';
import { glossarySchema } from '../schema/glossary-schema.ts';
import { houseFile } from './house-file.ts';

/** The terms of `glossary.yaml` in the nearest template folder that has one. */
export async function readHouseTerms(
  host: Host,
  roots: readonly TemplateRoot[],
  context: BuildContext,
): Promise<readonly GlossaryEntry[]> {
  const file = await houseFile(host, 'glossary.yaml', { roots, report: context.report });
  const node = file && readYaml(file, { schema: glossarySchema, report: context.report });
  return buildListing<GlossaryEntry>(node, { name: 'term', context, build: glossaryEntry }).items;
}
