import Handlebars from 'handlebars';
import type { TemplateFile } from '../model/audience.ts';
import { invariant } from '../model/invariant.ts';
import { buildProgram } from './build-program.ts';
import { buildingWith, compileOptions } from './compile-options.ts';
import { HELPER_MAP } from './helpers/all-helpers.ts';
import { parseTemplate } from './parse-template.ts';

/**
 * Templates → the source of a module that takes the place of `built-in.ts`: reading and compiling the package's templates
 * would be a tenth of a build, and they change only with the product. A template of the same name and text is printed once.
 */
export function prebuildTemplates(templates: readonly TemplateFile[]): string {
  const options = compileOptions(HELPER_MAP);
  const known = new Map(templates.map((template) => [`${template.name}\n${template.text}`, template]));
  let base = 0;
  const entries = [...known.values()].map((template) => {
    const sites: (readonly [number, number])[] = [];
    const tree = parseTemplate(template, (diagnostic) => invariant(false, diagnostic.message));
    invariant(tree !== null, `${template.path} cannot be compiled`);
    const building = buildingWith(HELPER_MAP, ({ start, end }) => base + sites.push([start, end]) - 1);
    const specification = Handlebars.precompile(buildProgram(tree, building), options);
    const { name, path, text } = template;
    const fields = JSON.stringify({ name, path, text, program: tree.program, sites, base }, withoutFile);
    base += sites.length;
    return `{...${fields}, specification: ${specification}}`;
  });
  return `export const BUILT_IN = [${entries.join(',\n')}];\n`;
}

function withoutFile(key: string, value: unknown): unknown {
  return key === 'file' ? undefined : value;
}
