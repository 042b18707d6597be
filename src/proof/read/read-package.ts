import { unzipSync } from 'fflate';
import { BREAK } from '../normalize.ts';
import type { Passage } from '../search-passage.ts';
import type { ReadFile } from './read-file.ts';
import { readMarkup } from './read-markup.ts';

/** Parts that hold pixels or glyphs. */
const SILENT = /\.(?:png|jpe?g|gif|emf|wmf|fntdata|ttf|otf|bin)$/iu;

/** What each kind of part is to a reader. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/slides\/slide(\d+)\.xml$/u, 'text of slide $1'],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/u, 'speaker notes, part $1'],
  [/^ppt\/charts\/.*\.xml$/u, 'a chart’s text and numbers'],
  [/^docProps\//u, 'document properties'],
  [/comment/iu, 'comments'],
  [/^xl\//u, 'a workbook'],
];

/** Texts of a PowerPoint file or a workbook, part by part, and of whatever is packed inside it. */
export function readPackage(bytes: Uint8Array, readFile: ReadFile): readonly Passage[] {
  const names: string[] = [];
  const parts = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return !SILENT.test(name);
    },
  });
  const inside = Object.entries(parts).flatMap(([path, part]) => readPart(path, part, readFile));
  return [{ channel: 'names of parts', kind: 'files', text: names.join(BREAK) }, ...inside];
}

function readPart(path: string, bytes: Uint8Array, readFile: ReadFile): readonly Passage[] {
  const isMarkup = /\.(?:xml|rels|vml)$/iu.test(path);
  const found = PARTS.find(([pattern]) => pattern.test(path));
  const channel =
    found === undefined ? `part ${path}` : found[1].replace('$1', found[0].exec(path)?.[1] ?? '');
  if (!isMarkup)
    return readFile({ path, bytes }).map((each) => ({ ...each, channel: `${path}, ${each.channel}` }));
  const [text, ...rest] = readMarkup(new TextDecoder().decode(bytes), channel);
  return [
    ...(text === undefined ? [] : [text]),
    ...rest.map((each) => ({ ...each, channel: `${channel}, ${each.channel}` })),
  ];
}
