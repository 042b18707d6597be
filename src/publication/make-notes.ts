import { citesIn } from '../markdown/cites.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { CiteTarget, Inline, Note } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Rendered } from '../model/rendered.ts';

/** What is cited, in the order of its numbers, and the text a template made of each → notes. Paragraphs are joined. */
export function makeNotes(
  targets: readonly CiteTarget[],
  rendered: readonly Rendered[],
): Outcome<readonly Note[]> {
  const diagnostics: Diagnostic[] = [];
  const notes = targets.map((target, index): Note => {
    if (target.own !== null) return { number: index + 1, target, content: target.own };
    const parsed = parseMarkdown(rendered[index] ?? { markdown: '', segments: [] });
    diagnostics.push(...parsed.diagnostics);
    const lines = parsed.value.flatMap((block) => (block.kind === 'paragraph' ? [block.content] : []));
    const content = lines.flatMap((line, at): readonly Inline[] =>
      at === 0 ? line : [{ kind: 'text', text: ' ' }, ...line],
    );
    return { number: index + 1, target, content: content.filter((inline) => citesIn([inline]).length === 0) };
  });
  return { value: notes, diagnostics };
}
