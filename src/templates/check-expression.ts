import { error } from '../diagnostics/diagnose.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Report } from '../model/diagnostic.ts';
import { checkArguments } from './check-arguments.ts';
import type { Helper } from './helper.ts';
import { BOOLEAN, describe, NUMBER, type Shape, STRING, UNKNOWN } from './shape.ts';
import type { CallExpression, Expression, PathExpression, TemplateTree } from './template-tree.ts';

/** What names mean at one place of a template. */
export interface Scope {
  /** `this`, then what `../` reaches. */
  readonly contexts: readonly Shape[];
  readonly params: ReadonlyMap<string, Shape>;
  /** `@root`, `@index`, … */
  readonly data: Readonly<Record<string, Shape>>;
  /** From the entry to the partial we are in. */
  readonly chain: readonly TemplateTree[];
}

/** What the static pass knows. Partials are by the name that templates call them by. */
export interface Checking {
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly partials: ReadonlyMap<string, TemplateTree>;
  /** Trees that some entry reaches; added to while checking. */
  readonly reached: Set<TemplateTree>;
  /** How many pieces of templates were looked at. */
  readonly looked: { count: number };
  readonly report: Report;
}

/** The shape of an expression's value; reports what is wrong with it. `printed`: it stands alone in `{{…}}`. */
export function shapeOf(expression: Expression, scope: Scope, checking: Checking, printed = false): Shape {
  if (expression.kind === 'literal') return literalShape(expression.value);
  if (expression.kind === 'call') return callShape(expression, scope, checking);
  const call = printed ? bareCall(expression, scope, checking.helpers) : null;
  return call === null ? pathShape(expression, scope, checking.report) : callShape(call, scope, checking);
}

function literalShape(value: string | number | boolean | null): Shape {
  if (typeof value === 'string') return STRING;
  if (typeof value === 'number') return NUMBER;
  return typeof value === 'boolean' ? BOOLEAN : UNKNOWN;
}

/** `{{contents}}`: a helper that needs no argument may stand alone; any other name by itself is a field. */
export function bareCall(
  path: PathExpression,
  scope: { readonly params: ReadonlyMap<string, unknown> },
  helpers: ReadonlyMap<string, Helper>,
): CallExpression | null {
  const [name] = path.parts;
  if (name === undefined || path.parts.length !== 1 || path.data || path.scoped) return null;
  const helper = helpers.get(name);
  if (helper === undefined || helper.kind !== 'value' || scope.params.has(name)) return null;
  if (helper.parameters.some((parameter) => parameter.optional !== true)) return null;
  return { kind: 'call', span: path.span, name, nameSpan: path.span, args: [], options: [] };
}

function callShape(call: CallExpression, scope: Scope, checking: Checking): Shape {
  const { helper, shapes } = checkCall(call, scope, checking);
  if (helper === null) return UNKNOWN;
  if (helper.kind === 'block') {
    checking.report(
      error('templates/helper-use', call.nameSpan, `\`${call.name}\` is a block.`, `Write ${helper.example}`),
    );
    return UNKNOWN;
  }
  return typeof helper.result === 'function' ? helper.result(shapes) : helper.result;
}

/** Finds a call's helper (null, and an error, where there is none) and checks what it is given. */
export function checkCall(
  call: CallExpression,
  scope: Scope,
  checking: Checking,
): { readonly helper: Helper | null; readonly shapes: readonly Shape[] } {
  const shapes = call.args.map((arg) => shapeOf(arg, scope, checking));
  const options = new Map(call.options.map((option) => [option, shapeOf(option.value, scope, checking)]));
  const helper = checking.helpers.get(call.name) ?? null;
  if (helper !== null) {
    checkArguments(call, shapes, { helper, options, report: checking.report });
  } else {
    const hint = didYouMean(call.name, checking.helpers.keys());
    checking.report(
      error('templates/unknown-helper', call.nameSpan, `There is no helper \`${call.name}\`.`, hint),
    );
  }
  return { helper, shapes };
}

function pathShape(path: PathExpression, scope: Scope, report: Report): Shape {
  const [head = '', ...tail] = path.parts;
  if (path.data) return walk(dataShape(head, path, scope, report), tail, path, report);
  const param = path.scoped ? undefined : scope.params.get(head);
  if (param !== undefined) return walk(param, tail, path, report);
  const context = scope.contexts[path.depth];
  if (context === undefined) {
    report(
      error(
        'templates/unknown-path',
        path.span,
        `\`${path.written}\` reaches outside of the template.`,
        'Use @root for the whole briefing, or pass what the partial needs: {{> partial name=value}}.',
      ),
    );
    return UNKNOWN;
  }
  return walk(context, path.parts, path, report);
}

function dataShape(name: string, path: PathExpression, scope: Scope, report: Report): Shape {
  const shape = Object.hasOwn(scope.data, name) ? scope.data[name] : undefined;
  if (shape !== undefined) return shape;
  report(
    error(
      'templates/unknown-path',
      path.span,
      `There is no \`@${name}\` here.`,
      didYouMean(name, Object.keys(scope.data)),
    ),
  );
  return UNKNOWN;
}

function walk(start: Shape, parts: readonly string[], path: PathExpression, report: Report): Shape {
  let shape = start;
  for (const part of parts) {
    if (shape.kind === 'unknown') return UNKNOWN;
    const next = step(shape, part);
    if (next === null) {
      const known = shape.kind === 'record' ? Object.keys(shape.fields) : [];
      report(
        error(
          'templates/unknown-path',
          path.span,
          `The ${describe(shape)} has no \`${part}\`.`,
          didYouMean(part, known) ??
            (shape.kind === 'list'
              ? 'It is a list: use {{#each}} or (first …).'
              : 'Print it, or test it with #if.'),
        ),
      );
      return UNKNOWN;
    }
    shape = next;
  }
  return shape;
}

function step(shape: Shape, part: string): Shape | null {
  if (shape.kind === 'record') return Object.hasOwn(shape.fields, part) ? (shape.fields[part] ?? null) : null;
  if (shape.kind === 'list' && part === 'length') return NUMBER;
  if (shape.kind === 'list' && /^\d+$/.test(part)) return shape.of;
  return null;
}
