import type { Artifact } from '../../model/artifact.ts';
import { type Memo, openMemo } from '../../model/memo.ts';
import type { Passage } from '../search-passage.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readMarkup } from './read-markup.ts';
import { readPackage } from './read-package.ts';
import { readPdf } from './read-pdf.ts';

/** Files that hold pixels or glyphs: only their names are read. */
const SILENT = /\.(?:png|jpe?g|gif|woff2?|ttf|otf)$/iu;

/** A file as it will be written → everything in it that says or names something, by where it stands. `kept` holds what `readPdf` reads. */
export function readArtifact({ path, bytes }: Artifact, kept: Memo<string> = openMemo()): readonly Passage[] {
  const name: Passage = { channel: 'file name', kind: 'files', text: path };
  return SILENT.test(path) ? [name] : [name, ...readInside({ path, bytes }, kept)];
}

function readInside({ path, bytes }: Artifact, kept: Memo<string>): readonly Passage[] {
  const readFile = (file: Artifact) => readArtifact(file, kept);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPackage(bytes, readFile);
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return readPdf(bytes, readFile, kept);
  const text = new TextDecoder().decode(bytes);
  if (/\.json$/iu.test(path)) return readJson(text);
  if (/\.md$/iu.test(path)) return readMarkdown(text);
  return readMarkup(text, 'text');
}
