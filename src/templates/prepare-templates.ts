import type { Audience } from '../model/audience.ts';
import type { Report } from '../model/diagnostic.ts';
import { checkTemplate } from './check-template.ts';
import type { Room } from './helper.ts';
import { HELPER_MAP } from './helpers/all-helpers.ts';
import { type Shape, UNKNOWN } from './shape.ts';
import { type CompiledTemplate, runTemplate, type TemplateStore } from './template-store.ts';
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
  if (!templates.every(({ isBuiltIn }) => isBuiltIn)) checkAll(templates, entries, witness);
  if (!sound) return null;
  const byName = new Map(templates.map((template) => [template.name, template]));
  const partials = Object.fromEntries(templates.map(({ name, run }) => [name, run]));
  return (name, context, room) => {
    const template = byName.get(name);
    return template === undefined ? '' : runTemplate(template, context, { room, partials });
  };
}

/** From each entry through the partials it calls; what none reaches still has to name helpers and partials that exist. */
function checkAll(templates: readonly CompiledTemplate[], entries: readonly Entry[], report: Report): void {
  const trees = templates.map(({ tree }) => tree());
  const partials = new Map<string, TemplateTree>();
  for (const tree of trees) {
    if (tree.name.startsWith('partials/')) partials.set(tree.name.slice('partials/'.length), tree);
  }
  const checking = { helpers: HELPER_MAP, partials, reached: new Set<TemplateTree>() };
  for (const { name, shape } of entries) {
    const tree = trees.find((one) => one.name === name);
    if (tree !== undefined) checkTemplate(tree, shape, checking, report);
  }
  for (const tree of trees) {
    if (!checking.reached.has(tree)) checkTemplate(tree, UNKNOWN, checking, report);
  }
}
