import { joinPath } from '../files/paths.ts';
import type { TemplateRoot } from './template-roots.ts';

const TEMPLATE = /^(?<id>[^/]+)\/(?<name>deck|report|partials\/[^/]+)\.md\.hbs$/;

/** A template that an audience prints with, and the audience of its chain that brings it. */
export interface LocatedTemplate {
  readonly name: string;
  readonly from: string;
  readonly folder: string;
  readonly path: string;
}

/** Whether a file of a template folder is a template of an audience, by its name. */
export function isTemplate(path: string): boolean {
  return TEMPLATE.test(path);
}

/** The templates of a chain of audiences, by name: the first of the chain wins, and within one the nearest folder. */
export function locateTemplates(
  chain: readonly string[],
  roots: readonly TemplateRoot[],
): readonly LocatedTemplate[] {
  const found = new Map<string, LocatedTemplate>();
  for (const id of chain) {
    for (const { folder, files } of roots) {
      for (const file of files) {
        const groups = TEMPLATE.exec(file)?.groups;
        const name = groups?.id === id ? groups.name : undefined;
        if (name === undefined || found.has(name)) continue;
        found.set(name, { name, from: id, folder, path: joinPath(folder, file) });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
