import type { TextStyle, Theme, ThemeColors } from '../model/theme.ts';

/** A style as the shorthand `font`, with its colour. */
export function font(style: TextStyle, theme: Theme): string {
  const slope = style.italic ? 'italic ' : '';
  const color = theme.colors[style.color satisfies keyof ThemeColors];
  return `font: ${slope}${style.weight} ${pt(style.size)}/${round(style.lineHeight)} ${stack(style.family, theme)}; color: ${color}`;
}

/** The families of a role. */
export function family(role: TextStyle['family'], theme: Theme): string {
  return `font-family: ${stack(role, theme)}`;
}

/** The theme's family, its family for Arabic script, then the machine's for signs that both lack. */
function stack(role: TextStyle['family'], theme: Theme): string {
  const generic = { serif: 'serif', sans: 'sans-serif', mono: 'monospace' }[role];
  const names = [...new Set([theme.fonts[role].name, theme.fonts.arabic.name])];
  return [...names.map((name) => `"${name.replace(/["\\\n]/gu, '')}"`), generic].join(', ');
}

/** A length in points. */
export function pt(value: number): string {
  return `${round(value)}pt`;
}

/** To thousandths. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
