import { parseDocument } from 'yaml';
import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { explainYaml } from './explain-yaml.ts';
import { locateNodes } from './locate-nodes.ts';
import { emptyMapping, type Located } from './located.ts';

/**
 * YAML 1.2 (core schema) → located values. `span` is the stretch of the file that is YAML: all of it, or its front
 * matter. Nothing but comments gives an empty mapping; what cannot be read gives null and an error.
 */
export function parseYaml(span: Span, report: Report): Located | null {
  const { file, start } = span;
  const parsed = parse(file.text.slice(start, span.end));
  if (parsed === null) {
    report(error('content/too-deep', { file, start, end: start }, TOO_DEEP, 'Write it flatter.'));
    return null;
  }
  const problems = [...parsed.errors, ...parsed.warnings];
  for (const problem of problems) {
    const [from, to] = problem.pos;
    const place = { file, start: start + from, end: start + Math.max(to, from) };
    const { code, message, hint } = explainYaml(problem.code, problem.message);
    report(error(code, place, message, hint));
    if (code === 'content/yaml-syntax') return null;
  }
  if (problems.length > 0) return null;
  if (parsed.contents === null) return emptyMapping(file);
  return locateNodes(parsed, { file, offset: start, report });
}

const TOO_DEEP = 'The file nests deeper than can be read.';

/** The library recurses into nested collections, so a file of ten thousand brackets exhausts the stack: null. */
function parse(text: string) {
  try {
    return parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' });
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
