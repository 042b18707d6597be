import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/audience.ts';
import type { Report } from '../model/diagnostic.ts';
import type { SourceFile, Span } from '../model/span.ts';
import { buildProgram, PATH, PRINT, registeredName } from './build-program.ts';
import { BUILT_IN, type BuiltInTemplate } from './built-in.ts';
import { buildingWith, compileOptions } from './compile-options.ts';
import { fail, type Helper, type Room } from './helper.ts';
import { HELPER_MAP } from './helpers/all-helpers.ts';
import { countCall, countPassage } from './limit-work.ts';
import { parseTemplate } from './parse-template.ts';
import { printValue } from './print-value.ts';
import type { Program, TemplateTree } from './template-tree.ts';

/** A template that has been read and can be run. */
export interface CompiledTemplate {
  readonly name: string;
  readonly file: SourceFile;
  /** Made when it is first asked for: of the package's own templates it seldom is. */
  readonly tree: () => TemplateTree;
  /** Whether it is one of the package's own, which were checked when the product was made. */
  readonly isBuiltIn: boolean;
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
export function createTemplateStore(
  helpers: ReadonlyMap<string, Helper> = HELPER_MAP,
  builtIn: readonly BuiltInTemplate[] = helpers === HELPER_MAP ? BUILT_IN : [],
): TemplateStore {
  const environment = Handlebars.create();
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  // The built-in templates' places come first: their code was compiled with these numbers.
  const sites: Span[] = new Array(builtIn.reduce((sum, one) => sum + one.sites.length, 0));
  registerHelpers(environment, helpers, sites);
  const options = compileOptions(helpers);
  const building = buildingWith(helpers, (span) => sites.push(span) - 1);
  const prebuilt = new Map(builtIn.map((one) => [`${one.name}\n${one.text}`, one]));
  const compile = (template: TemplateFile, report: Report): CompiledTemplate | null => {
    const ready = prebuilt.get(`${template.name}\n${template.text}`);
    // The same text in another file has its own places.
    const taken = ready?.sites.length ? sites[ready.base] : undefined;
    if (ready !== undefined && (taken === undefined || taken.file.path === template.path)) {
      placeSites(ready, template, sites);
      return {
        name: template.name,
        file: { path: template.path, text: template.text },
        tree: once(() => placeTree(ready, template)),
        isBuiltIn: `/${template.path}`.endsWith(`/${ready.path}`),
        run: environment.template(ready.specification),
      };
    }
    const tree = parseTemplate(template, report);
    if (tree === null) return null;
    const run = environment.compile(buildProgram(tree, building), { ...options });
    return { name: template.name, file: tree.file, tree: () => tree, isBuiltIn: false, run };
  };
  const kept = new Map<string, { readonly text: string; readonly compiled: CompiledTemplate }>();
  return {
    sites,
    open: (template, report) => {
      const before = kept.get(template.path);
      if (before?.text === template.text && before.compiled.name === template.name) return before.compiled;
      const compiled = compile(template, report);
      if (compiled !== null) kept.set(template.path, { text: template.text, compiled });
      return compiled;
    },
  };
}

/** A built-in template's places, in the file it was read from. */
function placeSites(ready: BuiltInTemplate, { path, text }: TemplateFile, sites: Span[]): void {
  const file: SourceFile = { path, text };
  for (const [index, [start, end]] of ready.sites.entries()) sites[ready.base + index] = { file, start, end };
}

function placeTree(ready: BuiltInTemplate, { name, path, text }: TemplateFile): TemplateTree {
  const file: SourceFile = { path, text };
  return { name, file, program: withFile(ready.program, file) as Program };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same tree with the file in every place. */
function withFile(value: unknown, file: SourceFile): unknown {
  if (Array.isArray(value)) return value.map((item) => withFile(item, file));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, withFile(field, file)] as const);
  const copy = Object.fromEntries(fields);
  return 'start' in copy ? { ...copy, file } : copy;
}

/** A template whose text counts each time it is printed. */
export function countingRun({ run, file }: CompiledTemplate): HandlebarsTemplateDelegate {
  return (context, options) => {
    const printed = run(context, options);
    countPassage(printed, { file, start: 0, end: 0 }, options?.data.room);
    return printed;
  };
}

/** Runs a template on a context, with the partials that its audience has. */
export function runTemplate(
  run: CompiledTemplate['run'],
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
    countPassage(printed, placeOf(options), room);
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
      if (helper.kind === 'value') {
        const value = helper.run(all, call);
        countCall([...all, value], place, room);
        return value;
      }
      countCall(all, place, room);
      const printed = helper.run(all, {
        ...call,
        context: this,
        body: (context = this, data = {}) => {
          const frame = { ...environment.createFrame(options.data), ...data };
          const passage = options.fn?.(context, { data: frame, blockParams: [context, data.index] }) ?? '';
          countPassage(passage, place, room);
          return passage;
        },
        otherwise: () => options.inverse?.(this) ?? '',
      });
      countPassage(printed, place, room);
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
