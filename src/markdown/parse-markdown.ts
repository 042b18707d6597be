import type { Token } from 'markdown-it';
import { error, warning } from '../diagnostics/diagnose.ts';
import type { Block } from '../model/block.ts';
import type { Diagnostic, Outcome, Report } from '../model/diagnostic.ts';
import type { Rendered } from '../model/rendered.ts';
import type { AnchorMeta } from './anchor-rule.ts';
import { makeAnchors, slugOf } from './anchors.ts';
import { findOrigins, type Origins } from './find-origins.ts';
import { type Place, placeInlines } from './inline-places.ts';
import { indexLines, type LineIndex, rangeOfLines } from './line-index.ts';
import { newEnv, type ParseEnv } from './parse-env.ts';
import { PARSER } from './parser.ts';
import { readBlocks } from './read-blocks.ts';
import type { ParseOptions } from './reader.ts';
import { nestTokens } from './token-tree.ts';

/**
 * Rendered Markdown → blocks, each with the spans it came from. `options` default to a report's chart size and no check
 * of chart ids. HTML is literal text. Diagnostics: `markdown/…`.
 */
export function parseMarkdown(
  rendered: Rendered,
  options: Partial<ParseOptions> = {},
): Outcome<readonly Block[]> {
  const lines = indexLines(rendered.markdown);
  const origins = findOrigins(rendered, lines);
  const env = newEnv();
  const tokens = PARSER.parse(rendered.markdown, env);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  reportDepth(env, { lines, origins, report });
  const reader = {
    options: { chartSize: 'column' as const, charts: null, ...options },
    origins,
    anchors: makeAnchors(collectAnchors(tokens, origins, report)),
    report,
    placeOf: placesOnDemand(tokens, lines),
  };
  const value = readBlocks(nestTokens(tokens), reader, { style: null, slide: null });
  return { value, diagnostics };
}

function reportDepth(
  env: ParseEnv,
  { lines, origins, report }: { lines: LineIndex; origins: Origins; report: Report },
): void {
  for (const line of env.tooDeep) {
    const span = origins.ofRange(rangeOfLines(lines, line, line + 1));
    const message = 'Lists, quotes or containers stand inside one another a hundred levels deep.';
    report(error('markdown/too-deep', span, message, 'Take some of them out.'));
  }
}

/** The anchors that headings were given in the text; one given twice is reported, unless it only says what the heading does. */
function collectAnchors(tokens: readonly Token[], origins: Origins, report: Report): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { type, meta, map, content } of tokens) {
    const { anchor }: Partial<AnchorMeta> = (type === 'inline' ? meta : null) ?? {};
    if (anchor === undefined) continue;
    if (anchors.has(anchor) && anchor !== slugOf(content)) {
      const span = map === null ? null : (origins.ofLines(...map)[0] ?? null);
      const message = `The anchor “${anchor}” is given to more than one heading.`;
      report(warning('markdown/duplicate-anchor', span, message, 'Links go to the first: name the others.'));
    }
    anchors.add(anchor);
  }
  return anchors;
}

/** Columns are only needed for diagnostics, so they are found when the first is given. */
function placesOnDemand(tokens: readonly Token[], lines: LineIndex): (inline: Token) => Place {
  let places: ReadonlyMap<Token, Place> | null = null;
  return (inline) => {
    places ??= new Map(placeInlines(tokens, lines).map(({ token, place }) => [token, place]));
    return places.get(inline) ?? ((offset) => offset);
  };
}
