/** Gives out the anchors of one document, each only once. */
export interface Anchors {
  /** The anchor asked for, with `-2`, `-3` … where it is taken. */
  readonly take: (anchor: string) => string;
  /** An anchor made from words, free of those that were reserved. */
  readonly takeSlug: (text: string) => string;
}

/** `reserved` are anchors that somebody wrote: made ones keep away from them. */
export function makeAnchors(reserved: ReadonlySet<string>): Anchors {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const free = (wanted: string, isFree: (anchor: string) => boolean) => {
    let anchor = wanted;
    for (let count = next.get(wanted) ?? 2; !isFree(anchor); count++) {
      anchor = `${wanted}-${count}`;
      next.set(wanted, count + 1);
    }
    taken.add(anchor);
    return anchor;
  };
  return {
    take: (anchor) => free(anchor, (candidate) => !taken.has(candidate)),
    takeSlug: (text) => free(slugOf(text), (candidate) => !taken.has(candidate) && !reserved.has(candidate)),
  };
}

/** Words in small letters without accents, joined by hyphens; never one of the prefixes that figures, tables and notes use. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') return 'section';
  return /^(?:fig|table|note)-/.test(slug) ? `section-${slug}` : slug;
}
