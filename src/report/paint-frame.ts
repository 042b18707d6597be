import type { Frame, Line, Run, Tag } from '../model/page.ts';
import { isRange, noteOf } from './cited-notes.ts';
import { paintDrawing } from './paint-drawing.ts';
import type { PdfImage, PdfObject } from './pdf-internals.ts';
import { num } from './pdf-number.ts';
import { type Pen, rgb } from './pen.ts';
import { addElement, boundElement, type Structure, type StructureElement } from './structure.ts';

/** What painting frames needs besides them. */
export interface Easel {
  readonly pen: Pen;
  readonly tags: readonly Tag[];
  readonly structure: Structure;
  /** Notes that have no place in the tree yet: the first citation gives it to them. */
  readonly notes: Map<number, StructureElement>;
  /** What links to a note and back from it are called, before its number. */
  readonly words: { readonly note: string; readonly back: string };
  /** Name of each anchor in the file. */
  readonly names: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, PdfImage>;
  /** Where the body of a page begins and ends; what is outside is furniture. */
  readonly top: number;
  readonly bottom: number;
}

/** Paints one frame on the document's current page, tagged, or as an artifact. */
export function paintFrame(frame: Frame, easel: Easel): void {
  const { pen, tags, structure } = easel;
  const element = frame.tag === null ? undefined : structure.elements[frame.tag];
  const tag = frame.tag === null ? undefined : tags[frame.tag];
  if (!element || !tag) {
    pen.write(`/Artifact <</Type /${isFurniture(frame, easel) ? 'Pagination' : 'Layout'}>> BDC`);
    paintContent(frame, easel);
    pen.write('EMC');
  } else if (frame.content.kind === 'lines') {
    paintTaggedLines(frame, frame.content.lines, { element, easel });
  } else {
    if (tag.role === 'Figure') boundElement(element, figureBox(frame, pen));
    structure.mark(element, () => paintContent(frame, easel));
  }
}

function isFurniture(frame: Frame, { top, bottom }: Easel): boolean {
  return frame.y + frame.height <= top || frame.y >= bottom;
}

function figureBox(frame: Frame, pen: Pen): readonly number[] {
  const height = pen.document.page.height;
  return [frame.x, height - frame.y - frame.height, frame.x + frame.width, height - frame.y];
}

function paintContent(frame: Frame, { pen, images }: Easel): void {
  const { content } = frame;
  if (content.kind === 'lines') {
    for (const line of content.lines) {
      for (const run of line.runs) paintRun(run, line, frame, pen);
    }
  } else if (content.kind === 'drawing') {
    paintDrawing(content.drawing, frame, pen);
  } else if (content.kind === 'image') {
    const image = images.get(content.path);
    const size = { width: frame.width, height: frame.height };
    if (image) pen.document.image(image as unknown as Buffer, frame.x, frame.y, size);
  } else {
    const { x, y, width, height } = frame;
    pen.write(`${rgb(content.color)} rg ${[x, y, width, height].map(num).join(' ')} re f`);
  }
}

function paintRun(run: Run, line: Line, frame: Frame, pen: Pen): void {
  const x = frame.x + run.x;
  const y = frame.y + line.baseline - run.rise;
  const end = run === line.runs.at(-1) ? line.end : 'none';
  const shown = { ...run, y, rotation: 0, stretch: line.stretch, softHyphen: end === 'hyphen' };
  pen.text({ ...shown, x, text: end === 'space' && !run.rtl ? `${run.text} ` : run.text });
  // To the left of what is read from right to left.
  if (end === 'space' && run.rtl)
    pen.text({ ...shown, x: x - run.size / 4, text: ' ', stretch: 0, rtl: false });
}

/** Runs of one language up to the next link, or one link's runs on a line. */
interface Stretch {
  readonly href: string | null;
  readonly language: string | null;
  readonly runs: { readonly run: Run; readonly line: Line }[];
}

function stretches(lines: readonly Line[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const line of lines) {
    for (const run of line.runs) {
      const last = found.at(-1);
      const { href, language } = run;
      const alike = last && last.href === href && last.language === language;
      if (alike && (href === null || last.runs.at(-1)?.line === line)) last.runs.push({ run, line });
      else found.push({ href, language, runs: [{ run, line }] });
    }
  }
  return found;
}

function paintTaggedLines(
  frame: Frame,
  lines: readonly Line[],
  { element, easel }: { readonly element: StructureElement; readonly easel: Easel },
): void {
  const { pen, structure } = easel;
  let known: number | null = null;
  for (const { href, language, runs } of stretches(lines)) {
    const paint = (): void => {
      for (const { run, line } of runs) paintRun(run, line, frame, pen);
    };
    if (href !== null) {
      const link = structure.open('Link', language);
      const isWithin = href.startsWith('#');
      if (isWithin) {
        const reference = structure.open('Reference', null);
        addElement(element, reference);
        addElement(reference, link);
      } else addElement(element, link);
      structure.mark(link, paint);
      annotate(href, { runs, frame, link, easel });
    } else if (language !== null) {
      const span = structure.open('Span', language);
      addElement(element, span);
      structure.mark(span, paint);
    } else structure.mark(element, paint);
    known = placeNotes(runs[0]?.run, known, element, easel);
  }
}

/**
 * Puts the notes that a run cites where it stands in the tree. `before` is the number that a range began with, if it
 * may have; what comes back is that for the next run.
 */
function placeNotes(
  run: Run | undefined,
  before: number | null,
  element: StructureElement,
  { notes }: Easel,
): number | null {
  if (run === undefined) return null;
  const number = noteOf(run);
  if (number === null) return isRange(run) ? before : null;
  for (let each = before === null ? number : before + 1; each <= number; each++) {
    const note = notes.get(each);
    if (note) addElement(element, note);
    notes.delete(each);
  }
  return number;
}

/** The clickable rectangle over a link's runs. */
function annotate(
  href: string,
  {
    runs,
    frame,
    link,
    easel,
  }: {
    readonly runs: Stretch['runs'];
    readonly frame: Frame;
    readonly link: StructureElement;
    readonly easel: Easel;
  },
): void {
  const first = runs[0];
  if (!first) return;
  const { pdf } = easel.pen;
  const { structure } = easel;
  const x = frame.x + Math.min(...runs.map(({ run }) => run.x));
  const size = Math.max(...runs.map(({ run }) => run.size));
  const y = frame.y + first.line.baseline - first.run.rise - size * 0.85;
  const width = frame.x + Math.max(...runs.map(({ run }) => run.x + run.width)) - x;
  const text = runs.map(({ run }) => run.text).join('');
  const options = {
    structParent: {
      add: ({ annotationRef }: { readonly annotationRef: PdfObject }) =>
        structure.annotate(link, annotationRef),
    },
    Contents: new String(describe(href, text, easel.words)),
  };
  const name = href.startsWith('#') ? easel.names.get(href.slice(1)) : undefined;
  if (name !== undefined) pdf.goTo(x, y, width, size * 1.15, name, options);
  else pdf.link(x, y, width, size * 1.15, encodeLink(href), options);
}

/** What a reader hears of a link. */
function describe(href: string, text: string, { note, back }: Easel['words']): string {
  if (href.startsWith('#note-')) return `${note} ${href.slice('#note-'.length)}`;
  if (href.startsWith('#cite-')) return `${back} ${href.slice('#cite-'.length)}`;
  return href.startsWith('#') ? text : href;
}

/** PDF's URIs are ASCII. */
function encodeLink(href: string): string {
  return href.replace(/[^!-~]/gu, (character) => {
    try {
      return encodeURIComponent(character);
    } catch {
      return '';
    }
  });
}
