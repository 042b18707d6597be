import { error } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Rendered } from '../model/rendered.ts';
import { entriesOf } from './entries.ts';
import { type Room, TemplateFailure } from './helper.ts';
import { prepareTemplates, type Render } from './prepare-templates.ts';
import { openRoom, rootData, type TemplateInput } from './template-input.ts';
import { createTemplateStore, type TemplateStore } from './template-store.ts';

/**
 * Briefing × audience → Markdown of the deck and the report, each stretch with the place it came from. Null, and an
 * error at its place, where a template is wrong. A store that is passed on saves compiling the templates again.
 */
export function renderTemplates(
  input: TemplateInput,
  store: TemplateStore = createTemplateStore(),
): Outcome<{ readonly deck: Rendered; readonly report: Rendered } | null> {
  const diagnostics: Diagnostic[] = [];
  const entries = entriesOf(input.audience);
  const render = prepareTemplates(input.audience, entries, {
    store,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  for (const { name } of entries) {
    if (input.audience.templates.some((template) => template.name === name)) continue;
    diagnostics.push(missing(name, input));
  }
  if (render === null || diagnostics.some(({ severity }) => severity === 'error')) {
    return { value: null, diagnostics };
  }
  const room = openRoom(input, store.sites);
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
  room.progress.steps = 0;
  room.progress.long = name === 'report';
  try {
    return { value: room.places.strip(render(name, data, room)), diagnostics: [] };
  } catch (failure) {
    if (failure instanceof TemplateFailure) return { value: null, diagnostics: [failure.diagnostic] };
    throw failure;
  }
}
