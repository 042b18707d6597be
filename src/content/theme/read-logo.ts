import type { ImageFile } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import type { Logo } from '../../model/logo.ts';
import type { Ref } from '../../model/text.ts';
import { readNumber, readPlain, readRef } from '../build/read-node.ts';
import { folderOf } from '../files/paths.ts';
import { readImage } from '../prose/read-images.ts';
import { fieldOf, type Located } from '../yaml/located.ts';

/** Points, where a theme does not say. */
const HEIGHT = 28;

/**
 * The logo that a theme names, and its form for the primary colour, from beside the file that names them; null where it
 * names none, or with the errors of any picture.
 */
export async function readLogo(host: Host, theme: Located, report: Report): Promise<Logo | null> {
  const node = fieldOf(theme, 'logo');
  const file = readRef(node, 'file');
  if (file === null) return null;
  const image = await readForm(host, file, 'theme:logo', report);
  const other = readRef(node, 'on_primary');
  const cover = other === null ? image : await readForm(host, other, 'theme:logo-on-primary', report);
  if (image === null || cover === null) return null;
  return { image, cover, alt: readPlain(node, 'alt') ?? '', height: readNumber(node, 'height') ?? HEIGHT };
}

async function readForm(host: Host, file: Ref, name: string, report: Report): Promise<ImageFile | null> {
  const place = { folder: folderOf(file.span.file.path), owner: 'the theme', report };
  const image = await readImage(host, { path: file.id, mention: file.span }, place);
  if (image === null) return null;
  const ending = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[image.mime];
  return { ...image, path: `${name}.${ending}` };
}
