import { id, keys, releasable, text } from './keys.ts';

/** The front matter of `sections/*.md`. */
export const sectionSchema = keys('a section', {
  id: id.optional(),
  title: text.optional(),
  headline: text.optional(),
  ...releasable,
});
