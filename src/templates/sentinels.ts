import type { Rendered, Segment } from '../model/rendered.ts';
import type { Span } from '../model/span.ts';

/*
 * Brackets around each piece of a rendering that came from one place: OPEN (or SITE, for literal text of a template), the
 * span's number in base 128, the piece, CLOSE. All are private-use characters, which content may not hold, so nothing an
 * author writes can forge or break one.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const SITE = '\uE002';
const DIGIT = 0xe080;
const BASE = 128;

const PRIVATE = /[\uE000-\uE0FF]/g;

/** Where pieces come from, numbered in the order they were first printed. */
export interface Places {
  readonly bracket: (markdown: string, span: Span) => string;
  readonly strip: (bracketed: string) => Rendered;
}

/** Text that holds none of our brackets. */
export function withoutSentinels(text: string): string {
  return text.replace(PRIVATE, '');
}

function encode(number: number): string {
  const low = String.fromCharCode(DIGIT + (number % BASE));
  return number < BASE ? low : encode(Math.floor(number / BASE)) + low;
}

/** Brackets a template's literal text with the number of its place. */
export function bracketSite(markdown: string, site: number): string {
  return markdown === '' ? '' : SITE + encode(site) + markdown + CLOSE;
}

/** Starts the numbering of one rendering. `sites` are the templates' own places, numbered when they were compiled. */
export function startPlaces(sites: readonly Span[]): Places {
  const spans: Span[] = [];
  const prefixes = new Map<Span, string>();
  return {
    bracket: (markdown, span) => {
      if (markdown === '') return '';
      let prefix = prefixes.get(span);
      if (prefix === undefined) {
        prefix = OPEN + encode(spans.length);
        prefixes.set(span, prefix);
        spans.push(span);
      }
      return prefix + markdown + CLOSE;
    },
    strip: (bracketed) => stripSentinels(bracketed, spans, sites),
  };
}

/** One pass over the string: takes the brackets out, and gives each stretch the innermost span around it. */
function stripSentinels(bracketed: string, spans: readonly Span[], sites: readonly Span[]): Rendered {
  const parts: string[] = [];
  const segments: Segment[] = [];
  const open: (Span | undefined)[] = [];
  let length = 0;
  let from = 0;
  const flush = (to: number) => {
    if (to <= from) return;
    const span = open.at(-1);
    parts.push(bracketed.slice(from, to));
    if (span !== undefined) addSegment(segments, { start: length, end: length + to - from, span });
    length += to - from;
  };
  for (let at = 0; at < bracketed.length; at += 1) {
    const code = bracketed.charCodeAt(at);
    if (code < 0xe000 || code > 0xe0ff) continue;
    flush(at);
    if (code === 0xe000 || code === 0xe002) {
      let number = 0;
      while (bracketed.charCodeAt(at + 1) >= DIGIT && bracketed.charCodeAt(at + 1) < DIGIT + BASE) {
        at += 1;
        number = number * BASE + bracketed.charCodeAt(at) - DIGIT;
      }
      open.push(code === 0xe000 ? spans[number] : sites[number]);
    } else {
      open.pop();
    }
    from = at + 1;
  }
  flush(bracketed.length);
  return { markdown: parts.join(''), segments };
}

/** Adds a segment, joined to the one before where both are one stretch of the same piece. */
function addSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last !== undefined && last.span === segment.span && last.end === segment.start) {
    segments[segments.length - 1] = { ...last, end: segment.end };
  } else {
    segments.push(segment);
  }
}
