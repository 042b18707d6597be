import type { FigureTarget } from '../model/block.ts';

/** Where a figure's picture lies beside the deck: `charts/<id>.svg`, `charts/<id>.column.svg`, `charts/yardstick-<band>.svg`, `images/<name>`. */
export function figurePath(target: FigureTarget): string {
  switch (target.kind) {
    case 'chart':
      return `charts/${target.id}${target.size === 'slide' ? '' : `.${target.size}`}.svg`;
    case 'yardstick':
      return `charts/yardstick-${target.band}.svg`;
    case 'image':
      return `images/${target.path.replace(/^(?:.*\/)?/u, '')}`;
  }
}
