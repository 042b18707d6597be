/** Every slide layout that a template may name. */
export const LAYOUTS = [
  'title',
  'section',
  'statement',
  'bullets',
  'columns',
  'chart',
  'chart-points',
  'table',
  'quote',
  'timeline',
  'closing',
] as const;

export type LayoutName = (typeof LAYOUTS)[number];

/** The layout of that name, or null. */
export function findLayout(name: string): LayoutName | null {
  return LAYOUTS.find((layout) => layout === name) ?? null;
}
