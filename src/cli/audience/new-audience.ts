import { join } from 'node:path';
import { UsageError } from '../../model/usage-error.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { World } from '../world.ts';
import { EDITOR_SCHEMA, newAudienceYaml } from './audience-yaml.ts';
import { openAudience } from './open-audience.ts';
import { findPlace } from './template-place.ts';
import { writeNewFiles } from './write-new-files.ts';

const ID = /^[a-z0-9][a-z0-9_-]*$/;
/** What stands for something else in commands and folders. */
const TAKEN = ['all', 'base', 'themes', 'constructor', 'prototype'];

export interface NewAudienceOptions {
  readonly from?: string;
  readonly brief?: string;
}

/** Writes the folder of a new audience: an `audience.yaml` that follows another in everything. */
export async function newAudience(
  world: World,
  id: string,
  { from = 'general', brief }: NewAudienceOptions,
): Promise<ExitStatus> {
  if (!ID.test(id) || TAKEN.includes(id))
    throw new UsageError(
      `"${id}" cannot be the id of an audience.`,
      TAKEN.includes(id)
        ? `That word stands for something else. Use another: ${id}-readers.`
        : 'Use the letters a to z, digits, - and _: board-members.',
    );
  if (id === from)
    throw new UsageError(`The audience "${id}" cannot extend itself.`, 'Name another with --from.');
  const place = await findPlace(world.host, brief);
  const { listAudiences } = await import('../../content/inherit-audience.ts');
  if ((await listAudiences(world.host, place.folders)).includes(id))
    throw new UsageError(
      `There is an audience "${id}" already.`,
      `Look at it: briefpress audience show ${id}. Change it: briefpress audience edit ${id} audience.yaml`,
    );
  const parent = await openAudience(world, from, place);
  if (parent === null) return EXIT.content;
  await writeNewFiles(world, {
    [join(place.templates, id, 'audience.yaml')]: newAudienceYaml(id, parent),
    ...(await editorSchema(world, place.templates)),
  });
  const build = brief ?? '<brief>';
  world.stderr.write(`Now print it:  npx briefpress build ${build} --audience ${id}\n`);
  return EXIT.done;
}

/** The schema that the first line of `audience.yaml` names; none where one lies there. */
export async function editorSchema(
  { host }: World,
  templates: string,
): Promise<Readonly<Record<string, string>>> {
  const path = join(templates, EDITOR_SCHEMA);
  if ((await host.kindOf(path)) !== 'missing') return {};
  const { schemaOf } = await import('../../content/json-schema.ts');
  return { [path]: `${JSON.stringify(schemaOf('audience'), null, 2)}\n` };
}
