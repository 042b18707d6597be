import bidiFactory from 'bidi-js';
import type { Run } from '../model/page.ts';
import type { Fonts } from './open-fonts.ts';
import { spacesIn } from './space-out.ts';

export type Direction = 'ltr' | 'rtl';

/** A line whose runs stand one after another as they are read, from 0. */
interface Ordered {
  readonly runs: readonly Run[];
  readonly stretch: number;
}

interface OrderOptions {
  /** Of the document. */
  readonly direction: Direction;
  readonly fonts: Pick<Fonts, 'face'>;
  /** The way the paragraph goes where its first letter does not say. */
  readonly base?: Direction;
}

const bidi = bidiFactory();

/** Letters and marks of scripts that are written from right to left. */
const RTL =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;

/** Whether any of a text is written from right to left. */
export function hasRtl(text: string): boolean {
  return RTL.test(text);
}

/** Languages written from right to left, by BCP 47 subtag; `-Arab` and `-Hebr` make any language one. */
export function directionOf(language: string): Direction {
  const rtl = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(?:arab|hebr|nkoo|syrc|thaa)\b/i;
  return rtl.test(language) && !/-(?:latn|cyrl)\b/i.test(language) ? 'rtl' : 'ltr';
}

/**
 * Puts the runs of one paragraph's lines where they are seen (Unicode Bidirectional Algorithm, UAX 9), split where the
 * direction changes; they stay in the order in which they are read. The paragraph goes the way of its first letter; one
 * without letters stands where the document's do, its numbers from left to right. `x` counts from the edge at which lines of a document of that direction begin.
 */
export function orderRuns<Line extends Ordered>(
  lines: readonly Line[],
  { direction, fonts, base }: OrderOptions,
): { readonly lines: readonly Line[]; readonly direction: Direction } {
  const texts = lines.map((line) => `${line.runs.map((run) => run.text).join('')} `);
  const text = texts.join('');
  if (direction === 'ltr' && !hasRtl(text)) return { lines, direction };
  const neutral = !/\p{L}/u.test(text);
  const way = base ?? (neutral && !hasRtl(text) ? 'ltr' : 'auto');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, way);
  let offset = 0;
  const ordered = lines.map((line, index) => {
    const pieces = piecesOf(line, levels.subarray(offset));
    offset += texts[index]?.length ?? 0;
    return { ...line, runs: placed(pieces, { stretch: line.stretch, direction, fonts }) };
  });
  const own = (paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
  return { lines: ordered, direction: neutral ? direction : own };
}

/** Text of one direction; an even level goes from left to right. */
interface Piece {
  readonly run: Run;
  readonly level: number;
}

/** A line's runs, cut where the level changes. A page reference stays whole: its words are not known yet. */
function piecesOf({ runs }: Ordered, levels: Uint8Array): readonly Piece[] {
  let at = 0;
  return runs.flatMap((run): readonly Piece[] => {
    const start = at;
    at += run.text.length;
    if (/^(?:ref|page):/.test(run.href ?? '')) return [{ run, level: levels[start] ?? 0 }];
    const found: Piece[] = [];
    let from = 0;
    for (let to = 1; to <= run.text.length; to++) {
      if (to < run.text.length && levels[start + to] === levels[start + from]) continue;
      found.push({ run: { ...run, text: run.text.slice(from, to) }, level: levels[start + from] ?? 0 });
      from = to;
    }
    return found;
  });
}

function placed(
  pieces: readonly Piece[],
  {
    stretch,
    direction,
    fonts,
  }: { readonly stretch: number; readonly direction: Direction; readonly fonts: Pick<Fonts, 'face'> },
): readonly Run[] {
  const seen = leftToRight(pieces);
  const places = new Map<Piece, number>();
  const width = ({ run }: Piece): number =>
    fonts.face(run.face).measure(run.text, run.size) + spacesIn(run.text) * stretch;
  let x = 0;
  for (const piece of direction === 'ltr' ? seen : seen.toReversed()) {
    places.set(piece, x);
    x += width(piece);
  }
  return pieces.map((piece) => ({
    ...piece.run,
    x: places.get(piece) ?? 0,
    width: width(piece),
    rtl: piece.level % 2 === 1,
  }));
}

/** From the highest level down to the lowest odd one, turns round each stretch at that level or above (UAX 9, L2). */
function leftToRight(pieces: readonly Piece[]): readonly Piece[] {
  let order = [...pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  for (let level = highest; level > 0; level--) {
    const turned: Piece[] = [];
    let stretch: Piece[] = [];
    for (const piece of order) {
      if (piece.level >= level) stretch.unshift(piece);
      else {
        turned.push(...stretch, piece);
        stretch = [];
      }
    }
    order = [...turned, ...stretch];
  }
  return order;
}
