import type { Helper } from '../helper.ts';
import { BOOLEAN, type Shape, UNKNOWN } from '../shape.ts';
import { holds, plain } from './values.ts';

const two = [
  { name: 'first value', takes: ['any'] },
  { name: 'second value', takes: ['any'] },
];
const many = [{ name: 'value', takes: ['any'], rest: true as const }];

function same(left: unknown, right: unknown): boolean {
  return left === right || (plain(left) !== null && plain(left) === plain(right));
}

/** The shape both have, where they have the same. */
function common(shapes: readonly Shape[]): Shape {
  const [first = UNKNOWN] = shapes;
  if (first.kind === 'value') {
    return shapes.every(({ kind }) => kind === 'value' || kind === 'unknown') ? first : UNKNOWN;
  }
  return shapes.every((shape) => shape === first) ? first : UNKNOWN;
}

/** Subexpressions that decide. */
export const LOGIC_HELPERS: readonly Helper[] = [
  {
    name: 'eq',
    kind: 'value',
    parameters: two,
    options: [],
    doc: 'Whether two values are the same; texts are compared by their words.',
    example: '{{#if (eq confidence "low")}}…{{/if}}',
    result: BOOLEAN,
    run: ([left, right]) => same(left, right),
  },
  {
    name: 'ne',
    kind: 'value',
    parameters: two,
    options: [],
    doc: 'Whether two values differ.',
    example: '{{#if (ne status "draft")}}…{{/if}}',
    result: BOOLEAN,
    run: ([left, right]) => !same(left, right),
  },
  {
    name: 'not',
    kind: 'value',
    parameters: [{ name: 'value', takes: ['any'] }],
    options: [],
    doc: 'Whether a value is not there, as `#if` sees it.',
    example: '{{#if (not judgments)}}…{{/if}}',
    result: BOOLEAN,
    run: ([value]) => !holds(value),
  },
  {
    name: 'and',
    kind: 'value',
    parameters: many,
    options: [],
    doc: 'Whether all values are there, as `#if` sees it.',
    example: '{{#if (and timeline (hasChart "timeline"))}}…{{/if}}',
    result: BOOLEAN,
    run: (values) => values.every(holds),
  },
  {
    name: 'or',
    kind: 'value',
    parameters: many,
    options: [],
    doc: 'Whether any of the values is there, as `#if` sees it.',
    example: '{{#if (or asks implications)}}…{{/if}}',
    result: BOOLEAN,
    run: (values) => values.some(holds),
  },
  {
    name: 'gt',
    kind: 'value',
    parameters: two,
    options: [],
    doc: 'Whether the first number is greater than the second.',
    example: '{{#if (gt (count claims) 20)}}…{{/if}}',
    result: BOOLEAN,
    run: ([left, right]) => Number(left) > Number(right),
  },
  {
    name: 'lt',
    kind: 'value',
    parameters: two,
    options: [],
    doc: 'Whether the first number is less than the second.',
    example: '{{#if (lt (count claims) 3)}}…{{/if}}',
    result: BOOLEAN,
    run: ([left, right]) => Number(left) < Number(right),
  },
  {
    name: 'default',
    kind: 'value',
    parameters: many,
    options: [],
    doc: 'The first value that is there.',
    example: '{{default short text}}',
    result: common,
    run: (values) => values.find(holds) ?? null,
  },
  {
    name: 'choose',
    kind: 'value',
    parameters: [
      { name: 'condition', takes: ['any'] },
      { name: 'value if it holds', takes: ['any'] },
      { name: 'value if not', takes: ['any'] },
    ],
    options: [],
    doc: 'One of two values, by whether a third is there.',
    example: '{{#slide layout=(choose likelihood "statement" "columns")}}…{{/slide}}',
    result: ([, ...shapes]) => common(shapes),
    run: ([condition, yes, no]) => (holds(condition) ? yes : no),
  },
  {
    name: 'fits',
    kind: 'value',
    parameters: [
      { name: 'text', takes: ['text', 'string'] },
      { name: 'number of characters', takes: ['number'] },
    ],
    options: [],
    doc: 'Whether a text is there and no longer than so many characters.',
    example: '{{#if (fits text 110)}}# {{clause text}}{{/if}}',
    result: BOOLEAN,
    run: ([value, most]) => holds(value) && (plain(value) ?? '').length <= Number(most),
  },
  {
    name: 'add',
    kind: 'value',
    parameters: [
      { name: 'first number', takes: ['number'] },
      { name: 'second number', takes: ['number'] },
    ],
    options: [],
    doc: 'The sum of two numbers.',
    example: '{{add (count claims) 1}}',
    result: { kind: 'value', name: 'number' },
    run: ([left, right]) => Number(left) + Number(right),
  },
];
