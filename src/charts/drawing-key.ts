import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import { fontChecksum } from '../text/font-checksum.ts';

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
  return value instanceof Uint8Array ? fontChecksum(value) : value;
}
