import { rootShape } from './data-shape.ts';
import { isDate, isProse, isText } from './print-value.ts';
import { describe, HIDDEN, type Shape } from './shape.ts';
import { rootData, type TemplateInput } from './template-input.ts';

/** One line of the outline of what templates receive. */
export interface DataLine {
  /** `judgments.items`; of a list's elements, those of the first. */
  readonly name: string;
  /** From 0. */
  readonly depth: number;
  /** As messages of templates call it: `text`, `list of judgments`. */
  readonly type: string;
  /** What this brief has there; null where it is nothing, or has lines of its own. */
  readonly value: string | null;
}

/** What `deck` and `report` receive, without what is internal: as an outline with types, and as plain values. */
export interface DescribedData {
  readonly outline: readonly DataLine[];
  readonly data: unknown;
}

/** The very data that rendering receives, told by the shape that templates are checked against. */
export function describeData(input: TemplateInput): DescribedData {
  const shape = rootShape(Object.keys(input.audience.include));
  const data = rootData(input);
  return { outline: linesOf(data, shape, 0), data: plainOf(data, shape) };
}

function linesOf(value: unknown, shape: Shape, depth: number): readonly DataLine[] {
  if (shape.kind !== 'record') return [];
  return visible(shape).flatMap(([name, field]) => {
    const inside = (value as Readonly<Record<string, unknown>> | null)?.[name] ?? null;
    const line: DataLine = { name, depth, type: describe(field), value: shown(inside, field) };
    const element = field.kind === 'list' ? field.of : field;
    const sample = field.kind === 'list' ? (Array.isArray(inside) ? (inside[0] ?? null) : null) : inside;
    return [line, ...linesOf(sample, element, depth + 1)];
  });
}

function visible(shape: Extract<Shape, { kind: 'record' }>): readonly (readonly [string, Shape])[] {
  return Object.entries(shape.fields).filter(([, field]) => field !== HIDDEN);
}

function shown(value: unknown, shape: Shape): string | null {
  if (shape.kind === 'list') return Array.isArray(value) ? `${value.length} here` : null;
  if (value === null || shape.kind === 'record') return null;
  const plain = plainOf(value, shape);
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
}

/** A value as JSON has it: a text is its words, a date as it was written, prose its Markdown, a reference an id. */
function plainOf(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const element = shape.kind === 'list' ? shape.of : shape;
    return value.map((item) => plainOf(item, element));
  }
  if (isText(value)) return value.text;
  if (isDate(value)) return value.written;
  if (isProse(value)) return value.pieces.map(({ text }) => text).join('');
  if (typeof value !== 'object') return value;
  if (shape.kind === 'record') {
    const fields = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(visible(shape).map(([name, field]) => [name, plainOf(fields[name], field)]));
  }
  return 'id' in value ? value.id : null;
}
