import { error } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Rendered } from '../model/rendered.ts';
import type { Render } from './compile-templates.ts';
import { noteShape, rootShape } from './data-shape.ts';
import { type Room, TemplateFailure } from './helper.ts';
import { prepareTemplates } from './prepare-templates.ts';
import { openRoom, rootData, type TemplateInput } from './template-input.ts';

/**
 * Briefing × audience → Markdown of the deck and the report, each stretch with the place it came from. Null, and an
 * error at its place, where a template is wrong.
 */
export function renderTemplates(
  input: TemplateInput,
): Outcome<{ readonly deck: Rendered; readonly report: Rendered } | null> {
  const diagnostics: Diagnostic[] = [];
  const room = openRoom(input);
  const switches = Object.keys(input.audience.include);
  const render = prepareTemplates(
    input.audience,
    [
      { name: 'deck', shape: rootShape(switches) },
      { name: 'report', shape: rootShape(switches) },
      { name: 'partials/note', shape: noteShape(switches) },
    ],
    { room, report: (diagnostic) => diagnostics.push(diagnostic) },
  );
  for (const name of ['deck', 'report', 'partials/note']) {
    if (input.audience.templates.some((template) => template.name === name)) continue;
    diagnostics.push(missing(name, input));
  }
  if (render === null || diagnostics.some(({ severity }) => severity === 'error')) {
    return { value: null, diagnostics };
  }
  const data = rootData(input);
  const deck = renderOne(render, 'deck', { data, room });
  const report = renderOne(render, 'report', { data, room });
  diagnostics.push(...deck.diagnostics, ...report.diagnostics);
  if (deck.value === null || report.value === null) return { value: null, diagnostics };
  return { value: { deck: deck.value, report: report.value }, diagnostics };
}

function missing(name: string, { audience, briefing }: TemplateInput): Diagnostic {
  return error(
    'templates/missing',
    briefing.span,
    `The audience \`${audience.id}\` has no template \`${name}.md.hbs\`.`,
    'Let its audience.yaml extend `base`, or write one.',
  );
}

/** Renders one template. What a helper found wrong is a diagnostic; anything else thrown is a bug of ours. */
export function renderOne(
  render: Render,
  name: string,
  { data, room }: { readonly data: unknown; readonly room: Room },
): Outcome<Rendered | null> {
  room.progress.spent = 0;
  try {
    return { value: room.places.strip(render(name, data)), diagnostics: [] };
  } catch (failure) {
    if (failure instanceof TemplateFailure) return { value: null, diagnostics: [failure.diagnostic] };
    throw failure;
  }
}
