import type { FaceRef, PathCommand, Shape } from '../model/drawing.ts';
import { parseColor } from '../model/parse-color.ts';
import type { Fonts } from '../text/open-fonts.ts';
import { rectPath } from './sketch.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** The part of a canvas that `save` keeps. */
interface State {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly lineCap: 'butt' | 'round' | 'square';
  readonly lineJoin: 'miter' | 'round' | 'bevel';
  readonly lineDashOffset: number;
  readonly globalAlpha: number;
  readonly font: string;
  readonly textAlign: string;
  readonly textBaseline: string;
  readonly matrix: Matrix;
  readonly dash: readonly number[];
  /** Where shapes go: the drawing, or the innermost clip. */
  readonly target: Shape[];
}

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * A canvas 2D context that draws nothing and remembers everything: what Chart.js 4 calls, recorded as shapes in points.
 * Fonts are asked for by role, `600 16px sans`, and measured with the embedded files, so layout is the same everywhere.
 */
export class RecordingContext {
  readonly canvas: {
    width: number;
    height: number;
    readonly getContext: () => RecordingContext;
  };
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap: State['lineCap'] = 'butt';
  lineJoin: State['lineJoin'] = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  font = '400 10px sans';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  readonly #fonts: Fonts;
  readonly #stack: State[] = [];
  #matrix: Matrix = UPRIGHT;
  #dash: readonly number[] = [];
  #target: Shape[];
  #path: PathCommand[] = [];
  #at: readonly [number, number] = [0, 0];

  constructor(width: number, height: number, options: { readonly fonts: Fonts; readonly target: Shape[] }) {
    this.canvas = { width, height, getContext: () => this };
    this.#fonts = options.fonts;
    this.#target = options.target;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, globalAlpha } = this;
    const { font, textAlign, textBaseline } = this;
    const pen = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, globalAlpha };
    const type = { font, textAlign, textBaseline };
    this.#stack.push({ ...pen, ...type, matrix: this.#matrix, dash: this.#dash, target: this.#target });
  }
  restore(): void {
    const kept = this.#stack.pop();
    if (!kept) return;
    const { matrix, dash, target, ...look } = kept;
    Object.assign(this, look);
    this.#matrix = matrix;
    this.#dash = dash;
    this.#target = target;
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#matrix = [a, b, c, d, e, f];
  }
  resetTransform(): void {
    this.#matrix = UPRIGHT;
  }
  translate(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    this.#matrix = multiply(this.#matrix, [cos, sin, -sin, cos, 0, 0]);
  }
  scale(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [x, 0, 0, y, 0, 0]);
  }
  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }
  getLineDash(): readonly number[] {
    return this.#dash;
  }

  beginPath(): void {
    this.#path = [];
  }
  closePath(): void {
    if (this.#path.length > 0) this.#path.push(['Z']);
  }
  moveTo(x: number, y: number): void {
    this.#path.push(['M', ...this.#move(x, y)]);
  }
  lineTo(x: number, y: number): void {
    this.#path.push([this.#path.length === 0 ? 'M' : 'L', ...this.#move(x, y)]);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.push(['C', ...this.#move(x1, y1), ...this.#move(x2, y2), ...this.#move(x, y)]);
    this.#at = [x, y];
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(...transform(rectPath(x, y, width, height), this.#matrix));
  }
  arc(x: number, y: number, radius: number, start: number, end: number, counter = false): void {
    // As a canvas does: a slice of a pie has no inner radius, and no angles on it.
    if (!Number.isFinite(start + end)) return;
    const turn = sweep(start, end, counter);
    const steps = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
    const step = turn / steps;
    const handle = (4 / 3) * Math.tan(step / 4) * radius;
    this.lineTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
    for (let index = 1; index <= steps; index++) {
      const from = start + step * (index - 1);
      const to = start + step * index;
      const [fromX, fromY] = this.#at;
      const toX = x + radius * Math.cos(to);
      const toY = y + radius * Math.sin(to);
      this.bezierCurveTo(
        fromX - handle * Math.sin(from),
        fromY + handle * Math.cos(from),
        toX + handle * Math.sin(to),
        toY - handle * Math.cos(to),
        toX,
        toY,
      );
    }
  }

  fill(): void {
    const { color, opacity } = this.#paint(this.fillStyle);
    if (opacity > 0 && this.#path.length > 0)
      this.#target.push({ kind: 'path', commands: [...this.#path], fill: { color, opacity }, stroke: null });
  }
  stroke(): void {
    const { color, opacity } = this.#paint(this.strokeStyle);
    const { lineWidth, lineCap: cap, lineJoin: join } = this;
    const [a, b, c, d] = this.#matrix;
    const scale = Math.sqrt(Math.abs(a * d - b * c));
    if (opacity === 0 || lineWidth <= 0 || this.#path.length === 0) return;
    const dash = this.#dash.map((length) => length * scale);
    const stroke = { color, opacity, width: lineWidth * scale, dash, cap, join };
    const last = this.#target.at(-1);
    // Filled and then stroked without a change in between is one shape.
    if (last?.kind === 'path' && last.fill && !last.stroke && same(last.commands, this.#path)) {
      this.#target[this.#target.length - 1] = { ...last, stroke };
    } else this.#target.push({ kind: 'path', commands: [...this.#path], fill: null, stroke });
  }
  clip(): void {
    const shapes: Shape[] = [];
    this.#target.push({ kind: 'clip', path: [...this.#path], shapes });
    this.#target = shapes;
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#apart(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#apart(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }
  /** Chart.js clears before it draws; there is nothing to clear. */
  clearRect(): void {}

  measureText(text: string): {
    readonly width: number;
    readonly actualBoundingBoxAscent: number;
    readonly actualBoundingBoxDescent: number;
  } {
    const { face, size } = parseFont(this.font);
    const { ascent, descent, measure } = this.#fonts.face(face);
    return {
      width: measure(text, size),
      actualBoundingBoxAscent: ascent * size,
      actualBoundingBoxDescent: descent * size,
    };
  }
  fillText(text: string, x: number, y: number): void {
    const { face, size } = parseFont(this.font);
    const matrix = this.#matrix;
    const width = this.measureText(text).width;
    const left = x - width * alignShare(this.textAlign);
    const [atX, atY] = apply(matrix, left, y + this.#drop(face, size));
    const scale = Math.hypot(matrix[0], matrix[1]);
    const rotation = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
    const { color, opacity } = this.#paint(this.fillStyle);
    this.#target.push({
      kind: 'text',
      x: atX,
      y: atY,
      text,
      face,
      size: size * scale,
      color,
      opacity,
      width: width * scale,
      rotation,
      rtl: false,
    });
  }

  /** From the given `y` down to the baseline. */
  #drop(face: FaceRef, size: number): number {
    const { ascent, descent, capHeight } = this.#fonts.face(face);
    if (this.textBaseline === 'top') return ascent * size;
    if (this.textBaseline === 'middle') return (capHeight * size) / 2;
    if (this.textBaseline === 'bottom') return -descent * size;
    return 0;
  }
  #move(x: number, y: number): [number, number] {
    this.#at = [x, y];
    return apply(this.#matrix, x, y);
  }
  #paint(style: string): { readonly color: string; readonly opacity: number } {
    const { color, opacity } = parseColor(style);
    return { color, opacity: opacity * this.globalAlpha };
  }
  #apart(draw: () => void): void {
    const kept = this.#path;
    this.#path = [];
    draw();
    this.#path = kept;
  }
}

function same(a: readonly PathCommand[], b: readonly PathCommand[]): boolean {
  return a.length === b.length && a.every((command, index) => command === b[index]);
}

function alignShare(align: string): number {
  if (align === 'center') return 0.5;
  return align === 'right' || align === 'end' ? 1 : 0;
}

function sweep(start: number, end: number, counter: boolean): number {
  const full = 2 * Math.PI;
  if (counter) return -sweep(end, start, false);
  if (end - start >= full) return full;
  return (((end - start) % full) + full) % full;
}

/** `italic 600 16px sans` → face and size. */
function parseFont(font: string): { readonly face: FaceRef; readonly size: number } {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  const weight = /\b(600|700|bold)\b/.exec(font.replace(/[\d.]+px/, ''))?.[1];
  const family = /\b(serif|mono)$/.exec(font.trim())?.[1];
  return {
    face: {
      family: family === 'serif' || family === 'mono' ? family : 'sans',
      weight: weight === '600' ? 600 : weight ? 700 : 400,
      italic: /\bitalic\b/.test(font),
    },
    size,
  };
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function transform(commands: readonly PathCommand[], matrix: Matrix): readonly PathCommand[] {
  return commands.map((command): PathCommand => {
    if (command[0] === 'M' || command[0] === 'L')
      return [command[0], ...apply(matrix, command[1], command[2])];
    return command;
  });
}
