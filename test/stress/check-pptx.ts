import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Paragraph, PptxSlide, Shape, TextShape } from '../../src/deck/pptx/shapes.ts';
import type { Rect, Slide } from '../../src/model/slide.ts';
import type { PrintedText } from './compare-texts.ts';
import { LONGEST_WORD, squeezed, wordsOf } from './written-texts.ts';

/** A presentation on the disk, and where its shapes were laid, in points. */
export interface LaidDeck {
  readonly name: string;
  readonly path: string;
  readonly slides: readonly PptxSlide[];
  readonly size: { readonly width: number; readonly height: number };
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Prints presentations with one start of LibreOffice, each as a PDF beside it. */
export async function printInOffice(decks: readonly LaidDeck[], folder: string): Promise<void> {
  const env = { ...process.env, FONTCONFIG_FILE: writeFontsConfiguration(folder) };
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const files = decks.map(({ path }) => path);
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
  await run('soffice', args, { env, timeout: 600_000 });
}

/** Faults of a presentation that was printed: words that are lost, outside their shape or in another one's. */
export async function checkPptx(deck: LaidDeck, folder: string): Promise<readonly string[]> {
  const pages = await readPages(join(folder, `${basename(deck.path, '.pptx')}.pdf`));
  const many =
    pages.length === deck.slides.length ? [] : [`${pages.length} pages for ${deck.slides.length} slides`];
  const faults = deck.slides.flatMap((slide, index) =>
    slideFaults(slide, pages[index] ?? [], deck.size).map((fault) => `${index + 1} ${slide.layout} ${fault}`),
  );
  return [...many, ...faults];
}

const run = promisify(execFile);

/** The texts of a presentation's shapes that its author wrote: headline and source line first, then in reading order. */
export function textsOfShapes({ shapes }: PptxSlide, slide: Slide): readonly PrintedText[] {
  const texts = shapes.flatMap((shape): readonly PrintedText[] => {
    if (FURNITURE.test(shape.name)) return [];
    const around = /^(?:Title|Source) /u.test(shape.name);
    return textsOfShape(shape, slide).map((text) => ({ text: squeezed(text), around }));
  });
  return [...texts.filter(({ around }) => around), ...texts.filter(({ around }) => !around)];
}

const FURNITURE = /^(?:Footer|Slide number|Marking|Draft|Chart )/u;

function textsOfShape(shape: Shape, { headline, part }: Slide): readonly string[] {
  if (shape.kind === 'table')
    return shape.rows.flatMap((row) => row.map(({ paragraph }) => piecesText(paragraph)));
  if (shape.kind !== 'text') return [];
  if (shape.name.startsWith('Title ')) {
    const [title] = shape.paragraphs;
    if (headline === null || !title) return [];
    return [piecesText({ pieces: part === null ? title.pieces : title.pieces.slice(0, -1) })];
  }
  const texts = shape.paragraphs.map(piecesText);
  return shape.pad > 0 ? [texts.join('')] : texts;
}

function piecesText({ pieces }: Pick<Paragraph, 'pieces'>): string {
  return pieces.map(({ text }) => text).join('');
}

/** The machine's fonts, and the metric twins of PowerPoint's under their names. */
function writeFontsConfiguration(folder: string): string {
  const require = createRequire(import.meta.url);
  const folderOf = (name: string): string =>
    dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const alias = (from: string, to: string): string =>
    `<match target="pattern"><test name="family"><string>${from}</string></test><edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`;
  const path = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folderOf('arimo')}</dir><dir>${folderOf('gelasio')}</dir><cachedir>${folder}/fonts</cachedir>${alias('Arial', 'Arimo')}${alias('Georgia', 'Gelasio')}</fontconfig>`,
  );
  return path;
}

/** Words of each page with their boxes, in points. */
async function readPages(path: string): Promise<readonly (readonly Word[])[]> {
  const { stdout } = await run('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</gu)].map(
        ([, left, top, right, bottom, text]) => ({
          text: (text ?? '').replace(/&(amp|lt|gt|quot|apos);/gu, ' '),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );
}

function slideFaults(
  { shapes, layout }: PptxSlide,
  words: readonly Word[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  const seen = shapes.filter(({ rect }) => rect.y + rect.height > 0);
  const off = words.filter(
    (word) => word.left < -1 || word.right > width + 1 || word.top < -1 || word.bottom > height + 1,
  );
  const homeless = words.filter(
    (word) => !seen.some((shape) => shape.kind !== 'rule' && holds(shape.rect, word)),
  );
  return [
    ...off.map((word) => `off the slide ${word.text}`),
    ...homeless.map(
      (word) => `outside every shape ${word.text} at ${Math.round(word.left)}, ${Math.round(word.top)}`,
    ),
    ...seen.flatMap((shape) => shapeFaults(shape, words)),
    ...brokenIn(
      seen.filter((shape) => !isNarrow(shape, layout)),
      words,
    ),
  ];
}

/** Beside other columns a long word of large type may have no line that holds it, nor may one in a table beside a chart. */
function isNarrow({ kind }: Shape, layout: string): boolean {
  return layout === 'columns' || (layout === 'chart-points' && kind === 'table');
}

/** Words that a line would hold and that stand on two. Letters that join or go from right to left are not told apart so. */
function brokenIn(shapes: readonly Shape[], words: readonly Word[]): readonly string[] {
  const printed = words
    .map((word, at) => `${goesOn(words[at - 1], word) ? '' : ' '}${squeezed(word.text)}`)
    .join('');
  const written = shapes.flatMap((shape) =>
    shape.kind === 'text' ? [textOf(shape)] : shape.kind === 'table' ? tableCells(shape) : [],
  );
  return written
    .flatMap(wordsOf)
    .map(squeezed)
    .filter(
      (word) =>
        word.length <= LONGEST_WORD &&
        /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+$/u.test(word),
    )
    .filter((word) => !printed.includes(word))
    .map((word) => `broken ${word}`);
}

/** Whether letters in another font stand right beside those before. */
function goesOn(before: Word | undefined, { left, top, bottom }: Word): boolean {
  return (
    before !== undefined && Math.abs(left - before.right) < 1.5 && top < before.bottom && bottom > before.top
  );
}

/** A word's middle lies in the rectangle, and no more of it sticks out at the sides than a glyph does. */
function holds({ x, y, width, height }: Rect, word: Word): boolean {
  const middle = (word.top + word.bottom) / 2;
  return word.left > x - 3 && word.right < x + width + 3 && middle > y - 2 && middle < y + height + 2;
}

function shapeFaults(shape: Shape, words: readonly Word[]): readonly string[] {
  if (shape.kind !== 'text' && shape.kind !== 'table') return [];
  const inside = words.filter((word) => holds(shape.rect, word)).map(({ text }) => text);
  const expected = shape.kind === 'text' ? textOf(shape) : cellsText(shape);
  const { missing, extra } = compare(signs(expected), signs(inside.join('')));
  const lost = missing === '' ? [] : [`${shape.name}: “${missing.slice(0, 30)}” is missing`];
  return extra === '' ? lost : [...lost, `${shape.name}: “${extra.slice(0, 30)}” is not its own`];
}

/** With the markers that the program sets. */
function textOf({ paragraphs }: TextShape): string {
  return paragraphs.map((paragraph) => `${markerOf(paragraph)}${piecesText(paragraph)}`).join('\n');
}

function markerOf({ marker }: Paragraph): string {
  if (marker === null) return '';
  return marker.kind === 'bullet' ? '•' : `${marker.at}.`;
}

function cellsText(shape: Extract<Shape, { kind: 'table' }>): string {
  return tableCells(shape).join('');
}

function tableCells({ rows }: Extract<Shape, { kind: 'table' }>): readonly string[] {
  return rows.flatMap((row) => row.map(({ paragraph }) => piecesText(paragraph)));
}

function signs(text: string): readonly string[] {
  return [...squeezed(text)].sort();
}

function compare(expected: readonly string[], found: readonly string[]) {
  const left = new Map<string, number>();
  for (const sign of found) left.set(sign, (left.get(sign) ?? 0) + 1);
  let missing = '';
  for (const sign of expected) {
    const many = left.get(sign) ?? 0;
    if (many === 0) missing += sign;
    else left.set(sign, many - 1);
  }
  const extra = [...left].map(([sign, many]) => sign.repeat(many)).join('');
  return { missing, extra };
}
