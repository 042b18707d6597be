import type { Note } from '../model/block.ts';
import type { Frame, Line, Page, PageLabels, Run } from '../model/page.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { inPlace, spacesIn, stretchRuns } from '../text/space-out.ts';
import { citedNotes } from './cited-notes.ts';

/** Gives the frame in which a note is first cited the anchor `cite-<number>`, to lead back to. */
export function anchorCitations(pages: readonly Page[]): readonly Page[] {
  const seen = new Set<number>();
  return pages.map((page) => ({
    ...page,
    frames: page.frames.map((frame) => {
      if (frame.content.kind !== 'lines') return frame;
      const fresh = frame.content.lines.flatMap(citedNotes).filter((number) => !seen.has(number));
      for (const number of fresh) seen.add(number);
      const anchors = [...new Set(fresh)].map((number) => `cite-${number}`);
      return anchors.length === 0 ? frame : { ...frame, anchors: [...frame.anchors, ...anchors] };
    }),
  }));
}

/** Anchor → page label; where an anchor occurs twice the first counts. */
export function labelPages(pages: readonly Page[]): PageLabels {
  const labels = new Map<string, string>();
  for (const page of pages) {
    for (const anchor of page.frames.flatMap((frame) => frame.anchors)) {
      if (!labels.has(anchor)) labels.set(anchor, page.label);
    }
  }
  return labels;
}

/** Claim or source → the labels of the pages that cite it, in order. */
export function pagesOfClaims(
  pages: readonly Page[],
  notes: readonly Note[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map(notes.map((note) => [note.number, note.target.id]));
  const found = new Map<string, string[]>();
  for (const page of pages) {
    const lines = page.frames.flatMap(({ content }) => (content.kind === 'lines' ? content.lines : []));
    for (const number of lines.flatMap(citedNotes)) {
      const id = ids.get(number);
      if (id === undefined) continue;
      const labels = found.get(id) ?? [];
      if (labels.at(-1) !== page.label) labels.push(page.label);
      found.set(id, labels);
    }
  }
  return found;
}

/**
 * Puts page labels where placeholders were measured, on the lines they were set on. A link to an anchor that the
 * report does not have becomes text; `unknown` hears of each page reference that leads nowhere.
 */
export function resolveLinks(
  pages: readonly Page[],
  {
    labels,
    fonts,
    pageWord,
    unknown,
  }: {
    readonly labels: PageLabels;
    readonly fonts: Fonts;
    /** What stands before a page's number. */
    readonly pageWord: string;
    readonly unknown: (anchor: string, frame: Frame) => void;
  },
): readonly Page[] {
  const resolve = (run: Run, frame: Frame): Run => {
    const [scheme, anchor = ''] = run.href === null ? [null] : split(run.href);
    if (scheme === '#') return labels.has(anchor) ? run : { ...run, href: null };
    if (scheme !== 'ref:' && scheme !== 'page:') return run;
    const label = labels.get(anchor);
    if (label === undefined) unknown(anchor, frame);
    const text = scheme === 'page:' ? (label ?? '') : `${pageWord}\u00a0${label ?? '?'}`;
    const width = fonts.face(run.face).measure(text, run.size);
    const x = scheme === 'page:' ? frame.width - width : run.x;
    return { ...run, text, width, x, href: label === undefined ? null : `#${anchor}` };
  };
  return pages.map((page) => ({
    ...page,
    frames: page.frames.map((frame) => {
      if (frame.content.kind !== 'lines' || !frame.content.lines.some(hasLink)) return frame;
      const lines = frame.content.lines.map((line) =>
        closeUp(
          line,
          line.runs.map((run) => resolve(run, frame)),
        ),
      );
      return { ...frame, content: { kind: 'lines', lines } };
    }),
  }));
}

function hasLink(line: Line): boolean {
  return line.runs.some((run) => run.href !== null);
}

function split(href: string): readonly [string, string] | readonly [null] {
  for (const scheme of ['#', 'ref:', 'page:']) {
    if (href.startsWith(scheme)) return [scheme, href.slice(scheme.length)];
  }
  return [null];
}

/** Moves what follows a shorter label to the left by as much; a justified line spreads it over its spaces. */
function closeUp(line: Line, runs: readonly Run[]): Line {
  let moved = 0;
  const closed = inPlace(runs, (run) => {
    const shifted = moved === 0 ? run : { ...run, x: run.x - moved };
    const before = line.runs[runs.indexOf(run)];
    if (before?.href?.startsWith('ref:')) moved += before.width - run.width;
    return shifted;
  });
  const spaces = closed.reduce((total, { text }) => total + spacesIn(text), 0);
  if (line.stretch === 0 || moved === 0 || spaces === 0) return { ...line, runs: closed };
  const more = moved / spaces;
  return { ...line, runs: stretchRuns(closed, more), stretch: line.stretch + more };
}
