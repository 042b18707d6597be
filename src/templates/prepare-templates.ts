import { warning } from '../diagnostics/diagnose.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import type { Audience } from '../model/audience.ts';
import type { Diagnostic, Report } from '../model/diagnostic.ts';
import { checkTemplate, MOST_PIECES } from './check-template.ts';
import type { Room } from './helper.ts';
import { HELPER_MAP } from './helpers/all-helpers.ts';
import { type Shape, UNKNOWN } from './shape.ts';
import { type CompiledTemplate, countingRun, runTemplate, type TemplateStore } from './template-store.ts';
import type { TemplateTree } from './template-tree.ts';

/** A template that is rendered by itself, and the shape of what it sees. */
export interface Entry {
  readonly name: string;
  readonly shape: Shape;
}

/** Renders one of the templates by its name. */
export type Render = (name: string, context: unknown, room: Room) => string;

/** Reads, compiles and checks an audience's templates. Null where anything is wrong with them. */
export function prepareTemplates(
  audience: Audience,
  entries: readonly Entry[],
  { store, report }: { readonly store: TemplateStore; readonly report: Report },
): Render | null {
  let sound = true;
  const witness: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') sound = false;
    report(diagnostic);
  };
  const templates = audience.templates.flatMap((template) => store.open(template, witness) ?? []);
  if (!sound) return null;
  if (!templates.every(({ isBuiltIn }) => isBuiltIn)) checkAll(templates, { audience, entries }, witness);
  if (!sound) return null;
  const runs = Object.fromEntries(templates.map((template) => [template.name, countingRun(template)]));
  return (name, context, room) => {
    const run = runs[name];
    return run === undefined ? '' : runTemplate(run, context, { room, partials: runs });
  };
}

/** From each entry through the partials it calls; what none reaches still has to name helpers and partials that exist. */
function checkAll(
  templates: readonly CompiledTemplate[],
  { audience, entries }: { readonly audience: Audience; readonly entries: readonly Entry[] },
  report: Report,
): void {
  const trees = templates.map(({ tree }) => tree());
  const partials = new Map<string, TemplateTree>();
  for (const tree of trees) {
    if (tree.name.startsWith('partials/')) partials.set(tree.name.slice('partials/'.length), tree);
  }
  const checking = { helpers: HELPER_MAP, partials, reached: new Set<TemplateTree>(), looked: { count: 0 } };
  for (const { name, shape } of entries) {
    const tree = trees.find((one) => one.name === name);
    if (tree !== undefined) checkTemplate(tree, shape, checking, report);
  }
  for (const tree of trees) {
    if (checking.reached.has(tree) || checking.looked.count >= MOST_PIECES) continue;
    if (isOwn(tree, audience)) report(unused(tree, [...partials.keys()]));
    checkTemplate(tree, UNKNOWN, checking, report);
  }
}

/** What it inherits, and what lies in `base`, may be for others. */
function isOwn({ name, file }: TemplateTree, { id }: Audience): boolean {
  return `/${file.path}`.endsWith(`/${id}/${name}.md.hbs`);
}

function unused({ name, file }: TemplateTree, partials: readonly string[]): Diagnostic {
  const part = name.replace('partials/', '');
  const near = nearest(
    part,
    partials.filter((one) => one !== part),
  );
  return warning(
    'templates/unused',
    { file, start: 0, end: 0 },
    `Nothing that this audience prints uses the part \`${part}\`.`,
    near === null ? `Use it in deck.md.hbs or report.md.hbs: {{> ${part}}}.` : `Did you mean \`${near}\`?`,
  );
}
