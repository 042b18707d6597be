import { error } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Report } from '../../model/diagnostic.ts';
import { joinPath, nameOf } from '../files/paths.ts';
import type { SectionSource } from '../prose/section-source.ts';
import { readTranslationName } from './edition-names.ts';

/** What of a brief may be translated in files of its own. */
interface Originals {
  readonly sections: readonly Pick<SectionSource, 'name' | 'body'>[];
  readonly charts: readonly { readonly id: string }[];
}

/** Where the brief lies, and the translations of sections and charts in it. */
interface Strays {
  readonly folder: string;
  readonly translations: readonly string[];
}

/** Says which translations of sections and charts translate nothing: nobody would ever see them. */
export function checkStrays(
  { sections, charts }: Originals,
  { folder, translations }: Strays,
  report: Report,
): void {
  const known = {
    sections: sections.flatMap(({ name, body }) => (name === null ? [] : nameOf(body.file.path))),
    charts: charts.map(({ id }) => `${id}.yaml`),
  };
  for (const path of translations) {
    const kind = path.startsWith('sections/') ? 'sections' : 'charts';
    const original = nameOf(readTranslationName(path)?.original ?? path);
    if (known[kind].includes(original)) continue;
    const span = { file: { path: joinPath(folder, path), text: '' }, start: 0, end: 0 };
    const message = `${path} translates nothing: the brief has no ${kind}/${original}.`;
    report(error('content/edition-adds', span, message, didYouMean(original, known[kind])));
  }
}
