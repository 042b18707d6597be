import { error } from '../diagnostics/diagnose.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { SourceFile } from '../model/span.ts';
import type { WrittenChart } from './build/build-charts.ts';
import { checkStrays } from './edition/check-strays.ts';
import { openBriefFiles } from './files/brief-files.ts';
import { nameOf } from './files/paths.ts';
import { readText } from './files/read-text.ts';
import type { BriefPlace } from './locate-brief.ts';
import { bodySections, type SectionSource } from './prose/section-source.ts';
import { splitFrontMatter } from './prose/split-front-matter.ts';
import { readCharts } from './read-charts.ts';
import { type Companions, readCompanions } from './read-companions.ts';
import { judge, readYaml } from './read-document.ts';
import { readSections } from './read-sections.ts';
import { briefSchema } from './schema/brief-schema.ts';
import type { Located } from './yaml/located.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** A brief's files as judged values with places, whichever of the two forms it has. */
export interface BriefParts extends Companions {
  readonly root: Located;
  readonly charts: readonly WrittenChart[];
  readonly sections: readonly SectionSource[];
  /** Names below `data/`. */
  readonly data: readonly string[];
}

/** Reads all the files of a brief; null where the brief itself cannot be read. */
export async function readParts(host: Host, place: BriefPlace, report: Report): Promise<BriefParts | null> {
  const file = await readText(host, place.file, { mention: null, report });
  const main = file === null ? null : readMain(file, report);
  if (main === null) return null;
  const files = openBriefFiles(host, place);
  const { root, body } = main;
  const parts = {
    root,
    ...(await readCompanions(root, files, report)),
    charts: await readCharts(root, files, report),
    sections: [...body, ...(await readSections(files, report))],
    data: (await files.list('data', '.csv')).map(nameOf),
  };
  const translations = [
    ...(await files.listTranslations('sections')),
    ...(await files.listTranslations('charts')),
  ];
  checkStrays(parts, { folder: place.folder, translations }, report);
  return parts;
}

/** The brief's own file: its keys, and the sections of its body where it is Markdown. */
function readMain(file: SourceFile, report: Report) {
  const options = { schema: briefSchema, report };
  if (file.path.endsWith('.yaml')) {
    const root = readYaml(file, options);
    return root === null ? null : { root, body: [] };
  }
  const split = splitFrontMatter(file, report);
  if (split === null) return null;
  const { front, body } = split;
  if (front === null) {
    const span = { file, start: 0, end: /^.*/.exec(file.text)?.[0].trimEnd().length ?? 0 };
    const hint = 'Start it with a line of `---`, then `title:` and `issued:`, then another `---`.';
    report(error('content/front-matter', span, 'The brief has no front matter.', hint));
    return null;
  }
  const root = judge(parseYaml(front, report), options);
  return root === null ? null : { root, body: bodySections(body) };
}
