import { error } from '../diagnostics/diagnose.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { Helper, Option, Parameter } from './helper.ts';
import { describe, type Shape } from './shape.ts';
import type { CallExpression, NamedArgument } from './template-tree.ts';

/** What a call passes, against what its helper takes: too few, too many, of the wrong shape, unknown options. */
export function checkArguments(
  call: CallExpression,
  shapes: readonly Shape[],
  {
    helper,
    options,
    report,
  }: {
    readonly helper: Helper;
    readonly options: ReadonlyMap<NamedArgument, Shape>;
    readonly report: Report;
  },
): void {
  const needed = helper.parameters.filter(({ optional, rest }) => optional !== true && rest !== true);
  const rest = helper.parameters.some((parameter) => parameter.rest === true);
  if (shapes.length < needed.length || (!rest && shapes.length > helper.parameters.length)) {
    const count =
      shapes.length === 0 ? 'nothing' : shapes.length === 1 ? 'one value' : `${shapes.length} values`;
    report(
      error(
        'templates/argument',
        call.span,
        `\`${call.name}\` is given ${count}.`,
        `Write ${helper.example}`,
      ),
    );
    return;
  }
  shapes.forEach((shape, index) => {
    const parameter = helper.parameters[Math.min(index, helper.parameters.length - 1)];
    const span = call.args[index]?.span ?? call.span;
    if (parameter !== undefined) checkOne(call.name, parameter, shape, { span, helper, report });
  });
  for (const [option, shape] of options) checkOption(call, option, shape, { helper, report });
}

function checkOne(
  name: string,
  { name: parameter, takes }: Parameter | Option,
  shape: Shape,
  { span, helper, report }: { readonly span: Span; readonly helper: Helper; readonly report: Report },
): void {
  if (takes.some((word) => matches(shape, word))) return;
  report(
    error(
      'templates/argument',
      span,
      `\`${name}\` takes ${takes.join(' or ')} as its ${parameter}; this is ${describe(shape)}.`,
      `Write ${helper.example}`,
    ),
  );
}

function matches(shape: Shape, word: string): boolean {
  if (word === 'any' || shape.kind === 'unknown') return true;
  if (word === 'list') return shape.kind === 'list' || (shape.kind === 'record' && 'items' in shape.fields);
  if (word === 'string' && shape.kind === 'value') return shape.name === 'text' || shape.name === 'string';
  return describe(shape) === word;
}

function checkOption(
  call: CallExpression,
  option: NamedArgument,
  shape: Shape,
  { helper, report }: { readonly helper: Helper; readonly report: Report },
): void {
  const known = helper.options.find(({ name }) => name === option.name);
  if (known === undefined) {
    const hint =
      helper.options.length === 0
        ? 'It takes none.'
        : didYouMean(
            option.name,
            helper.options.map(({ name }) => name),
          );
    report(
      error('templates/argument', option.span, `\`${call.name}\` has no option \`${option.name}\`.`, hint),
    );
    return;
  }
  const { value } = option;
  if (known.values !== undefined && value.kind === 'literal' && !known.values.includes(String(value.value))) {
    report(
      error(
        'templates/argument',
        value.span,
        `\`${option.name}\` cannot be \`${value.value}\`.`,
        didYouMean(String(value.value), known.values),
      ),
    );
    return;
  }
  checkOne(`${call.name} ${option.name}=`, known, shape, { span: value.span, helper, report });
}
