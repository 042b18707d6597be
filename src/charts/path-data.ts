import type { PathCommand } from '../model/drawing.ts';

/** Path commands as SVG path data. */
export function pathData(commands: readonly PathCommand[]): string {
  return commands.map(([name, ...numbers]) => `${name}${numbers.map(plain).join(' ')}`).join('');
}

/** A length with at most two decimals. */
export function plain(value: number): string {
  return `${Math.round(value * 100) / 100 + 0}`;
}
