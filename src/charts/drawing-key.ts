import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';

/**
 * All that a chart's drawings depend on, besides their size, as one string: what it says, the data it shows, the theme
 * and the language. Places in files are left out; a font counts by the checksums of its tables.
 */
export function drawingKey(
  spec: ChartSpec,
  text: object,
  { briefing, audience }: { readonly briefing: Briefing; readonly audience: Audience },
): string {
  const data =
    spec.kind === 'plot'
      ? briefing.tables.filter((table) => table.id === spec.data.id)
      : spec.kind === 'timeline'
        ? briefing.timeline
        : briefing.dimensions;
  return JSON.stringify([spec, text, data, audience.theme, briefing.language], withoutPlaces);
}

/** For `JSON.stringify`: what a value is, whatever file it was written in. */
export function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'span') return undefined;
  return value instanceof Uint8Array ? checksum(value) : value;
}

/** How much of a font is looked at: its table directory holds a checksum of every table. */
const DIRECTORY = 512;

/** FNV-1a, 32 bits, of a font's directory. */
function checksum(bytes: Uint8Array): number {
  let hash = bytes.length;
  for (const byte of bytes.subarray(0, DIRECTORY)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
