import type { Frame } from '../model/page.ts';
import type { TextStyle } from '../model/theme.ts';
import { type Flow, wording } from './flow.ts';
import { baselineOf, setText } from './set-text.ts';

/** What one page's head and foot say. */
export interface Furniture {
  readonly number: number;
  readonly of: number;
  /** Title of the section that goes on here; null on a page that opens with a title of its own. */
  readonly section: string | null;
}

/** Between the title at a page's foot and its number. */
const BESIDE_NUMBER = 12;
const CHIP = { side: 6, top: 2, bottom: 2.5, gap: 10 } as const;

/** Running head and foot: section, page, and the marking on both edges, always in the same place. */
export function furnishPage({ number, of, section }: Furniture, flow: Flow): readonly Frame[] {
  const { geometry, publication, theme } = flow;
  const { x, width } = geometry.body;
  const { furniture } = theme.page.styles;
  const pageStyle: TextStyle = { ...furniture, weight: 600, color: 'text' };
  const head = edge(geometry.headLine, flow);
  const foot = edge(geometry.footLine, flow);
  const page = of > 1 ? `${number}\u2009/\u2009${of}` : `${number}`;
  const baseline = geometry.footLine;
  const [centred] = narrowed(textFrame(page, pageStyle, { x, width, baseline, align: 'center', flow }));
  const face = flow.fonts.face({
    family: furniture.family,
    weight: furniture.weight,
    italic: furniture.italic,
  });
  const wanted = face.measure(publication.footer, furniture.size) + BESIDE_NUMBER;
  // In the middle, or further along where the title needs the room.
  const furthest = x + foot.room - (centred?.width ?? 0);
  const numberX = Math.max(centred?.x ?? x, Math.min(x + wanted, furthest));
  return [
    ...textFrame(section ?? '', furniture, {
      x,
      width: head.room,
      baseline: geometry.headLine,
      align: 'left',
      flow,
    }),
    ...head.frames,
    ...textFrame(publication.footer, furniture, {
      x,
      width: Math.min(numberX - x - BESIDE_NUMBER, foot.room) + 0.5,
      baseline,
      align: 'left',
      flow,
    }),
    ...(centred ? [{ ...centred, x: numberX }] : []),
    ...foot.frames,
  ];
}

/** The right end of a running head or foot: DRAFT where it is one, and the marking. */
function edge(baseline: number, flow: Flow): { readonly frames: readonly Frame[]; readonly room: number } {
  const { geometry, publication, theme } = flow;
  const right = geometry.body.x + geometry.body.width;
  const chip = markingChip(right, baseline, flow);
  const free = (chip[0]?.x ?? right + CHIP.gap) - CHIP.gap;
  if (!publication.draft) return { frames: chip, room: Math.max(0, free - geometry.body.x) };
  const style: TextStyle = { ...theme.page.styles.marking, color: 'accent' };
  const word = wording(flow, 'draft', 'Draft').toUpperCase();
  const face = flow.fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const width = face.measure(word, style.size) + 1;
  const frames = textFrame(word, style, { x: free - width, width, baseline, align: 'left', flow });
  return { frames: [...frames, ...chip], room: Math.max(0, free - width - CHIP.gap - geometry.body.x) };
}

/** The label on its own colours, flush right; 12 points and more, as TLP 2.0 asks. */
function markingChip(right: number, baseline: number, flow: Flow): readonly Frame[] {
  const { marking } = flow.publication;
  if (marking === null) return [];
  const style = flow.theme.page.styles.marking;
  const face = flow.fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const width = face.measure(marking.label, style.size) + 1;
  const x = right - CHIP.side - width;
  const text = textFrame(marking.label, style, { x, width, baseline, align: 'left', flow }).map((frame) =>
    recolour(frame, marking.color),
  );
  const top = baseline - face.capHeight * style.size - CHIP.top - 1.5;
  const fill: Frame = {
    x: x - CHIP.side,
    y: top,
    width: width + 2 * CHIP.side,
    height: baseline + CHIP.bottom + 1 - top,
    content: { kind: 'fill', color: marking.background },
    tag: null,
    anchors: [],
    origins: [],
  };
  return [fill, ...text];
}

function recolour(frame: Frame, color: string): Frame {
  if (frame.content.kind !== 'lines') return frame;
  const lines = frame.content.lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, color })),
  }));
  return { ...frame, content: { kind: 'lines', lines } };
}

interface LinePlace {
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly align: 'left' | 'center';
  readonly flow: Flow;
}

/** One line of furniture, cut short with an ellipsis where it is too long; nothing for an empty text. */
function textFrame(
  text: string,
  style: TextStyle,
  { x, width, baseline, align, flow }: LinePlace,
): readonly Frame[] {
  const shown = shorten(text, style, width, flow);
  if (shown === '') return [];
  const [line] = setText([{ kind: 'text', text: shown }], style, { width: width + 1, align, flow });
  if (!line) return [];
  const above = baselineOf(style, flow);
  const height = style.size * style.lineHeight;
  return [
    {
      x,
      y: baseline - above,
      width,
      height,
      content: { kind: 'lines', lines: [{ baseline: above, runs: line.runs, end: 'none', stretch: 0 }] },
      tag: null,
      anchors: [],
      origins: [],
    },
  ];
}

/** Shrinks a frame to its text, so that it leaves room on both sides. */
function narrowed(frames: readonly Frame[]): readonly Frame[] {
  return frames.map((frame) => {
    if (frame.content.kind !== 'lines') return frame;
    const runs = frame.content.lines.flatMap((line) => line.runs);
    const left = Math.min(...runs.map((run) => run.x));
    const right = Math.max(...runs.map((run) => run.x + run.width));
    const lines = frame.content.lines.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, x: run.x - left })),
    }));
    return { ...frame, x: frame.x + left, width: right - left, content: { kind: 'lines', lines } };
  });
}

function shorten(text: string, style: TextStyle, width: number, flow: Flow): string {
  const face = flow.fonts.face({ family: style.family, weight: style.weight, italic: style.italic });
  const fits = (candidate: string): boolean => face.measure(candidate, style.size) <= width;
  if (fits(text)) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`;
}
