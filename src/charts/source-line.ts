import type { Briefing, Source } from '../model/briefing.ts';
import type { ChartSpec } from '../model/chart-spec.ts';
import { wordsIn } from './words/words-in.ts';

/** "Source: …" for the sources the author named; where the chart stands alone, the brief's only source where none was. */
export function sourceLine(
  spec: ChartSpec,
  briefing: Briefing,
  { alone }: { readonly alone: boolean },
): string | null {
  const named = spec.sources.flatMap((ref) => briefing.sources.find((source) => source.id === ref.id) ?? []);
  const only = alone && spec.kind !== 'plot' && briefing.sources.length === 1 ? briefing.sources : [];
  const sources = named.length > 0 ? named : only;
  if (sources.length === 0) return null;
  return wordsIn(briefing.language).sources(sources.length, sources.map(nameOf).join('; '));
}

/** Title, and who published it; a source given as one line is that line without its address. */
function nameOf(source: Source): string {
  if (source.title) {
    const by = source.publisher ?? source.container ?? source.authors[0];
    return by ? `${source.title.text}, ${by.text}` : source.title.text;
  }
  return (source.line?.text ?? source.id).replace(/,?\s*https?:\/\/\S+$/u, '');
}
