import type { PlotNote } from '../../model/chart-spec.ts';
import type { Ground } from '../ground.ts';
import type { Sketch } from '../sketch.ts';
import { type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import { type LineChart, lineRects, xAt, yAt } from './line-place.ts';
import { leaderOf, type NoteRequest, placeNotes, type Rect } from './place-notes.ts';
import type { PlotLine } from './plot-data.ts';

interface Note extends NoteRequest {
  /** Over a span of the axis, at a value, or where the line has a gap. */
  readonly place: 'span' | 'value' | 'gap';
  readonly label: WrappedLabel;
}

/** Shades the spans that notes speak of. */
export function drawSpans(sketch: Sketch, lines: LineChart, { theme }: Ground): void {
  const { top, bottom } = lines.chart.chartArea;
  for (const note of lines.data.spec.notes) {
    const [from, to] = endsOf(note, lines);
    if (note.to === null || from < 0 || to < 0) continue;
    const left = xAt(lines, Math.min(from, to));
    const right = xAt(lines, Math.max(from, to));
    sketch.rect(left, top, right - left, bottom - top, { fill: theme.colors.surface });
  }
}

/** Words at a point: a ring on the line, a leader, and the words where nothing else stands. */
export function drawNotes(
  sketch: Sketch,
  lines: LineChart,
  { ground, obstacles }: { readonly ground: Ground; readonly obstacles: readonly Rect[] },
): void {
  const { small } = ground;
  const notes = lines.data.spec.notes.flatMap((note) => readNote(note, lines, ground) ?? []);
  if (notes.length === 0) return;
  const { chartArea } = lines.chart;
  const area = { ...chartArea, top: 0, right: chartArea.right + small };
  const all = [...obstacles, ...lineRects(lines)];
  const places = placeNotes(notes, { area, obstacles: all, gap: small * 0.55 });
  for (const [index, note] of notes.entries())
    drawNote(sketch, note, { place: places[index] ?? fallback(note, area), ground });
}

function endsOf(note: PlotNote, { data }: LineChart): readonly [number, number] {
  const from = data.positions.indexOf(note.at);
  return [from, note.to === null ? from : data.positions.indexOf(note.to)];
}

/** Null where the data have no such position. */
function readNote(note: PlotNote, lines: LineChart, { small, fonts }: Ground): Note | null {
  const [from, to] = endsOf(note, lines);
  const main = lines.data.lines.find((line) => line.highlight) ?? lines.data.lines[0];
  if (from < 0 || to < 0 || !main) return null;
  const place = note.to !== null ? 'span' : main.points[from]?.value == null ? 'gap' : 'value';
  const label = wrapLabel(note.text.text, small * 11, { size: small }, fonts);
  return {
    x: (xAt(lines, from) + xAt(lines, to)) / 2,
    y: place === 'span' ? lines.chart.chartArea.top + small * 0.2 : heightOf(lines, main, from),
    place,
    label,
    width: label.width,
    height: label.lines.length * small * 1.18,
  };
}

/** A line's height at a position; in a gap, halfway between the values on either side. */
function heightOf(lines: LineChart, line: PlotLine, at: number): number {
  const known = [...line.points.keys()].filter((index) => line.points[index]?.value != null);
  const before = known.findLast((index) => index <= at);
  const after = known.find((index) => index >= at);
  const ends = [before ?? after, after ?? before].map((index) => yAt(lines, line, index ?? at));
  return ends.reduce((sum, y) => sum + y, 0) / ends.length;
}

function drawNote(
  sketch: Sketch,
  note: Note,
  { place, ground }: { readonly place: Rect; readonly ground: Ground },
): void {
  const { small, theme } = ground;
  const { background, text, muted } = theme.colors;
  if (note.place !== 'span') {
    const leader = leaderOf(note, place);
    sketch.line(note.x, leader.top, note.x, leader.bottom, { stroke: muted, width: small * 0.06 });
  }
  if (note.place === 'value') {
    sketch.circle(note.x, note.y, small * 0.24, { fill: background, stroke: text, width: small * 0.1 });
  }
  sketch.rect(place.left - 2, place.top, note.width + 4, note.height, { fill: background, opacity: 0.85 });
  const near = note.width * 0.1;
  const align = place.left >= note.x - near ? 'left' : place.right <= note.x + near ? 'right' : 'center';
  const x = { left: place.left, right: place.right, center: (place.left + place.right) / 2 }[align];
  for (const [row, words] of note.label.lines.entries())
    sketch.text(x, place.top + small * (0.9 + row * 1.18), words, { size: small, color: text, align });
}

/** At the foot of the chart, under its point: crossing a line is better than not being said. */
function fallback({ x, width, height }: NoteRequest, area: Rect): Rect {
  const left = Math.max(area.left, Math.min(x - width / 2, area.right - width));
  return { left, right: left + width, top: area.bottom - height, bottom: area.bottom };
}
