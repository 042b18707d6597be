import { parseDocument } from 'yaml';
import { error } from '../../diagnostics/diagnose.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { explainYaml } from './explain-yaml.ts';
import { locateNodes } from './locate-nodes.ts';
import { emptyMapping, type Located } from './located.ts';
import { DEPTH_LIMIT, findDeepNesting } from './nesting.ts';

/** Keys are compared in `locateNodes`: the library takes the square of their number. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * YAML 1.2 (core schema) → located values. `span` is the stretch of the file that is YAML: all of it, or its front
 * matter. Nothing but comments gives an empty mapping; what cannot be read gives null and an error.
 */
export function parseYaml(span: Span, report: Report): Located | null {
  const { file, start } = span;
  const text = file.text.slice(start, span.end);
  const deep = findDeepNesting(text);
  if (deep !== null) {
    const place = { file, start: start + deep, end: start + deep + 1 };
    const message = `The file nests deeper than ${DEPTH_LIMIT} levels.`;
    report(error('content/too-deep', place, message, 'Write it flatter.'));
    return null;
  }
  const parsed = parseDocument(text, OPTIONS);
  const [problem] = [...parsed.errors, ...parsed.warnings];
  if (problem !== undefined) {
    const { range, message, hint } = explainYaml(text, problem);
    const place = { file, start: start + range.start, end: start + range.end };
    report(error('content/yaml-syntax', place, message, hint));
    return null;
  }
  if (parsed.contents === null) return emptyMapping(file);
  return locateNodes(parsed, { file, offset: start, report });
}
