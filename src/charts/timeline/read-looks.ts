import type { Category } from '../../model/briefing.ts';
import { inkOf } from '../../model/contrast.ts';
import type { Theme } from '../../model/theme.ts';
import { GLYPHS, type Glyph } from './glyph.ts';

/** How the events of a category are told apart: by colour and by shape. */
export interface Look {
  readonly color: string;
  /** The same colour for words, which need more contrast than marks. */
  readonly ink: string;
  readonly glyph: Glyph;
}

/** A category, or several that share one look, as it stands in the legend. */
export interface CategoryLook extends Look {
  readonly id: string;
  readonly label: string;
}

/** More hues than this are not told apart; the shapes then go round again in grey. */
const HUES = 4;

/** Categories → looks: four hues with a shape each, then the same shapes in grey; all that follow share the last. */
export function readLooks(categories: readonly Category[], { colors }: Theme): readonly CategoryLook[] {
  return categories.map(({ id, label }, index) => {
    const color = (index < HUES ? colors.series[index] : undefined) ?? colors.muted;
    const glyph = GLYPHS[index < 2 * HUES ? index % GLYPHS.length : GLYPHS.length - 1] ?? 'circle';
    return { id, label: label.text, color, ink: inkOf(color, colors.background), glyph };
  });
}

/** Looks as the legend shows them: those that look alike in one entry. */
export function legendEntries(looks: readonly CategoryLook[]): readonly CategoryLook[] {
  const entries = new Map<string, CategoryLook>();
  for (const look of looks) {
    const key = `${look.color} ${look.glyph}`;
    const known = entries.get(key);
    entries.set(key, known ? { ...known, label: `${known.label}, ${look.label}` } : look);
  }
  return [...entries.values()];
}
