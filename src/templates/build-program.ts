import type { Span } from '../model/span.ts';
import { bareCall } from './check-expression.ts';
import type { Helper } from './helper.ts';
import type { Expression, NamedArgument, Program, Statement, TemplateTree } from './template-tree.ts';

/** Names of the two helpers that the built program calls besides the table's. */
export const PRINT = '$print';
export const PATH = '$path';

/** The name under which a helper is registered: no field or block parameter can be called so. */
export function registeredName(name: string): string {
  return `$${name}`;
}

/** What building needs: the helpers' table, and a number for every place a piece of output or a failure may come from. */
export interface Building {
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly partialName: (name: string) => string;
  readonly site: (span: Span) => number;
  /** Brackets literal text with its place. */
  readonly literal: (text: string, span: Span) => string;
}

type Node = hbs.AST.Node;

const NOWHERE: hbs.AST.SourceLocation = {
  source: '',
  start: { line: 1, column: 0 },
  end: { line: 1, column: 0 },
};
const NO_STRIP = { open: false, close: false };

/**
 * A checked tree → the program Handlebars compiles. Every `{{x}}` becomes `{{$print x}}`, which escapes and brackets;
 * every path becomes `($path this "a" "b")`, which is null behind a null and never sees a prototype; every call passes
 * its place as the option `$site`.
 */
export function buildProgram(tree: TemplateTree, building: Building): hbs.AST.Program {
  return buildBody(tree.program, new Map(), building);
}

type Params = ReadonlyMap<string, true>;

function buildBody(program: Program, outer: Params, building: Building): hbs.AST.Program {
  const params = new Map([...outer, ...program.params.map((name) => [name, true as const] as const)]);
  return node({
    type: 'Program',
    body: program.body.map((statement) => buildStatement(statement, params, building)),
    blockParams: [...program.params],
    strip: {},
  }) as hbs.AST.Program;
}

function buildStatement(statement: Statement, params: Params, building: Building): hbs.AST.Statement {
  switch (statement.kind) {
    case 'text':
      return node({ type: 'ContentStatement', value: building.literal(statement.text, statement.span) });
    case 'print': {
      const { value } = statement;
      const call = value.kind === 'path' ? bareCall(value, { params }, building.helpers) : null;
      return mustache(PRINT, [build(call ?? value, params, building)], [site(statement.span, building)]);
    }
    case 'block': {
      const { call, program, inverse } = statement;
      return node({
        type: 'BlockStatement',
        path: name(registeredName(call.name)),
        params: call.args.map((arg) => build(arg, params, building)),
        hash: hash([...pairs(call.options, params, building), site(statement.span, building)]),
        program: buildBody(program, params, building),
        inverse: inverse === null ? undefined : buildBody(inverse, params, building),
        openStrip: NO_STRIP,
        inverseStrip: NO_STRIP,
        closeStrip: NO_STRIP,
      });
    }
    case 'partial':
      return node({
        type: 'PartialStatement',
        name: name(building.partialName(statement.name)),
        params: statement.context === null ? [] : [build(statement.context, params, building)],
        // With an empty hash Handlebars would copy the context, and a list would be no list any more.
        hash: statement.options.length === 0 ? undefined : hash(pairs(statement.options, params, building)),
        indent: '',
        strip: NO_STRIP,
      });
    default:
      return node({ type: 'CommentStatement', value: '', strip: NO_STRIP });
  }
}

function build(expression: Expression, params: Params, building: Building): Node {
  if (expression.kind === 'literal') return literal(expression.value);
  if (expression.kind === 'call') {
    return subExpression(
      registeredName(expression.name),
      expression.args.map((arg) => build(arg, params, building)),
      [...pairs(expression.options, params, building), site(expression.span, building)],
    );
  }
  const { parts, depth, data, scoped } = expression;
  const [head] = parts;
  if (data && head !== undefined) return lookUp(path([head], { data, depth }), parts.slice(1));
  if (head !== undefined && !scoped && params.has(head)) {
    return lookUp(path([head], { data: false, depth: 0 }), parts.slice(1));
  }
  return lookUp(path([], { data: false, depth }), parts);

  function lookUp(base: Node, rest: readonly string[]): Node {
    if (rest.length === 0) return base;
    return subExpression(PATH, [base, ...rest.map(literal)], [site(expression.span, building)]);
  }
}

function pairs(options: readonly NamedArgument[], params: Params, building: Building): hbs.AST.HashPair[] {
  return options.map((option) => pair(option.name, build(option.value, params, building)));
}

function site(span: Span, building: Building): hbs.AST.HashPair {
  return pair('$site', literal(building.site(span)));
}

function node(fields: { readonly type: string } & Record<string, unknown>): Node {
  return { loc: NOWHERE, ...fields };
}

function mustache(helper: string, args: readonly Node[], options: readonly hbs.AST.HashPair[]): Node {
  return node({
    type: 'MustacheStatement',
    path: name(helper),
    params: args,
    hash: hash(options),
    escaped: true,
    strip: NO_STRIP,
  });
}

function subExpression(helper: string, args: readonly Node[], options: readonly hbs.AST.HashPair[]): Node {
  return node({ type: 'SubExpression', path: name(helper), params: args, hash: hash(options) });
}

function name(written: string): Node {
  return path([written], { data: false, depth: 0 });
}

function path(parts: readonly string[], { data, depth }: { data: boolean; depth: number }): Node {
  return node({
    type: 'PathExpression',
    data,
    depth,
    parts: [...parts],
    original: `${data ? '@' : ''}${parts.join('.')}`,
  });
}

function hash(items: readonly hbs.AST.HashPair[]): hbs.AST.Hash {
  return node({ type: 'Hash', pairs: [...items] }) as hbs.AST.Hash;
}

function pair(key: string, value: Node): hbs.AST.HashPair {
  return node({ type: 'HashPair', key, value }) as hbs.AST.HashPair;
}

function literal(value: string | number | boolean | null): Node {
  if (typeof value === 'string') return node({ type: 'StringLiteral', value, original: value });
  if (typeof value === 'number') return node({ type: 'NumberLiteral', value, original: value });
  if (typeof value === 'boolean') return node({ type: 'BooleanLiteral', value, original: value });
  return node({ type: 'NullLiteral' });
}
