import type { HelperEntry } from '../model/helper-entry.ts';
import type { Helper, Option, Parameter } from './helper.ts';
import { HELPERS } from './helpers/all-helpers.ts';
import { renderTemplates } from './render-templates.ts';
import type { TemplateInput } from './template-input.ts';
import { createTemplateStore, type TemplateStore } from './template-store.ts';

/** Where an example may stand, the first that suits it: what a reader reads, and what a template writes around it. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ['the brief', '', ''],
  ['a judgment', '{{#with (first judgments)}}', '{{/with}}'],
  ['a claim', '{{#with (first claims)}}', '{{/with}}'],
  ['evidence', '{{#with (first claims)}}{{#with (first evidence)}}', '{{/with}}{{/with}}'],
  ['a section', '{{#with (first sections)}}', '{{/with}}'],
  ['a source', '{{#with (first sources)}}', '{{/with}}'],
  ['a term', '{{#with (first glossary)}}', '{{/with}}'],
  ['a score', '{{#with dimensions}}{{#with (first scores)}}', '{{/with}}{{/with}}'],
  ['a claim of a judgment', '{{#with (first judgments)}}{{#with (first supports)}}', '{{/with}}{{/with}}'],
];

/**
 * The reference of every helper from the table that templates are checked against; what each example prints is computed
 * with a brief, and null where that brief has nothing for it. `only` is the name of one helper.
 */
export function describeHelpers(input: TemplateInput, only: string | null): readonly HelperEntry[] {
  const store = createTemplateStore();
  return HELPERS.filter(({ name }) => only === null || name === only).map((helper) => {
    const found = resultOf(helper, input, store);
    return {
      name: helper.name,
      use: useOf(helper),
      doc: helper.doc,
      example: helper.example,
      place: found?.place ?? null,
      result: found?.result ?? null,
    };
  });
}

/** `{{#slide layout= policy=}}…{{/slide}}`, `(slice list from to?)`. */
function useOf({ kind, name, parameters, options }: Helper): string {
  const words = [name, ...parameters.map(parameterOf), ...options.map(optionOf)].join(' ');
  return kind === 'block' ? `{{#${words}}}…{{/${name}}}` : `{{${words}}}`;
}

function parameterOf({ name, takes, optional, rest }: Parameter): string {
  const types = takes.includes('any') ? '' : `: ${takes.join(' or ')}`;
  return `‹${name}${types}${rest ? ' …' : ''}${optional ? ', may be left out' : ''}›`;
}

function optionOf({ name, takes, values }: Option): string {
  return `${name}=‹${values?.join(' or ') ?? takes.join(' or ')}›`;
}

function resultOf(helper: Helper, input: TemplateInput, store: TemplateStore) {
  let empty: { readonly place: string; readonly result: string } | null = null;
  for (const [place, before, after] of PLACES) {
    const result = print(`${before}${helper.example}${after}`, input, store);
    if (result) return { place, result };
    if (result === '') empty ??= { place, result };
  }
  return empty;
}

/** What keeps a sign of a text from being one of Markdown. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

function print(text: string, input: TemplateInput, store: TemplateStore): string | null {
  const template = (name: string, content: string) => ({ name, path: `${name}.md.hbs`, text: content });
  const templates = [template('deck', text), template('report', ''), template('partials/note', '')];
  const audience = { ...input.audience, templates };
  const { value, diagnostics } = renderTemplates({ ...input, audience }, store);
  return value === null || diagnostics.length > 0 ? null : value.deck.markdown.replace(ESCAPE, '').trim();
}
