import { error } from '../diagnostics/diagnose.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { type Checking, checkCall, type Scope, shapeOf } from './check-expression.ts';
import type { BlockHelper } from './helper.ts';
import { BOOLEAN, NUMBER, type Shape, UNKNOWN } from './shape.ts';
import type {
  BlockStatement,
  PartialStatement,
  PrintStatement,
  Program,
  Statement,
  TemplateTree,
} from './template-tree.ts';

/**
 * The static pass: trees and the shape of what each entry sees → diagnostics. Follows every partial from where it is
 * called, with the shape it is called with, so a wrong path is found whether or not the branch would ever be printed.
 */
export function checkTemplate(
  tree: TemplateTree,
  root: Shape,
  checking: Omit<Checking, 'report'>,
  report: Report,
): void {
  const said = new Set<string>();
  const once: Report = (diagnostic) => {
    const key = `${diagnostic.span?.file.path}:${diagnostic.span?.start}:${diagnostic.message}`;
    if (!said.has(key)) report(diagnostic);
    said.add(key);
  };
  checking.reached.add(tree);
  const scope: Scope = { contexts: [root], params: new Map(), data: { root }, chain: [tree] };
  checkProgram(tree.program, scope, { ...checking, report: once });
}

/** Pieces of templates that are looked at, each from everywhere it is used; no built-in audience has 2,000. */
export const MOST_PIECES = 100_000;

function checkProgram(program: Program, scope: Scope, checking: Checking): void {
  for (const statement of program.body)
    if (mayGoOn(statement.span, checking)) checkStatement(statement, scope, checking);
}

/** Partials that use others twice, which use others twice, … are soon more than anybody can wait for: said once. */
function mayGoOn(span: Span, { looked, report }: Checking): boolean {
  looked.count += 1;
  if (looked.count === MOST_PIECES) {
    const message = 'These templates are too long with all the partials they use, each counted every time.';
    report(error('templates/too-large', span, message, 'Look for partials that use others more than once.'));
  }
  return looked.count < MOST_PIECES;
}

function checkStatement(statement: Statement, scope: Scope, checking: Checking): void {
  if (statement.kind === 'print') checkPrint(statement, scope, checking);
  else if (statement.kind === 'block') checkBlock(statement, scope, checking);
  else if (statement.kind === 'partial') checkPartial(statement, scope, checking);
  else if (statement.kind === 'raw') {
    checking.report(
      error(
        'templates/raw-output',
        statement.span,
        `\`${statement.written}\` would be printed without escaping.`,
        `Write {{${statement.written}}}; for prose the author wrote as Markdown, {{prose …}}.`,
      ),
    );
  } else if (statement.kind === 'unsupported') {
    checking.report(
      error(
        'templates/unsupported',
        statement.span,
        `${statement.what} is not supported.`,
        'Use a partial with a plain name.',
      ),
    );
  }
}

function checkPrint(statement: PrintStatement, scope: Scope, checking: Checking): void {
  const shape = shapeOf(statement.value, scope, checking, true);
  if (shape.kind === 'value' || shape.kind === 'unknown') return;
  if (shape.kind === 'opaque' && shape.name === 'Markdown') return;
  const hint =
    shape.kind === 'opaque' && shape.name === 'prose'
      ? 'Write {{prose …}}.'
      : shape.kind === 'opaque' && shape.name === 'reference'
        ? 'Write {{cite …}}.'
        : shape.kind === 'list'
          ? 'Use {{#each}}, {{#bullets}} or {{join}}.'
          : 'Print one of its fields.';
  const what = shape.kind === 'list' ? 'a list' : `a ${shape.name}`;
  checking.report(
    error('templates/argument', statement.span, `This is ${what}, which cannot be printed.`, hint),
  );
}

function checkBlock(statement: BlockStatement, scope: Scope, checking: Checking): void {
  const { call, program, inverse } = statement;
  const { helper, shapes } = checkCall(call, scope, checking);
  if (helper !== null && helper.kind !== 'block') {
    checking.report(
      error(
        'templates/helper-use',
        call.nameSpan,
        `\`${call.name}\` is not a block.`,
        `Write ${helper.example}`,
      ),
    );
  }
  const inner = helper?.kind === 'block' ? scopeInside(helper, shapes, program, scope) : scope;
  checkProgram(program, inner, checking);
  if (inverse !== null) checkProgram(inverse, scope, checking);
}

/** Blocks whose body is printed once an element, with `@index`, `@number` (from 1), `@first` and `@last`. */
const WALKERS = new Set(['each', 'bullets', 'numbered']);

function scopeInside(helper: BlockHelper, shapes: readonly Shape[], program: Program, scope: Scope): Scope {
  const inner = helper.inner?.(shapes) ?? null;
  if (inner === null) return scope;
  const params = new Map(scope.params);
  const [first, second] = program.params;
  if (first !== undefined) params.set(first, inner);
  if (second !== undefined) params.set(second, NUMBER);
  const walks = WALKERS.has(helper.name);
  return {
    ...scope,
    contexts: [inner, ...scope.contexts],
    params,
    data: walks
      ? {
          ...scope.data,
          index: NUMBER,
          number: NUMBER,
          first: BOOLEAN,
          last: BOOLEAN,
        }
      : scope.data,
  };
}

function checkPartial(statement: PartialStatement, scope: Scope, checking: Checking): void {
  const tree = checking.partials.get(statement.name);
  const [current = UNKNOWN] = scope.contexts;
  const base = statement.context === null ? current : shapeOf(statement.context, scope, checking);
  const added = statement.options.map(({ name, value }) => [name, shapeOf(value, scope, checking)] as const);
  if (tree === undefined) {
    checking.report(
      error(
        'templates/unknown-partial',
        statement.span,
        `There is no partial \`${statement.name}\`.`,
        didYouMean(statement.name, checking.partials.keys()),
      ),
    );
    return;
  }
  if (scope.chain.includes(tree)) {
    reportCycle(statement.span, [...scope.chain, tree], checking);
    return;
  }
  checking.reached.add(tree);
  const context = withFields(base, added);
  checkProgram(
    tree.program,
    { contexts: [context], params: new Map(), data: scope.data, chain: [...scope.chain, tree] },
    checking,
  );
}

function reportCycle(span: Span, chain: readonly TemplateTree[], checking: Checking): void {
  const last = chain.at(-1);
  const from = last === undefined ? -1 : chain.indexOf(last);
  const names = chain.slice(from).map(({ name }) => name.replace(/^partials\//, ''));
  checking.report(
    error(
      'templates/circular-partial',
      span,
      names.length === 2
        ? `The partial \`${names[0]}\` includes itself.`
        : `These partials include one another: ${names.join(' → ')}.`,
      'A partial may not end up inside itself: take one of the calls out.',
    ),
  );
}

/** `{{> partial context a=1}}`: the context's fields and the named arguments over them. */
function withFields(base: Shape, added: readonly (readonly [string, Shape])[]): Shape {
  if (added.length === 0) return base;
  if (base.kind !== 'record') return UNKNOWN;
  return { ...base, fields: { ...base.fields, ...Object.fromEntries(added) } };
}
