import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';
import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { SourceFile, Span } from '../../model/span.ts';
import type { Entry, Located } from './located.ts';

/** Most values that aliases may stand for in one file, and most levels of nesting. */
const ALIAS_LIMIT = 10_000;
const DEPTH_LIMIT = 50;

interface Place {
  readonly file: SourceFile;
  /** Added to the library's offsets. */
  readonly offset: number;
  readonly report: Report;
}

/** Thrown to leave the walk; caught below and nowhere else. */
class Refused extends Error {}

/**
 * The yaml library's tree → located values with aliases resolved; null where it breaks a limit, has an alias to nothing
 * or to what it stands in, or a key that is no text (each an error).
 */
export function locateNodes(document: Document.Parsed, place: Place): Located | null {
  const { file, offset, report } = place;
  let throughAliases = 0;

  const spanOf = (node: Node): Span => {
    const [from, to] = node.range ?? [0, 0];
    const raw = file.text.slice(offset + from, offset + to);
    return { file, start: offset + from, end: offset + from + raw.trimEnd().length };
  };
  const refuse = (code: Parameters<typeof error>[0], node: Node, message: string, hint: string): never => {
    report(error(code, spanOf(node), message, hint));
    throw new Refused();
  };

  const walk = (node: Node, open: readonly Node[]): Located => {
    if (open.length > DEPTH_LIMIT) {
      return refuse(
        'content/too-deep',
        node,
        `The file nests deeper than ${DEPTH_LIMIT} levels.`,
        'Write it flatter.',
      );
    }
    if (isAlias(node)) return walkAlias(node, open);
    if (open.some(isAlias) && ++throughAliases > ALIAS_LIMIT) {
      const message = `The file's aliases stand for more than ${ALIAS_LIMIT.toLocaleString('en')} values.`;
      return refuse('content/too-many-aliases', node, message, 'Write the values out, or use fewer aliases.');
    }
    const span = spanOf(node);
    if (isMap(node))
      return { kind: 'map', span, entries: node.items.map((pair) => walkPair(pair, [...open, node])) };
    if (isSeq(node)) {
      const items = node.items.map((item) => walk(item as ParsedNode, [...open, node]));
      return { kind: 'list', span, items };
    }
    if (!isScalar(node)) return { kind: 'scalar', span, value: null, text: '' };
    const value = plainValue(node.value);
    return { kind: 'scalar', span, value, text: node.source ?? String(value ?? '') };
  };

  const walkAlias = (node: Node, open: readonly Node[]): Located => {
    const target = isAlias(node) ? node.resolve(document) : undefined;
    const name = isAlias(node) ? node.source : '';
    if (target === undefined) {
      const hint = `A value that starts with \`*\` is an alias: put it in quotation marks, or define \`&${name}\` above.`;
      return refuse('content/yaml-alias', node, `Nothing above is named \`&${name}\`.`, hint);
    }
    if (open.includes(target)) {
      return refuse(
        'content/yaml-alias',
        node,
        `\`*${name}\` stands inside what it stands for.`,
        'Write the value out.',
      );
    }
    return walk(target, [...open, node]);
  };

  const walkPair = (pair: { key: unknown; value: unknown }, open: readonly Node[]): Entry => {
    const key = pair.key as Node;
    if (!isScalar(key) || key.value === null || key.source === '__proto__') {
      return refuse('content/yaml-key', key, 'This cannot be a key.', 'A key is a word: `title: …`.');
    }
    const keySpan = spanOf(key);
    const text = key.source ?? String(key.value);
    const empty: Located = { kind: 'scalar', span: keySpan, value: null, text: '' };
    const value = pair.value === null ? empty : walk(pair.value as Node, open);
    const isEmpty = value.kind === 'scalar' && value.span.start === value.span.end;
    return { key: text, keySpan, value: isEmpty ? { ...value, span: keySpan } : value };
  };

  try {
    return document.contents === null ? null : walk(document.contents, []);
  } catch (cause) {
    if (cause instanceof Refused) return null;
    throw cause;
  }
}

/** The core schema makes nothing else, but a number too large for one is kept as its text. */
function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' ? value : String(value);
}
