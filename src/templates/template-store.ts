import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/audience.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { type Building, buildProgram, PATH, PRINT, registeredName } from './build-program.ts';
import { fail, type Helper, type Room } from './helper.ts';
import { HELPER_MAP } from './helpers/all-helpers.ts';
import { parseTemplate } from './parse-template.ts';
import { printValue } from './print-value.ts';
import { bracketSite } from './sentinels.ts';
import type { TemplateTree } from './template-tree.ts';

/** Refused beyond this many characters, sentinels counted: no briefing is so long, and no template may fill the memory. */
const LIMIT = 8 * 1024 * 1024;

/** What one more turn of a loop counts for. */
const BODY = 64;

/** A template that has been read and can be run. */
export interface CompiledTemplate {
  readonly tree: TemplateTree;
  readonly run: HandlebarsTemplateDelegate;
}

/**
 * Templates compiled once and used for every audience and every build: most of the time of rendering is compiling. What a
 * rendering is about comes with each run, so nothing of one reaches another. `sites` are the places of the templates' own
 * text, and grow only when a template is new or has changed.
 */
export interface TemplateStore {
  /** Null, and an error, where it cannot be parsed. */
  readonly open: (template: TemplateFile, report: Report) => CompiledTemplate | null;
  readonly sites: readonly Span[];
}

/** A store with a Handlebars environment of its own: strict, no prototypes, only our helpers. */
export function createTemplateStore(helpers: ReadonlyMap<string, Helper> = HELPER_MAP): TemplateStore {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  const sites: Span[] = [];
  registerHelpers(environment, helpers, sites);
  const knownHelpers = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, noEscape: true, preventIndent: true, knownHelpers };
  const site = (span: Span) => sites.push(span) - 1;
  const building: Building = {
    helpers,
    partialName: (name) => `partials/${name}`,
    site,
    literal: (text, span) => bracketLiteral(text, span, site),
  };
  const kept = new Map<string, { readonly text: string; readonly compiled: CompiledTemplate }>();
  return {
    sites,
    open: (template, report) => {
      const before = kept.get(template.path);
      if (before?.text === template.text && before.compiled.tree.name === template.name)
        return before.compiled;
      const tree = parseTemplate(template, report);
      if (tree === null) return null;
      const run = environment.compile(buildProgram(tree, building), { ...options });
      const compiled = { tree, run };
      kept.set(template.path, { text: template.text, compiled });
      return compiled;
    },
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

/** Runs a template on a context, with the partials that its audience has. */
export function runTemplate(
  { run }: CompiledTemplate,
  context: unknown,
  {
    room,
    partials,
  }: { readonly room: Room; readonly partials: Readonly<Record<string, CompiledTemplate['run']>> },
): string {
  return run(context, {
    data: { room },
    partials: { ...partials },
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}

interface Options {
  readonly fn?: (context: unknown, options?: object) => string;
  readonly inverse?: (context: unknown) => string;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly room: Room };
}

function registerHelpers(
  environment: typeof Handlebars,
  helpers: ReadonlyMap<string, Helper>,
  sites: readonly Span[],
): void {
  const placeOf = (options: Options) => sites[Number(options.hash.$site)] ?? options.data.room.briefing.span;
  environment.registerHelper(PRINT, (value: unknown, options: Options) => {
    const { room } = options.data;
    const printed = printValue(value, placeOf(options), room);
    spend(printed.length, placeOf(options), room);
    return printed;
  });
  environment.registerHelper(PATH, (...all: unknown[]) => {
    const options = all.pop() as Options;
    const [base, ...parts] = all;
    return lookUp(base, parts.map(String), placeOf(options));
  });
  for (const helper of helpers.values()) {
    environment.registerHelper(registeredName(helper.name), function (this: unknown, ...all: unknown[]) {
      const options = all.pop() as Options;
      const { room } = options.data;
      const place = placeOf(options);
      const call = { room, place, options: options.hash };
      if (helper.kind === 'value') return helper.run(all, call);
      const printed = helper.run(all, {
        ...call,
        context: this,
        body: (context = this, data = {}) => {
          spend(BODY, place, room);
          const frame = { ...environment.createFrame(options.data), ...data };
          return options.fn?.(context, { data: frame, blockParams: [context, data.index] }) ?? '';
        },
        otherwise: () => options.inverse?.(this) ?? '',
      });
      if (printed.length > LIMIT) spend(printed.length, place, room);
      return printed;
    });
  }
}

/** Null behind a null; a name that is not there is the template's mistake. */
function lookUp(base: unknown, parts: readonly string[], place: Span): unknown {
  let value = base;
  for (const part of parts) {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || !Object.hasOwn(value, part)) {
      return Array.isArray(value) && /^\d+$/.test(part)
        ? null
        : fail(
            'templates/unknown-path',
            place,
            `There is no \`${part}\` here.`,
            'Look at what the partial is given.',
          );
    }
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

function spend(characters: number, place: Span, room: Room): void {
  room.progress.spent += characters;
  if (room.progress.spent > LIMIT) {
    fail(
      'templates/too-large',
      place,
      'This template has printed more than 8 MB.',
      'Look for a list inside a list that is printed for every item.',
    );
  }
}
