import { z } from 'zod';
import type { Report } from '../../model/diagnostic.ts';
import type { BriefFiles } from '../files/brief-files.ts';
import { inOrder } from '../files/in-order.ts';
import { bodySections, fileSection, type SectionSource } from '../prose/section-source.ts';
import { splitFrontMatter } from '../prose/split-front-matter.ts';
import { judge, readYaml } from '../read-document.ts';
import type { Located } from '../yaml/located.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { readTranslationName } from './edition-names.ts';

/** The files of one edition, by the files that they translate; none of their keys has been judged. */
export interface Translations {
  /** `claims.yaml`, `charts/exports.yaml`. */
  readonly yaml: ReadonlyMap<string, Located>;
  /** `brief.md`, `sections/10-arms.md`: front matter and prose. */
  readonly prose: ReadonlyMap<
    string,
    { readonly front: Located | null; readonly sections: readonly SectionSource[] }
  >;
}

/** What a translation may hold is found beside the original, not in the file itself. */
const ANYTHING = { schema: z.unknown() };

/** Reads the files among `names` that belong to a language. */
export async function readTranslations(
  files: BriefFiles,
  { names, language }: { readonly names: readonly string[]; readonly language: string },
  report: Report,
): Promise<Translations> {
  const yaml = new Map<string, Located>();
  const prose = new Map<string, { front: Located | null; sections: readonly SectionSource[] }>();
  const own = names.filter((name) => readTranslationName(name)?.language === language);
  const read = await inOrder(own, report, async (name, note) => {
    const file = await files.readListed(name, note);
    const original = readTranslationName(name)?.original ?? name;
    if (file === 'unreadable') return;
    if (original.endsWith('.yaml')) {
      const node = readYaml(file, { ...ANYTHING, report: note });
      return node === null ? undefined : () => void yaml.set(original, node);
    }
    const split = splitFrontMatter(file, note);
    if (split === null) return;
    const front = split.front && judge(parseYaml(split.front, note), { ...ANYTHING, report: note });
    const sections =
      original === 'brief.md' ? bodySections(split.body) : [fileSection(split.body, front, original)];
    return () => void prose.set(original, { front, sections });
  });
  for (const keep of read) keep?.();
  return { yaml, prose };
}
