import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostErrorFrom } from '../../host/host-error-from.ts';
import type { Inheritance } from '../../model/inheritance.ts';
import { UsageError } from '../../model/usage-error.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { World } from '../world.ts';
import { ownAudienceYaml } from './audience-yaml.ts';
import { writeNewFiles } from './write-new-files.ts';

/**
 * Gives an audience a theme of its own, which follows the one it had: `themes/<id>/theme.yaml`, and a last line of its
 * `audience.yaml` that names it.
 */
export async function editTheme(world: World, made: Inheritance, templates: string): Promise<ExitStatus> {
  const id = made.chain[0] ?? made.id;
  const { theme } = made;
  if (theme !== null && !theme.builtIn && theme.from === id)
    throw new UsageError(`${theme.path} is there already.`, 'Change it there.');
  const own = join(templates, id, 'audience.yaml');
  const said = made.settings.find(({ key }) => key === 'theme');
  if (said?.path === own)
    throw new UsageError(
      `${own} names the theme "${said.value}" in line ${said.line}.`,
      `Change ${theme?.path ?? 'it'}, or take that line away first.`,
    );
  const isNew = (await world.host.kindOf(own)) === 'missing';
  await writeNewFiles(world, {
    [join(templates, 'themes', id, 'theme.yaml')]: themeYaml(id, theme?.from ?? 'default'),
    ...(isNew ? { [own]: `${ownAudienceYaml(made)}\ntheme: ${id}\n` } : {}),
  });
  if (!isNew) {
    await appendFile(join(world.cwd, own), `\ntheme: ${id}\n`).catch((cause: unknown) => {
      throw hostErrorFrom(cause, own);
    });
    world.stderr.write(`${own} has a new last line: theme: ${id}\n`);
  }
  return EXIT.done;
}

function themeYaml(id: string, parent: string): string {
  return `# The look of the audience "${id}". It follows the theme "${parent}" in everything that this file does not change.
extends: ${parent}

# Take away a # to change a line. Colours are "#rrggbb"; lengths and sizes are in points.
colors:
  # primary: "#12436d"        # title slides, second headings
  # on_primary: "#ffffff"     # words on it
  # accent: "#b4480f"         # labels
  # text: "#1b2330"
  # series: ["#12436d", "#e0692a", "#4d0f33", "#1f7f77"]   # lines and bars, in this order

# fonts:                      # one file a face, in this folder: .ttf or .otf
#   sans: {name: House Sans, regular: HouseSans-Regular.ttf, bold: HouseSans-Bold.ttf}

# logo: {file: logo.svg, alt: The name of the house, height: 28}   # PNG, JPEG or SVG, in this folder

# page:
#   paper: letter             # or a4
#   styles:
#     body: {size: 11}
`;
}
