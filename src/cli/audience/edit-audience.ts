import { join } from 'node:path';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Host } from '../../model/host.ts';
import type { Inheritance } from '../../model/inheritance.ts';
import { UsageError } from '../../model/usage-error.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { World } from '../world.ts';
import { ownAudienceYaml } from './audience-yaml.ts';
import { editTheme } from './edit-theme.ts';
import { editorSchema } from './new-audience.ts';
import { openAudience } from './open-audience.ts';
import { findPlace } from './template-place.ts';
import { writeNewFiles } from './write-new-files.ts';

const LARGEST = 4_000_000;

/** Copies one part of an audience to where it can be changed; the rest keeps following what the audience extends. */
export async function editAudience(
  world: World,
  { id, part: named }: { readonly id: string; readonly part: string },
  { brief }: { readonly brief?: string },
): Promise<ExitStatus> {
  const place = await findPlace(world.host, brief);
  const made = await openAudience(world, id, place);
  if (made === null) return EXIT.content;
  const part = partNamed(made, named);
  const templates = homeOf(made, { part, fallback: place.templates, asked: brief !== undefined });
  if (part === 'theme') return editTheme(world, made, templates);
  const target = join(templates, made.chain[0] ?? id, part);
  if ((await world.host.kindOf(target)) !== 'missing')
    throw new UsageError(
      `${target} is there already.`,
      'Change it there; delete it to follow the audience it extends again.',
    );
  await writeNewFiles(world, await contentOf(world, made, { part, target, templates }));
  world.stderr.write(`Change it; everything else keeps following. Delete it to undo.\n`);
  return EXIT.done;
}

/** `asks`, `partials/asks` and `partials/asks.md.hbs` are the same part. */
function partNamed({ parts }: Inheritance, named: string): string {
  const known = [...parts.map(({ part }) => part), 'audience.yaml', 'theme'];
  const wanted = [named, `${named}.md.hbs`, `partials/${named}`, `partials/${named}.md.hbs`];
  const found =
    known.find((part) => wanted.includes(part)) ?? (named === 'audience' ? 'audience.yaml' : undefined);
  if (found !== undefined) return found;
  const bare = known.map((part) => part.replace(/^partials\/|\.md\.hbs$/g, ''));
  const near = didYouMean(named.replace(/^partials\/|\.md\.hbs$|\.hbs$/g, ''), bare, 'Parts');
  const hint = near?.startsWith('Did') ? `${near} Parts: ${bare.join(', ')}.` : `Parts: ${bare.join(', ')}.`;
  throw new UsageError(`No audience has a part "${named}".`, hint);
}

interface Home {
  readonly part: string;
  readonly fallback: string;
  /** Whether a brief was named, so that its own folder is meant. */
  readonly asked: boolean;
}

/** The author's folder that has the audience; the one that was asked for, or the current one's, where none has. */
function homeOf({ own }: Inheritance, { fallback, asked }: Home): string {
  if (asked) return fallback;
  return own.find(({ files }) => files.length > 0)?.folder ?? fallback;
}

async function contentOf(
  world: World,
  made: Inheritance,
  { part, target, templates }: { readonly part: string; readonly target: string; readonly templates: string },
): Promise<Readonly<Record<string, string>>> {
  if (part === 'audience.yaml')
    return { [target]: ownAudienceYaml(made), ...(await editorSchema(world, templates)) };
  const source = made.parts.find((one) => one.part === part);
  return { [target]: source === undefined ? '' : await textOf(world.host, source.path) };
}

async function textOf(host: Host, path: string): Promise<string> {
  return new TextDecoder().decode(await host.readFile(path, LARGEST));
}
