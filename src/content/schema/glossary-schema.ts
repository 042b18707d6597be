import { z } from 'zod';
import { keys, words } from './keys.ts';

/** `templates/glossary.yaml`: terms that many briefs use. */
export const glossarySchema = z.array(keys('a glossary entry', { term: words, definition: words }), {
  error: 'a list of terms with their definitions',
});
