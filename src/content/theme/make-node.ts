import type { Span } from '../../model/span.ts';
import type { List, Located, Mapping, Scalar } from '../yaml/located.ts';

// Values that stand for what another file says: each keeps the place it was said at.

export function scalarNode(value: string, span: Span): Scalar {
  return { kind: 'scalar', span, value, text: value };
}

export function listNode(items: readonly Located[], span: Span): List {
  return { kind: 'list', span, items };
}

export function mapNode(entries: readonly (readonly [string, Located])[], span: Span): Mapping {
  return { kind: 'map', span, entries: entries.map(([key, value]) => ({ key, keySpan: value.span, value })) };
}
