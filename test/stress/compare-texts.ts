import type { WrittenText } from './written-texts.ts';

/** A text as it stands on a slide or in the report, without its spaces. */
export interface PrintedText {
  readonly text: string;
  /** A headline or source line, which stands on every part of its slide. */
  readonly around: boolean;
}

/**
 * What was written against what was printed, sign for sign: each text stands there once, whole or in pieces that follow
 * one another and cut no word, and nothing else does. What may be repeated stands there once or more.
 */
export function compareTexts(
  written: readonly WrittenText[],
  printed: readonly PrintedText[],
): readonly string[] {
  const shelf = openShelf(printed);
  const lost: string[] = [];
  for (const one of written) {
    if (!shelf.take(one)) lost.push(one.text);
    else while (one.repeated && shelf.take(one));
  }
  return [
    ...lost.map((text) => `lost “${shortened(text)}”`),
    ...shelf.left().map((text) => `not written so “${shortened(text)}”`),
  ];
}

/** Printed texts, each of which can be taken once. */
function openShelf(printed: readonly PrintedText[]) {
  const taken = new Set<number>();
  const places = new Map<string, number[]>();
  for (const [index, { text }] of printed.entries()) places.set(text, [...(places.get(text) ?? []), index]);
  const lengths = [...new Set(printed.map(({ text }) => text.length))].sort((a, b) => b - a);

  /**
   * Places of the pieces that make up the text from an offset on, each behind the one before and as near as can be: what is
   * repeated may be cut in another way each time. Null where there are none.
   */
  const find = ({ text, cuts }: WrittenText, from: number, after: number): readonly number[] | null => {
    if (from === text.length) return [];
    const pieces = lengths.flatMap((length) => {
      const end = from + length;
      if (length === 0 || end > text.length || (end < text.length && !cuts.has(end))) return [];
      const place = places.get(text.slice(from, end))?.find((at) => at > after && !taken.has(at));
      return place === undefined ? [] : [{ place, end }];
    });
    for (const { place, end } of pieces.sort((a, b) => a.place - b.place)) {
      const others = find({ text, cuts, repeated: false }, end, place);
      if (others) return [place, ...others];
    }
    return null;
  };

  return {
    take(written: WrittenText): boolean {
      const found = find(written, 0, -1);
      for (const place of found ?? []) taken.add(place);
      return found !== null;
    },
    left(): readonly string[] {
      const around = new Set(
        printed.filter((one, place) => one.around && taken.has(place)).map((one) => one.text),
      );
      return printed
        .filter((one, place) => !taken.has(place) && !(one.around && around.has(one.text)) && one.text !== '')
        .map(({ text }) => text);
    },
  };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 28)}…${text.slice(-28)}` : text;
}
