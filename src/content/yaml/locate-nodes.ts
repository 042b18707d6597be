import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { error, warning } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { SourceFile, Span } from '../../model/span.ts';
import type { Entry, Located } from './located.ts';
import { DEPTH_LIMIT } from './nesting.ts';

/** Most values that aliases may stand for in one file. */
const ALIAS_LIMIT = 10_000;

interface Place {
  readonly file: SourceFile;
  /** Added to the library's offsets. */
  readonly offset: number;
  readonly report: Report;
}

/** What one walk keeps: the anchors met so far, and how many values aliases have stood for. */
interface Walk {
  readonly place: Place;
  readonly anchors: Map<string, Node>;
  aliased: number;
}

/** Thrown to leave the walk; caught below and nowhere else. */
class Refused extends Error {}

/**
 * The yaml library's tree → located values with aliases resolved; null where it breaks a limit, has an alias to nothing
 * or to what it stands in, or a key that is no word (each an error).
 */
export function locateNodes(document: Document.Parsed, place: Place): Located | null {
  if (document.contents === null) return null;
  try {
    return locate(document.contents, [], { place, anchors: new Map(), aliased: 0 });
  } catch (cause) {
    if (cause instanceof Refused) return null;
    throw cause;
  }
}

/** `open` are the nodes around this one, aliases among them. */
function locate(node: Node, open: readonly Node[], walk: Walk): Located {
  const through = open.some(isAlias);
  if (open.length > DEPTH_LIMIT) {
    const message = `The file nests deeper than ${DEPTH_LIMIT} levels.`;
    return refuse(walk, node, { code: 'content/too-deep', message, hint: 'Write it flatter.' });
  }
  if (isAlias(node)) return locate(targetOf(node, open, walk), [...open, node], walk);
  if (through && ++walk.aliased > ALIAS_LIMIT) {
    const message = `The file's aliases stand for more than ${ALIAS_LIMIT} values.`;
    const hint = 'Write the values out, or use fewer aliases.';
    return refuse(walk, node, { code: 'content/too-many-aliases', message, hint });
  }
  const span = spanOf(node, walk.place);
  const inside = [...open, node];
  if (!through && 'anchor' in node && typeof node.anchor === 'string') walk.anchors.set(node.anchor, node);
  if (isMap(node)) return { kind: 'map', span, entries: locateEntries(node.items, inside, walk) };
  if (isSeq(node)) {
    const items = node.items.map((item) => locate(item as Node, inside, walk));
    return { kind: 'list', span, items };
  }
  if (isScalar(node) && node.type === 'PLAIN') warnOfHash(span, walk.place.report);
  const value = isScalar(node) ? plainValue(node.value) : null;
  const source = isScalar(node) ? node.source : undefined;
  return { kind: 'scalar', span, value, text: source ?? String(value ?? '') };
}

/** `Rank #1 priority` ends at `Rank`; whoever meant a comment writes a space after its sign. */
function warnOfHash({ file, start, end }: Span, report: Report): void {
  const hash = /^([ \t]+)(#[^\s#][^\n\r]*)/.exec(file.text.slice(end, end + 200));
  if (hash === null || start === end) return;
  const [, space = '', comment = ''] = hash;
  const from = end + space.length;
  const place = { file, start: from, end: from + comment.trimEnd().length };
  const hint = 'Put the value in quotation marks, or a space after the # of a comment.';
  report(warning('content/yaml-hash', place, 'From here on the line is a comment and is not printed.', hint));
}

function targetOf(node: Node, open: readonly Node[], walk: Walk): Node {
  const name = isAlias(node) ? node.source : '';
  const target = walk.anchors.get(name);
  const code = 'content/yaml-alias';
  if (target === undefined) {
    const hint = `A value that starts with \`*\` is an alias: put it in quotation marks, or define \`&${name}\` above.`;
    return refuse(walk, node, { code, message: `Nothing above is named \`&${name}\`.`, hint });
  }
  if (!open.includes(target)) return target;
  const message = `\`*${name}\` stands inside what it stands for.`;
  return refuse(walk, node, { code, message, hint: 'Write the value out.' });
}

type Pair = { readonly key: unknown; readonly value: unknown };

function locateEntries(pairs: readonly Pair[], open: readonly Node[], walk: Walk): readonly Entry[] {
  const seen = new Set<string>();
  return pairs.map((pair): Entry => {
    const node = pair.key as Node;
    if (isScalar(node) && node.source === '__proto__') {
      const message = '`__proto__` cannot be a key.';
      return refuse(walk, node, { code: 'content/yaml-key', message, hint: 'Give it another name.' });
    }
    if (!isScalar(node) || node.value === null) {
      const hint = 'A key is a word: `title: …`.';
      return refuse(walk, node, { code: 'content/yaml-key', message: 'This cannot be a key.', hint });
    }
    const key = node.source ?? String(node.value);
    const keySpan = spanOf(node, walk.place);
    if (seen.has(key)) {
      const hint = 'Keep one of the two, or start a new item with `- `.';
      const message = `The key \`${key}\` is given twice in one item.`;
      walk.place.report(error('content/duplicate-key', keySpan, message, hint));
    }
    seen.add(key);
    const empty: Located = { kind: 'scalar', span: keySpan, value: null, text: '' };
    const value = pair.value === null ? empty : locate(pair.value as Node, open, walk);
    return { key, keySpan, value: value.span.start === value.span.end ? { ...value, span: keySpan } : value };
  });
}

function spanOf(node: Node, { file, offset }: Place): Span {
  const [from, to] = node.range ?? [0, 0];
  const start = offset + from;
  return { file, start, end: start + file.text.slice(start, offset + to).trimEnd().length };
}

/** The core schema makes nothing else, but a number too large for one is kept as its text. */
function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' ? value : String(value);
}

interface Refusal {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

function refuse(walk: Walk, node: Node, { code, message, hint }: Refusal): never {
  walk.place.report(error(code, spanOf(node, walk.place), message, hint));
  throw new Refused();
}
