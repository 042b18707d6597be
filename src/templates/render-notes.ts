import type { CiteTarget } from '../model/block.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Rendered } from '../model/rendered.ts';
import { noteShape } from './data-shape.ts';
import { prepareTemplates } from './prepare-templates.ts';
import { renderOne } from './render-templates.ts';
import { noteData, openRoom, type TemplateInput } from './template-input.ts';

/** What is cited → the text of its note, by the partial `note`, in the same order. */
export function renderNotes(
  targets: readonly CiteTarget[],
  input: TemplateInput,
): Outcome<readonly Rendered[]> {
  const diagnostics: Diagnostic[] = [];
  const room = openRoom(input);
  const render = prepareTemplates(
    input.audience,
    [{ name: 'partials/note', shape: noteShape(Object.keys(input.audience.include)) }],
    { room, report: (diagnostic) => diagnostics.push(diagnostic) },
  );
  if (render === null) return { value: [], diagnostics };
  const notes = targets.map((target) => {
    const note = renderOne(render, 'partials/note', { data: noteData(target, room), room });
    diagnostics.push(...note.diagnostics);
    return note.value ?? { markdown: '', segments: [] };
  });
  return { value: notes, diagnostics };
}
