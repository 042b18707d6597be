import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/audience.ts';
import type { Report } from '../model/diagnostic.ts';
import type { SourceFile, Span } from '../model/span.ts';
import { checkSize } from './check-size.ts';
import { syntaxDiagnostic } from './syntax-diagnostic.ts';
import type { Expression, NamedArgument, Program, Statement, TemplateTree } from './template-tree.ts';

type Node = hbs.AST.Node;
type Place = (node: Node) => Span;

/** A template's text → its tree with places. Null, and `templates/syntax` or `too-large`, where it cannot be read. */
export function parseTemplate(template: TemplateFile, report: Report): TemplateTree | null {
  const file: SourceFile = { path: template.path, text: template.text };
  const tooLarge = checkSize(file);
  if (tooLarge !== null) {
    report(tooLarge);
    return null;
  }
  try {
    const program = Handlebars.parse(template.text);
    return { name: template.name, file, program: readProgram(program, placesIn(file)) };
  } catch (failure) {
    report(syntaxDiagnostic(file, failure));
    return null;
  }
}

/** Handlebars counts lines from 1 and columns from 0; a line ends with `\r\n`, `\r` or `\n`. */
function placesIn(file: SourceFile): Place {
  const lines = [0];
  for (const match of file.text.matchAll(/\r\n?|\n/g)) lines.push(match.index + match[0].length);
  const offset = ({ line, column }: hbs.AST.Position) => (lines[line - 1] ?? file.text.length) + column;
  return (node) => ({ file, start: offset(node.loc.start), end: offset(node.loc.end) });
}

function readProgram(program: hbs.AST.Program | undefined, place: Place): Program {
  return {
    body: (program?.body ?? []).flatMap((statement) => readStatement(statement, place)),
    params: program?.blockParams ?? [],
  };
}

function readStatement(node: Node, place: Place): readonly Statement[] {
  const span = place(node);
  switch (node.type) {
    case 'ContentStatement':
      return readText((node as hbs.AST.ContentStatement).value, span);
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return [readMustache(node as hbs.AST.MustacheStatement, place)];
    case 'BlockStatement':
      return [readBlock(node as hbs.AST.BlockStatement, place)];
    case 'PartialStatement':
      return [readPartial(node as hbs.AST.PartialStatement, place)];
    case 'PartialBlockStatement':
      return [{ kind: 'unsupported', span, what: 'A partial with a block' }];
    default:
      return [{ kind: 'unsupported', span, what: 'An inline partial or decorator' }];
  }
}

/** White space that stands alone on a tag's line has been taken off: the rest is found again in the file. */
function readText(text: string, span: Span): readonly Statement[] {
  if (text === '') return [];
  const whole = span.file.text.slice(span.start, span.end);
  const at = whole.indexOf(text);
  if (at === -1) return [{ kind: 'text', span, text }];
  return [
    { kind: 'text', span: { ...span, start: span.start + at, end: span.start + at + text.length }, text },
  ];
}

function readMustache(node: hbs.AST.MustacheStatement, place: Place): Statement {
  const span = place(node);
  const value = readCall(node, place);
  if (!node.escaped) {
    return { kind: 'raw', span, written: value.kind === 'literal' ? String(value.value) : nameOf(value) };
  }
  return { kind: 'print', span, value };
}

function nameOf(value: Exclude<Expression, { kind: 'literal' }>): string {
  return value.kind === 'path' ? value.written : value.name;
}

function readBlock(node: hbs.AST.BlockStatement, place: Place): Statement {
  const value = readCall(node, place);
  const whole = place(node);
  const close = whole.file.text.indexOf('}}', (value.kind === 'literal' ? whole : value.span).start);
  const span = { ...whole, end: close === -1 ? whole.end : close + 2 };
  if (value.kind === 'literal') return { kind: 'unsupported', span, what: 'A block named by a literal' };
  const call =
    value.kind === 'call'
      ? value
      : {
          kind: 'call' as const,
          span: value.span,
          name: value.written,
          nameSpan: value.span,
          args: [],
          options: [],
        };
  return {
    kind: 'block',
    span,
    call,
    program: readProgram(node.program, place),
    inverse: node.inverse ? readProgram(node.inverse, place) : null,
  };
}

function readPartial(node: hbs.AST.PartialStatement, place: Place): Statement {
  const span = place(node);
  if (node.name.type !== 'PathExpression') {
    return { kind: 'unsupported', span, what: 'A partial whose name is computed' };
  }
  const [context] = node.params;
  if (node.params.length > 1) return { kind: 'unsupported', span, what: 'A partial with two contexts' };
  return {
    kind: 'partial',
    span,
    name: (node.name as hbs.AST.PathExpression).original,
    context: context === undefined ? null : readExpression(context, place),
    options: readOptions(node.hash, place),
  };
}

/** `{{x}}` is a path, `{{x y}}` and `(x)` are calls. */
function readCall(
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
  place: Place,
): Expression {
  const bare = node.params.length === 0 && (node.hash?.pairs.length ?? 0) === 0;
  if (bare && node.type !== 'SubExpression') return readExpression(node.path, place);
  return {
    kind: 'call',
    span: place(node),
    name: String((node.path as hbs.AST.PathExpression).original),
    nameSpan: place(node.path),
    args: node.params.map((param) => readExpression(param, place)),
    options: readOptions(node.hash, place),
  };
}

function readOptions(hash: hbs.AST.Hash | undefined, place: Place): readonly NamedArgument[] {
  return (hash?.pairs ?? []).map((pair) => ({
    name: pair.key,
    span: place(pair),
    value: readExpression(pair.value, place),
  }));
}

function readExpression(node: Node, place: Place): Expression {
  const span = place(node);
  switch (node.type) {
    case 'SubExpression':
      return readCall(node as hbs.AST.SubExpression, place);
    case 'PathExpression': {
      const path = node as hbs.AST.PathExpression;
      return {
        kind: 'path',
        span,
        written: path.original,
        depth: path.depth,
        data: path.data,
        scoped: /^\.|this\b/.test(path.original),
        parts: path.parts,
      };
    }
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', span, value: (node as hbs.AST.StringLiteral).value };
    default:
      return { kind: 'literal', span, value: null };
  }
}
