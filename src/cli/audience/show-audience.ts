import type { Inheritance } from '../../model/inheritance.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { World } from '../world.ts';
import { aligned } from './aligned.ts';
import { openAudience } from './open-audience.ts';
import { originOf } from './origin.ts';
import { findPlace } from './template-place.ts';

/** Widest value that the table shows, in characters. */
const WIDEST = 44;

export interface ShowAudienceOptions {
  readonly brief?: string;
  readonly json?: boolean;
}

/** Prints what an audience is made of, part by part, and which file each comes from. */
export async function showAudience(
  world: World,
  id: string,
  { brief, json = false }: ShowAudienceOptions,
): Promise<ExitStatus> {
  const { folders } = await findPlace(world.host, brief);
  const made = await openAudience(world, id, { folders, json });
  if (made === null) return EXIT.content;
  if (json) {
    const { own: _, ...told } = made;
    world.stdout.write(`${JSON.stringify({ ok: true, ...told }, null, 2)}\n`);
  } else world.stdout.write(describe(made));
  return EXIT.done;
}

function describe(made: Inheritance): string {
  const { id, name, chain, files, theme, parts, settings } = made;
  const pieces = [...files, ...(theme === null ? [] : [theme]), ...parts];
  const origins = new Map(files.map((file) => [file.path, originOf(file)]));
  const rows = pieces.map((piece) => [piece.part, piece.from, originOf(piece)]);
  const values = settings.map(({ key, value, path, line }) => [
    key,
    value.length <= WIDEST ? value : `${value.slice(0, WIDEST - 1)}…`,
    `${origins.get(path) ?? path}, line ${line}`,
  ]);
  return [
    `${id}: ${name}\n`,
    chain.length > 1 ? `It follows ${chain.slice(1).join(', then ')}.\n` : '',
    `\n${aligned([['PART', 'FROM', 'FILE'], ...rows])}`,
    `\n${aligned([['SETTING', 'VALUE', 'FILE'], ...values])}`,
  ].join('');
}
