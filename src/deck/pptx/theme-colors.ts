import type { Theme } from '../../model/theme.ts';

/** PowerPoint's twelve colours, in the order of a theme's `clrScheme`. */
export const SLOTS = [
  ...([
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ] as const),
  ...(['hlink', 'folHlink'] as const),
];

type Slot = (typeof SLOTS)[number];

/** Our tokens in PowerPoint's slots, as `#rrggbb`. */
export function themeColors({ colors }: Theme): Readonly<Record<Slot, string>> {
  const [, second, third, fourth] = colors.series;
  return {
    dk1: colors.text,
    lt1: colors.background,
    dk2: colors.muted,
    lt2: colors.surface,
    accent1: colors.primary,
    accent2: colors.accent,
    accent3: second ?? colors.grey,
    accent4: third ?? colors.grey,
    accent5: fourth ?? colors.grey,
    accent6: colors.grey,
    hlink: colors.primary,
    folHlink: colors.primary,
  };
}

/** Names by which a slide asks for a slot, through the master's map. */
const NAMES: Readonly<Partial<Record<Slot, string>>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** A colour by the name of its slot, so that it follows the theme; one that has none as `RRGGBB`. */
export function colorName(color: string, theme: Theme): string {
  const slots = themeColors(theme);
  const slot = SLOTS.find((one) => slots[one] === color);
  return slot === undefined ? color.replace('#', '').toUpperCase() : (NAMES[slot] ?? slot);
}
