import type { Artifact } from '../model/artifact.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Picture } from '../model/publication.ts';

/** Pictures by path → the files that a document links to; `svg` paints a drawing with fonts of its own. */
export function pictureFiles(
  pictures: ReadonlyMap<string, Picture>,
  svg: (drawing: Drawing) => Promise<Uint8Array>,
): Promise<readonly Artifact[]> {
  return Promise.all(
    Array.from(pictures, async ([path, picture]) => {
      if (picture.kind === 'image') return { path, bytes: picture.image.bytes };
      return { path, bytes: await svg(picture.drawing) };
    }),
  );
}
