import type { Audience } from '../model/audience.ts';
import type { Report } from '../model/diagnostic.ts';
import { checkTemplate } from './check-template.ts';
import { compileTemplates, type Render } from './compile-templates.ts';
import type { Helper, Room } from './helper.ts';
import { HELPERS } from './helpers/all-helpers.ts';
import { parseTemplate } from './parse-template.ts';
import { type Shape, UNKNOWN } from './shape.ts';
import type { TemplateTree } from './template-tree.ts';

/** A template that is rendered by itself, and the shape of what it sees. */
export interface Entry {
  readonly name: string;
  readonly shape: Shape;
}

/** Parses, checks and compiles an audience's templates. Null where anything is wrong with them. */
export function prepareTemplates(
  audience: Audience,
  entries: readonly Entry[],
  { room, report }: { readonly room: Room; readonly report: Report },
): Render | null {
  let sound = true;
  const witness: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') sound = false;
    report(diagnostic);
  };
  const trees = audience.templates.flatMap((template) => parseTemplate(template, witness) ?? []);
  if (!sound) return null;
  const helpers: ReadonlyMap<string, Helper> = new Map(HELPERS.map((helper) => [helper.name, helper]));
  const byName = new Map(trees.map((tree) => [tree.name, tree]));
  const partials = new Map<string, TemplateTree>();
  for (const tree of trees) {
    if (tree.name.startsWith('partials/')) partials.set(tree.name.slice('partials/'.length), tree);
  }
  const checking = { helpers, partials, reached: new Set<TemplateTree>() };
  for (const { name, shape } of entries) {
    const tree = byName.get(name);
    if (tree !== undefined) checkTemplate(tree, shape, checking, witness);
  }
  if (entries.length > 1) {
    // What no entry reaches for this audience still has to name helpers and partials that exist.
    for (const tree of trees)
      if (!checking.reached.has(tree)) checkTemplate(tree, UNKNOWN, checking, witness);
  }
  return sound ? compileTemplates(trees, helpers, room) : null;
}
