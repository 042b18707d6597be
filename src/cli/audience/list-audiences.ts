import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { World } from '../world.ts';
import { aligned } from './aligned.ts';
import { originOf } from './origin.ts';
import { findPlace } from './template-place.ts';

/** Prints every audience there is, what it extends and where it lies. */
export async function listKnown(
  world: World,
  { brief, json = false }: { readonly brief?: string; readonly json?: boolean },
): Promise<ExitStatus> {
  const { folders } = await findPlace(world.host, brief);
  const { inheritAudience, listAudiences } = await import('../../content/inherit-audience.ts');
  const ids = await listAudiences(world.host, folders);
  const all = await Promise.all(
    ids.map(async (id) => ({ id, made: (await inheritAudience(world.host, id, folders)).value })),
  );
  if (json) {
    const audiences = all.map(({ id, made }) => ({
      id,
      name: made?.name ?? null,
      chain: made?.chain ?? null,
      file: made?.files[0]?.path ?? null,
    }));
    world.stdout.write(`${JSON.stringify({ audiences }, null, 2)}\n`);
    return EXIT.done;
  }
  const rows = all.map(({ id, made }) => {
    if (made === null) return [id, 'cannot be read: `briefpress audience show` says why', '', ''];
    const [, parent = ''] = made.chain;
    const [file] = made.files;
    return [
      id,
      made.name,
      parent === '' ? '' : `extends ${parent}`,
      file === undefined ? '' : originOf(file),
    ];
  });
  world.stdout.write(aligned(rows));
  return EXIT.done;
}
