import type { z } from 'zod';
import { error } from '../diagnostics/diagnose.ts';
import { didYouMean, nearest } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { A_FILE_ID, AN_ID } from './schema/keys.ts';
import { entryOf, type Located, nodeAt, toPlain } from './yaml/located.ts';

type Issue = z.core.$ZodIssue;

/** A problem; `lacks` is the path of a key that is missing, `meant` that of the key that a wrong one was probably meant to be. */
interface Finding {
  readonly diagnostic: Diagnostic;
  readonly lacks: string | null;
  readonly meant: string | null;
}

/**
 * Judges a value by its schema and reports each problem at its place in the file; a missing key that stands there
 * misspelt is reported once. True where there is none.
 */
export function validate(schema: z.ZodType, node: Located, report: Report): boolean {
  const result = schema.safeParse(toPlain(node));
  if (result.success) return true;
  const found = result.error.issues.flatMap((issue) => explain(issue, node, []));
  const meant = new Set(found.map((finding) => finding.meant));
  for (const { diagnostic, lacks } of found) {
    if (lacks === null || !meant.has(lacks)) report(diagnostic);
  }
  return false;
}

/** One of zod's issues: wrong value → its node, unknown key → the key, missing key → what lacks it. */
function explain(issue: Issue, root: Located, before: readonly PropertyKey[]): readonly Finding[] {
  const path = [...before, ...issue.path];
  const node = nodeAt(root, path);
  if (node === null)
    return [{ diagnostic: missing(root, path, issue.message), lacks: path.join('\n'), meant: null }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(node, key, { path, message: issue.message }));
  }
  if (issue.code === 'invalid_union') {
    const fitting = issue.errors.find((branch) => !branch.some(rejectsWhole));
    if (fitting !== undefined) return fitting.flatMap((inner) => explain(inner, root, path));
  }
  return [{ diagnostic: wrong(issue, node, { root, path }), lacks: null, meant: null }];
}

function wrong(
  issue: Issue,
  node: Located,
  { root, path }: { readonly root: Located; readonly path: readonly PropertyKey[] },
): Diagnostic {
  if (issue.code === 'invalid_key') return wrongKey(issue, root, path);
  if (node.kind === 'scalar' && isOfId(issue)) return wrongId(seen(node), node.span, issue);
  if (issue.code === 'invalid_value') return wrongWord(node, path, issue.values.map(String));
  const message = `${subject(path)} must be ${issue.message}, not ${seen(node)}.`;
  return error('content/wrong-type', node.span, message);
}

/** Whether a branch of a union was refused for what the value is, not for something inside it. */
function rejectsWhole(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code !== 'unrecognized_keys' && issue.code !== 'custom';
}

function missing(root: Located, path: readonly PropertyKey[], takes: string): Diagnostic {
  const key = String(path.at(-1));
  const parent = nodeAt(root, path.slice(0, -1)) ?? root;
  const empty = entryOf(parent, key);
  if (empty !== null) {
    return error('content/missing-key', empty.keySpan, `\`${key}\` has no value.`, `It takes ${takes}.`);
  }
  const whole = path.length === 1 ? 'The file' : `${capital(subject(path.slice(0, -1)))}`;
  return error(
    'content/missing-key',
    parent.span,
    `${whole} has no \`${key}\`.`,
    `Add \`${key}:\` with ${phrase(takes)}.`,
  );
}

/** A schema without a phrase of its own, such as a list of words, speaks zod's English. */
function phrase(takes: string): string {
  return takes.startsWith('Invalid')
    ? takes.replace(/^Invalid \w+: expected (one of )?/, '').replaceAll('"', '`')
    : takes;
}

function unknownKey(
  node: Located,
  key: string,
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
): Finding {
  const [name = 'this', ...known] = message.split('\n');
  const span = entryOf(node, key)?.keySpan ?? node.span;
  const near = nearest(key, known);
  const hint = didYouMean(key, known, 'Its keys');
  return {
    diagnostic: error('content/unknown-key', span, `\`${key}\` is not a key of ${name}.`, hint),
    lacks: null,
    meant: near === null ? null : [...path, near].join('\n'),
  };
}

function wrongKey(issue: Issue, root: Located, path: readonly PropertyKey[]): Diagnostic {
  const key = String(path.at(-1));
  const parent = nodeAt(root, path.slice(0, -1)) ?? root;
  const span = entryOf(parent, key)?.keySpan ?? parent.span;
  return wrongId(`"${key}"`, span, issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue);
}

function isOfId({ message }: Pick<Issue, 'message'>): boolean {
  return message === AN_ID || message === A_FILE_ID;
}

/** Ids have a sentence of their own: what is wrong with `_x` is not what it is made of. */
function wrongId(written: string, span: Span, { message }: Pick<Issue, 'message'>): Diagnostic {
  const letters = message === A_FILE_ID ? 'the letters a to z' : 'letters';
  const hint = `An id holds ${letters}, digits, - and _, starts with a letter or digit and does not end in -; \`constructor\` and \`prototype\` are taken.`;
  return error('content/wrong-id', span, `${written} cannot be an id.`, hint);
}

function wrongWord(node: Located, path: readonly PropertyKey[], values: readonly string[]): Diagnostic {
  const hint = node.kind === 'scalar' ? didYouMean(node.text, values) : null;
  const message = `${subject(path)} must be one of ${values.join(', ')}, not ${seen(node)}.`;
  return error('content/unknown-value', node.span, message, hint);
}

/** What a path names: the last key, with the item's number where it is one of a list. */
function subject(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the content';
  if (typeof last !== 'number') return `\`${String(last)}\``;
  const list = path.at(-2);
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of \`${String(list)}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function seen(node: Located): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a mapping of keys';
  if (node.text === '') return 'empty';
  return `"${node.text.length > 40 ? `${node.text.slice(0, 40)}…` : node.text}"`;
}
