import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Logo } from '../../model/logo.ts';
import { readNumber, readPlain, readRef } from '../build/read-node.ts';
import { folderOf } from '../files/paths.ts';
import { readImage } from '../prose/read-images.ts';
import { fieldOf, type Located } from '../yaml/located.ts';

/** Points, where a theme does not say. */
const HEIGHT = 28;

/** The logo that a theme names, from beside the file that names it; null where it names none, or with the errors of any picture. */
export async function readLogo(host: Host, theme: Located, report: Report): Promise<Logo | null> {
  const node = fieldOf(theme, 'logo');
  const file = readRef(node, 'file');
  if (file === null) return null;
  const place = { folder: folderOf(file.span.file.path), owner: 'the theme', report };
  const image = await readImage(host, { path: file.id, mention: file.span }, place);
  if (image === null) return null;
  const ending = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[image.mime];
  return {
    image: { ...image, path: `theme:logo.${ending}` },
    alt: readPlain(node, 'alt') ?? '',
    height: readNumber(node, 'height') ?? HEIGHT,
  };
}
