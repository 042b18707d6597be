import type { z } from 'zod';
import { error } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/span.ts';
import type { BriefFiles } from './files/brief-files.ts';
import { checkValue } from './files/check-characters.ts';
import { validate } from './validate.ts';
import type { Located } from './yaml/located.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

interface DocumentOptions {
  readonly schema: z.ZodType;
  readonly report: Report;
}

/** A file that exists. `node` is null where it could not be read. */
export interface Document {
  readonly path: string;
  readonly node: Located | null;
}

/** Reads and judges a YAML file of the brief's folder; null where there is none. */
export async function readDocument(
  files: BriefFiles,
  name: string,
  options: DocumentOptions,
): Promise<Document | null> {
  const file = await files.read(name, options.report);
  if (file === null) return null;
  if (file === 'unreadable') return { path: name, node: null };
  return { path: file.path, node: readYaml(file, options) };
}

/** A whole file as judged YAML. */
export function readYaml(file: SourceFile, { schema, report }: DocumentOptions): Located | null {
  const known = READ.get(file);
  const read = known?.schema === schema ? known : readOnce(file, schema);
  READ.set(file, read);
  for (const diagnostic of read.diagnostics) report(diagnostic);
  return read.value;
}

/** What each file said when it was read, kept as long as the file: a build after an edit reads again what has changed. */
const READ = new WeakMap<SourceFile, ReadYaml>();

interface ReadYaml extends Outcome<Located | null> {
  readonly schema: z.ZodType;
}

function readOnce(file: SourceFile, schema: z.ZodType): ReadYaml {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const value = judge(parseYaml({ file, start: 0, end: file.text.length }, report), { schema, report });
  return { schema, value, diagnostics };
}

/** Judges a value: its characters, then its shape. It is returned either way, for what can still be made of it. */
export function judge(node: Located | null, { schema, report }: DocumentOptions): Located | null {
  if (node === null) return null;
  checkScalars(node, report);
  validate(schema, node, report);
  return node;
}

/** YAML's escapes can make characters that the file's text does not show. */
function checkScalars(node: Located, report: Report): void {
  if (node.kind === 'scalar') checkValue(node.text, node.span, report);
  else if (node.kind === 'list') for (const item of node.items) checkScalars(item, report);
  else {
    for (const { key, keySpan, value } of node.entries) {
      checkValue(key, keySpan, report);
      checkScalars(value, report);
      if (WITHHOLDING.includes(key) && value.kind === 'scalar' && value.value === null) {
        const hint = 'Write whom it is for, or leave the key out.';
        report(error('content/missing-key', keySpan, `\`${key}\` has no value.`, hint));
      }
    }
  }
}

/** Keys that say who may see something: empty, they were meant to be filled in, and must not count as left out. */
const WITHHOLDING = ['handling', 'audiences'];

/** Content that may stand in the brief or in a file of its own; both at once is an error. */
export function oneOfTwo(
  inBrief: Located | null,
  own: Document | null,
  { key, report }: { readonly key: string; readonly report: Report },
): Located | null {
  if (inBrief !== null && own !== null) {
    const message = `The brief has \`${key}\`, and ${own.path} exists too.`;
    report(error('content/given-twice', inBrief.span, message, 'Keep one of them.'));
  }
  return own?.node ?? inBrief;
}
