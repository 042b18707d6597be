import type { FigureTarget } from '../model/block.ts';

/**
 * Where a figure's picture lies beside a document: `charts/<id>.embed.svg` (`charts/<id>.column.embed.svg` at another
 * size), without the title that the document prints and that `charts/<id>.svg` has; `charts/yardstick-<band>.svg`,
 * `images/<path>`, `theme/<name>` for a theme's. A picture keeps its folders, but for `images/` itself, so that two of one name stay apart.
 */
export function figurePath(target: FigureTarget): string {
  switch (target.kind) {
    case 'chart':
      return `charts/${target.id}${target.size === 'slide' ? '' : `.${target.size}`}.embed.svg`;
    case 'yardstick':
      return `charts/yardstick-${target.band}.svg`;
    case 'image':
      return target.path.startsWith('theme:') ? target.path.replace(':', '/') : imagePath(target.path);
  }
}

/** Where a picture lies, by its path as the Markdown has it: `images/a%20b.png` → `images/a b.png`, `maps/a.png` → `images/maps/a.png`. */
export function imagePath(path: string): string {
  const steps = decoded(path)
    .split('/')
    .filter((step) => step !== '' && step !== '.');
  const [first, ...rest] = steps;
  return ['images', ...(first === 'images' && rest.length > 0 ? rest : steps)].join('/');
}

/** A path without the escapes of a URL. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
