import type { Inheritance } from '../../model/inheritance.ts';

/** Beside the audiences' folders, so that one file serves the editor for all of them. */
export const EDITOR_SCHEMA = 'audience.schema.json';

const MODELINE = `# yaml-language-server: $schema=../${EDITOR_SCHEMA}`;

/** The `audience.yaml` of a new audience: it follows another in everything, and teaches what may be changed. */
export function newAudienceYaml(id: string, parent: Inheritance): string {
  return `${MODELINE}
# The audience "${id}". It follows "${parent.id}" in everything that this file does not change:
#   briefpress audience show ${id}                 what it is made of, and which file each part comes from
#   briefpress audience edit ${id} <part>          a copy of one template here, to change
extends: ${parent.id}
name: ${nameOf(id)} briefing

${hintsOf(parent)}`;
}

/** An `audience.yaml` of one's own over that of a built-in audience: only comments, so that nothing changes yet. */
export function ownAudienceYaml(audience: Inheritance): string {
  return `${MODELINE}
# Your own lines for the audience "${audience.id}", over the built-in ones. Take away a # to change a line.

${hintsOf(audience)}`;
}

const TOP: readonly (readonly [string, string])[] = [
  ['ceiling', 'the highest handling label it may see; what is above is gone from every file'],
  ['notes', 'speaker notes: true or false'],
  ['paper', 'a4 or letter'],
  ['theme', 'a folder of templates/themes/'],
];

/** Settings as comments, with the values they have now. */
function hintsOf({ settings }: Inheritance): string {
  const value = (key: string) => settings.find((setting) => setting.key === key)?.value ?? null;
  const top = TOP.map(([key, doc]) => {
    const line = `# ${key}: ${value(key) ?? (key === 'paper' ? 'a4' : '')}`;
    return `${line.padEnd(28)} # ${doc}`;
  });
  const group = (name: string, doc: string, most: number) => {
    const own = settings.filter(({ key }) => key.startsWith(`${name}.`)).slice(0, most);
    const lines = own.map(({ key, value: text }) => `#   ${key.slice(name.length + 1)}: ${quoted(text)}`);
    return ['', `# ${doc}`, `# ${name}:`, ...lines];
  };
  return [
    ...top,
    ...group(
      'report',
      'How the report is printed (notes: foot, margin or end; pages: the most; attach: report.md inside the PDF; annex_columns: 1 or 2; cover: from how many pages):',
      10,
    ),
    ...group('include', 'What templates switch on and off:', 100),
    ...group(
      'labels',
      'Headings and other furniture in this audience’s words (`audience show` lists all):',
      6,
    ),
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return /^[\p{L}\p{N}][^:#]*$/u.test(text) ? text : JSON.stringify(text);
}

/** `board-members` → `Board members`. */
function nameOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
