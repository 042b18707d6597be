import type { CiteTarget } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Rendered } from '../model/rendered.ts';
import { entriesOf } from './entries.ts';
import { prepareTemplates } from './prepare-templates.ts';
import { renderOne } from './render-templates.ts';
import { noteData, openRoom, type TemplateInput } from './template-input.ts';
import { createTemplateStore, type TemplateStore } from './template-store.ts';

/** What is cited → the text of its note, by the partial `note`, in the same order. Nothing where a template is wrong. */
export function renderNotes(
  targets: readonly CiteTarget[],
  input: TemplateInput,
  store: TemplateStore = createTemplateStore(),
): Outcome<readonly Rendered[]> {
  const diagnostics: Diagnostic[] = [];
  const render = prepareTemplates(input.audience, entriesOf(input.audience), {
    store,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  if (render === null) return { value: [], diagnostics };
  const room = openRoom(input, store.sites);
  const notes = targets.map((target) => {
    const note = renderOne(render, 'partials/note', { data: noteData(target, room), room });
    diagnostics.push(...note.diagnostics);
    return note.value ?? { markdown: '', segments: [] };
  });
  return { value: notes, diagnostics };
}
