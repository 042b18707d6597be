import type { Token } from 'markdown-it';
import { type LineIndex, lineText, type Range, rangeOfLines } from './line-index.ts';

/** Colons that look like a fence and are none. */
export interface StrayFence extends Range {
  /** The word behind the colons; empty where there is none. */
  readonly name: string;
  /** Whether they begin their line, or end it after a blank: then nothing but a fence was meant, whatever the word. */
  readonly atEdge: boolean;
  /** How many. */
  readonly colons: number;
}

/** Code an author fenced off may show colons; in indented text they are a slip. Directives are judged by themselves. */
const SHOWN = new Set(['fence', 'directive']);

/** A colon, also as other scripts' keyboards write it; characters that cannot be seen may follow. */
const COLON = String.raw`[:\uff1a\ufe55\ufe13\u2236][\p{Cf}\p{DI}]*`;
const NAME = String.raw`[^\S\n]*(?<name>(?:[\p{L}\p{N}](?:[\p{L}\p{N}:+_-]*[\p{L}\p{N}])?)?)`;
const MARKER = String.raw`(?:[-*+~:]|#{1,6}|\d{1,9}[.)])\s`;
const OPENS_LINE = new RegExp(
  String.raw`^[\s>\p{Cf}\p{DI}]*(?:${MARKER}[\s>\p{Cf}\p{DI}]*)*(?<colons>(?:${COLON}){2,})${NAME}`,
  'u',
);
const AMID_LINE = new RegExp(`(?<colons>(?:${COLON}){2,})${NAME}`, 'gu');

const countColons = (colons: string) => colons.replace(/[\p{Cf}\p{DI}]/gu, '').length;

/**
 * Lines that begin with two colons or more and neither open nor close a container, by their number: a closing line too many,
 * a colon too few or of another script, a fence indented so far that it is text, or one that ends on the line it opens.
 */
export function findStrayFences(tokens: readonly Token[], lines: LineIndex): ReadonlyMap<number, StrayFence> {
  const known = new Set<number>();
  for (const { type, map, meta } of tokens) {
    if (map === null) continue;
    if (type === 'container_open') {
      if (!/:{2,}$/.test(meta.info)) known.add(map[0]);
      if (meta.closingLine !== null) known.add(meta.closingLine);
    } else if (SHOWN.has(type)) {
      for (let line = map[0]; line < map[1]; line++) known.add(line);
    }
  }
  const stray = new Map<number, StrayFence>();
  for (const line of lines.starts.keys()) {
    const groups = known.has(line) ? undefined : OPENS_LINE.exec(lineText(lines, line))?.groups;
    if (groups === undefined) continue;
    const { name = '', colons = '' } = groups;
    const range = rangeOfLines(lines, line, line + 1);
    stray.set(line, { ...range, name, atEdge: true, colons: countColons(colons) });
  }
  return stray;
}

/** Two colons and more in a line of text without code, each with the word behind them. */
export function strayFencesIn(line: string): readonly StrayFence[] {
  return [...line.matchAll(AMID_LINE)].map(({ 0: text, index, groups }) => {
    const { name = '', colons = '' } = groups ?? {};
    const ends = name === '' && line.slice(index + text.length).trim() === '';
    const atEdge = ends && /^\s?$/.test(line.charAt(index - 1)) && countColons(colons) > 2;
    return { start: index, end: index + text.trimEnd().length, name, atEdge, colons: countColons(colons) };
  });
}
