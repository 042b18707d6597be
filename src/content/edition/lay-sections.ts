import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { SectionSource } from '../prose/section-source.ts';
import { sectionSchema } from '../schema/section-schema.ts';
import { emptyMapping } from '../yaml/located.ts';
import { checkSameProse } from './check-same-prose.ts';
import { type LayContext, layOver } from './lay-over.ts';
import { type Shape, translatable } from './translatable.ts';

const FRONT = translatable(sectionSchema) as Shape;

/** A section of the original with its translation; null where none is written. */
export interface SectionPair {
  readonly original: SectionSource;
  readonly translation: SectionSource | null;
}

/** A section in the language of an edition: its front matter laid over the original's, its prose the edition's. */
export function laySection({ original, translation }: SectionPair, context: LayContext): SectionSource {
  const { front, body } = original;
  const name = original.name ?? original.scan.headings[0]?.text ?? null;
  const path = front === null ? (name ?? 'the prose') : 'front matter';
  if (translation === null) {
    if (front !== null) layOver(FRONT, { original: front, translation: null, path }, context);
    if (hasWords(original)) context.untranslated([{ path: 'prose', span: { ...body, end: body.start } }]);
    return original;
  }
  if (hasWords(translation)) checkSameProse(original, translation, context.report);
  else context.untranslated([{ path: 'prose', span: { ...body, end: body.start } }]);
  const whole = front ?? emptyMapping(body.file);
  const laid = layOver(FRONT, { original: whole, translation: translation.front ?? NONE, path: '' }, context);
  const prose = hasWords(translation) ? translation : original;
  return { front: front === null ? null : laid, name, body: prose.body, scan: prose.scan };
}

/** No front matter translates none of the original's. */
const NONE = emptyMapping({ path: '', text: '' });

function hasWords({ body }: SectionSource): boolean {
  return body.file.text.slice(body.start, body.end).trim() !== '';
}

/** The sections of a `brief.md` and of the file that translates it, by position. */
export function pairByPosition(
  originals: readonly SectionSource[],
  translations: readonly SectionSource[],
  report: Report,
): readonly SectionPair[] {
  for (const { body } of translations.slice(originals.length)) {
    const line = /^.*/.exec(body.file.text.slice(body.start, body.end))?.[0].trimEnd() ?? '';
    const span = { ...body, end: body.start + line.length };
    const message = `The original has ${originals.length} sections, and this is one more.`;
    report(error('content/edition-adds', span, message));
  }
  return originals.map((original, index) => ({ original, translation: translations[index] ?? null }));
}
