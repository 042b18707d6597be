import Handlebars from 'handlebars';
import type { Span } from '../model/span.ts';
import { type Building, buildProgram, PATH, PRINT, registeredName } from './build-program.ts';
import { fail, type Helper, type Room } from './helper.ts';
import { printValue } from './print-value.ts';
import type { TemplateTree } from './template-tree.ts';

/** Refused beyond this many characters, sentinels counted: no briefing is so long, and no template may fill the memory. */
const LIMIT = 8 * 1024 * 1024;

/** What one more turn of a loop counts for. */
const BODY = 64;

/** Renders one of the templates by its name. */
export type Render = (name: string, context: unknown) => string;

/** Compiles checked trees in a Handlebars environment of their own; strict, no prototypes, only our helpers. */
export function compileTemplates(
  trees: readonly TemplateTree[],
  helpers: ReadonlyMap<string, Helper>,
  room: Room,
): Render {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  const sites: Span[] = [];
  registerHelpers(environment, helpers, { room, sites });
  const knownHelpers = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, noEscape: true, preventIndent: true, knownHelpers };
  const building: Building = {
    helpers,
    partialName: (name) => `partials/${name}`,
    site: (span) => sites.push(span) - 1,
    literal: (text, span) => bracketLiteral(text, span, room),
  };
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const tree of trees) {
    const template = environment.compile(buildProgram(tree, building), { ...options });
    templates.set(tree.name, template);
    environment.registerPartial(tree.name, template);
  }
  const guarded = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
  return (name, context) => templates.get(name)?.(context, guarded) ?? '';
}

/** Literal text carries its place without the white space around it. */
function bracketLiteral(text: string, span: Span, room: Room): string {
  const core = text.trim();
  if (core === '') return text;
  const start = text.indexOf(core);
  const place = { ...span, start: span.start + start, end: span.start + start + core.length };
  return text.slice(0, start) + room.places.bracket(core, place) + text.slice(start + core.length);
}

interface Runtime {
  readonly room: Room;
  readonly sites: readonly Span[];
}

interface Options {
  readonly fn?: (context: unknown, options?: object) => string;
  readonly inverse?: (context: unknown) => string;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: object;
}

function registerHelpers(
  environment: typeof Handlebars,
  helpers: ReadonlyMap<string, Helper>,
  runtime: Runtime,
): void {
  const { room, sites } = runtime;
  const placeOf = (options: Options) => {
    const place = sites[Number(options.hash['$site'])];
    return place ?? room.briefing.span;
  };
  environment.registerHelper(PRINT, (value: unknown, options: Options) => {
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
      const place = placeOf(options);
      const call = { room, place, options: options.hash };
      if (helper.kind === 'value') return helper.run(all, call);
      const printed = helper.run(all, {
        ...call,
        context: this,
        body: (context = this, data = {}) => {
          spend(BODY, place, room);
          const frame = { ...environment.createFrame(options.data), ...data };
          return options.fn?.(context, { data: frame, blockParams: [context, data['index']] }) ?? '';
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
