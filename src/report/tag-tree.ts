import type { Tag, TagRole } from '../model/page.ts';

/** Collects the structure tree in reading order while blocks are laid out. */
export interface TagTree {
  readonly tags: readonly Tag[];
  /** Adds a node and gives its index. */
  readonly add: (
    parent: number,
    role: TagRole,
    more?: Partial<Pick<Tag, 'alt' | 'attribute' | 'cited'>>,
  ) => number;
}

const BARE = { alt: null, attribute: null, cited: null } as const;

/** A tree that holds only the document, at index 0. */
export function tagTree(): TagTree {
  const tags: Tag[] = [{ role: 'Document', parent: null, ...BARE }];
  return {
    tags,
    add: (parent, role, more = {}) => tags.push({ role, parent, ...BARE, ...more }) - 1,
  };
}
