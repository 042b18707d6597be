import type { SourceFile, Span } from '../model/span.ts';

/** `judgments.items`, `this`, `../title`, `@index`, or a block parameter. */
export interface PathExpression {
  readonly kind: 'path';
  readonly span: Span;
  /** As written, for messages. */
  readonly written: string;
  /** Number of `../`. */
  readonly depth: number;
  /** `@index`: `parts` starts with the name behind the `@`. */
  readonly data: boolean;
  /** Begins with `this`, `./` or `../`: never a block parameter. */
  readonly scoped: boolean;
  readonly parts: readonly string[];
}

export interface LiteralExpression {
  readonly kind: 'literal';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export interface NamedArgument {
  readonly name: string;
  readonly span: Span;
  readonly value: Expression;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
  readonly options: readonly NamedArgument[];
}

export type Expression = PathExpression | LiteralExpression | CallExpression;

export interface Program {
  readonly body: readonly Statement[];
  /** Block parameters, `as |judgment index|`. */
  readonly params: readonly string[];
}

export interface PrintStatement {
  readonly kind: 'print';
  readonly span: Span;
  readonly value: Expression;
}

export interface BlockStatement {
  readonly kind: 'block';
  /** The opening tag. */
  readonly span: Span;
  readonly call: CallExpression;
  readonly program: Program;
  readonly inverse: Program | null;
}

export interface PartialStatement {
  readonly kind: 'partial';
  readonly span: Span;
  readonly name: string;
  readonly context: Expression | null;
  readonly options: readonly NamedArgument[];
}

export type Statement =
  | { readonly kind: 'text'; readonly span: Span; readonly text: string }
  | PrintStatement
  | BlockStatement
  | PartialStatement
  /** `{{{x}}}` and `{{&x}}`. */
  | { readonly kind: 'raw'; readonly span: Span; readonly written: string }
  | { readonly kind: 'unsupported'; readonly span: Span; readonly what: string };

/** A template as we check and build it: Handlebars' tree in our own types, with a place for every part. */
export interface TemplateTree {
  readonly name: string;
  readonly file: SourceFile;
  readonly program: Program;
}
