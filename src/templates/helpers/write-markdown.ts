import { withoutSentinels } from '../sentinels.ts';

/** Whether a printed passage shows nothing. */
export function isBlank(printed: string): boolean {
  return withoutSentinels(printed).trim() === '';
}

/** A passage inside a fence of colons; nothing where it is blank. `info` is written as one line of JSON. */
export function container(
  name: string,
  printed: string,
  { fence, info }: { readonly fence: number; readonly info: Readonly<Record<string, unknown>> | null },
): string {
  if (isBlank(printed)) return '';
  const colons = ':'.repeat(fence);
  const attributes = info === null ? '' : ` ${json(info)}`;
  return `\n\n${colons} ${name}${attributes}\n\n${printed.trim()}\n\n${colons}\n\n`;
}

/** A leaf directive, alone between blank lines. */
export function directive(name: string, info: Readonly<Record<string, unknown>> | null): string {
  return `\n\n::${name}${info === null ? '' : ` ${json(info)}`}\n\n`;
}

function json(value: unknown): string {
  return withoutSentinels(JSON.stringify(value));
}

/** A printed passage as an item of a list: its marker, and its other lines indented below the first. */
export function listItem(marker: string, printed: string): string {
  const indent = ' '.repeat(marker.length);
  return `${marker}${printed.trim().replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
}
