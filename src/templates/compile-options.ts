import type { Span } from '../model/span.ts';
import { type Building, PATH, PRINT, registeredName } from './build-program.ts';
import type { Helper } from './helper.ts';
import { bracketSite } from './sentinels.ts';

/** How Handlebars compiles every template: strictly, knowing its helpers, and leaving escaping to our own. */
export function compileOptions(helpers: ReadonlyMap<string, Helper>): CompileOptions {
  const names = [PRINT, PATH, ...[...helpers.keys()].map(registeredName)];
  return {
    strict: true,
    knownHelpersOnly: true,
    noEscape: true,
    preventIndent: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])),
  };
}

/** What building a template's program needs; `site` numbers its places. */
export function buildingWith(helpers: ReadonlyMap<string, Helper>, site: (span: Span) => number): Building {
  return {
    helpers,
    partialName: (name) => `partials/${name}`,
    site,
    literal: (text, span) => bracketLiteral(text, span, site),
  };
}

/** Literal text carries its place without the white space around it. */
function bracketLiteral(text: string, span: Span, site: (span: Span) => number): string {
  const core = text.trim();
  if (core === '') return text;
  const start = text.indexOf(core);
  const place = { ...span, start: span.start + start, end: span.start + start + core.length };
  return text.slice(0, start) + bracketSite(core, site(place)) + text.slice(start + core.length);
}
