import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import type { SectionSource } from '../prose/section-source.ts';
import type { Names } from './names.ts';

/** Checks what prose cites and shows: claims or sources by `[@id]`, charts by `![](chart:id)` and `[…](figure:id)`. */
export function checkProseLinks({ body, scan }: SectionSource, names: Names, report: Report): void {
  const place = ({ start, end }: { readonly start: number; readonly end: number }): Span => ({
    file: body.file,
    start: body.start + start,
    end: body.start + end,
  });
  const { claim, source, chart: charts } = names;
  const known = claim && source && [...claim, ...source];
  for (const target of scan.citations.flatMap(({ targets }) => targets)) {
    if (known === null || known.includes(target.id)) continue;
    const hint = didYouMean(target.id, known, 'Known') ?? 'Add it to the sources.';
    report(error('content/unknown-id', place(target), `There is no claim or source "${target.id}".`, hint));
  }
  const checkChart = (id: string, span: Span) => {
    if (charts === null || charts.includes(id)) return;
    const hint = didYouMean(id, charts, 'Charts') ?? 'The brief has no charts yet.';
    report(error('content/unknown-chart', span, `There is no chart "${id}".`, hint));
  };
  for (const { path, pathStart, pathEnd } of scan.images) {
    if (path.startsWith('chart:'))
      checkChart(path.slice('chart:'.length), place({ start: pathStart, end: pathEnd }));
  }
  for (const { href, ...range } of scan.links) {
    if (href.startsWith('figure:')) checkChart(href.slice('figure:'.length), place(range));
  }
}
