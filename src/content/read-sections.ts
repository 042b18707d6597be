import type { Report } from '../model/diagnostic.ts';
import type { BriefFiles } from './files/brief-files.ts';
import { inOrder } from './files/in-order.ts';
import { nameOf } from './files/paths.ts';
import { fileSection, type SectionSource } from './prose/section-source.ts';
import { splitFrontMatter } from './prose/split-front-matter.ts';
import { judge } from './read-document.ts';
import { sectionSchema } from './schema/section-schema.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** The files of `sections/` in the order of their names. */
export async function readSections(files: BriefFiles, report: Report): Promise<readonly SectionSource[]> {
  const names = await files.list('sections', '.md');
  const sections = await inOrder(names, report, (name, note) => readSection(files, name, note));
  return sections.flatMap((section) => section ?? []);
}

async function readSection(files: BriefFiles, name: string, report: Report): Promise<SectionSource | null> {
  const file = await files.readListed(name, report);
  const split = file === 'unreadable' ? null : splitFrontMatter(file, report);
  if (split === null) return null;
  const front = split.front === null ? null : parseYaml(split.front, report);
  if (split.front !== null && front === null) return null;
  judge(front, { schema: sectionSchema, report });
  return fileSection(split.body, front, nameOf(name).replace(/\.md$/, ''));
}
