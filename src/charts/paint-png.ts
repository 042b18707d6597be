import type { Drawing, FaceRef, Shape } from '../model/drawing.ts';
import type { Theme } from '../model/theme.ts';

export interface PngOptions {
  readonly theme: Theme;
  /** Pixels a point. */
  readonly scale: number;
}

/** The methods of a canvas 2D context that a replay uses. */
interface Canvas2D {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textBaseline: string;
  fontKerning?: string;
  direction: string;
  textAlign: string;
  readonly save: () => void;
  readonly restore: () => void;
  readonly scale: (x: number, y: number) => void;
  readonly translate: (x: number, y: number) => void;
  readonly rotate: (angle: number) => void;
  readonly beginPath: () => void;
  readonly closePath: () => void;
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void;
  readonly clip: () => void;
  readonly fill: () => void;
  readonly stroke: () => void;
  readonly fillRect: (x: number, y: number, width: number, height: number) => void;
  readonly fillText: (text: string, x: number, y: number) => void;
  readonly setLineDash: (dash: number[]) => void;
}

/**
 * Drawing → PNG on the theme's background: chartjs-node-canvas gives the canvas, and the Drawing is replayed on it, so
 * that nothing is laid out a second time. Loads the canvas's binary when first called.
 */
export async function paintPng(drawing: Drawing, { theme, scale }: PngOptions): Promise<Uint8Array> {
  const [{ ChartJSNodeCanvas }, { GlobalFonts }] = await Promise.all([
    import('chartjs-node-canvas'),
    import('@napi-rs/canvas'),
  ]);
  for (const face of facesOf(drawing.shapes)) {
    const file = fileOf(face, theme);
    const name = nameOf(face, theme);
    if (!GlobalFonts.has(name)) GlobalFonts.register(Buffer.from(file.bytes), name);
  }
  const width = Math.round(drawing.width * scale);
  const height = Math.round(drawing.height * scale);
  const canvas = new ChartJSNodeCanvas({ width, height });
  const replay = {
    id: 'replay',
    beforeDraw: (chart: { readonly ctx: unknown }) => {
      const context = chart.ctx as Canvas2D;
      context.save();
      context.fillStyle = theme.colors.background;
      context.fillRect(0, 0, width, height);
      context.scale(scale, scale);
      context.textBaseline = 'alphabetic';
      for (const shape of drawing.shapes) paint(context, shape, theme);
      context.restore();
      return false;
    },
  };
  const buffer = await canvas.renderToBuffer({
    type: 'scatter',
    data: { datasets: [] },
    options: { devicePixelRatio: 1, scales: { x: { display: false }, y: { display: false } } },
    plugins: [replay],
  });
  return new Uint8Array(buffer);
}

function paint(context: Canvas2D, shape: Shape, theme: Theme): void {
  if (shape.kind === 'text') {
    context.save();
    context.translate(shape.x, shape.y);
    if (shape.rotation !== 0) context.rotate((shape.rotation * Math.PI) / 180);
    context.font = `${shape.size}px "${nameOf(shape.face, theme)}"`;
    context.fillStyle = shape.color;
    context.direction = shape.rtl ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.globalAlpha = shape.opacity;
    context.fillText(shape.text, 0, 0);
    context.restore();
    return;
  }
  context.save();
  if (shape.kind === 'clip') {
    trace(context, shape.path);
    context.clip();
    for (const inner of shape.shapes) paint(context, inner, theme);
  } else {
    trace(context, shape.commands);
    if (shape.fill) {
      context.globalAlpha = shape.fill.opacity;
      context.fillStyle = shape.fill.color;
      context.fill();
    }
    if (shape.stroke) {
      context.globalAlpha = shape.stroke.opacity;
      context.strokeStyle = shape.stroke.color;
      context.lineWidth = shape.stroke.width;
      context.lineCap = shape.stroke.cap;
      context.lineJoin = shape.stroke.join;
      context.setLineDash([...shape.stroke.dash]);
      context.stroke();
    }
  }
  context.restore();
}

function trace(context: Canvas2D, commands: Extract<Shape, { kind: 'path' }>['commands']): void {
  context.beginPath();
  for (const command of commands) {
    if (command[0] === 'M') context.moveTo(command[1], command[2]);
    else if (command[0] === 'L') context.lineTo(command[1], command[2]);
    else if (command[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = command;
      context.bezierCurveTo(x1, y1, x2, y2, x, y);
    } else context.closePath();
  }
}

function facesOf(shapes: readonly Shape[]): readonly FaceRef[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'text') return [shape.face];
    return shape.kind === 'clip' ? facesOf(shape.shapes) : [];
  });
}

function fileOf(face: FaceRef, theme: Theme) {
  const family = theme.fonts[face.family];
  if (face.italic) return family.italic;
  if (face.weight === 400) return family.regular;
  return face.weight === 600 ? family.semibold : family.bold;
}

/** One name a file: the canvas then never has to match weights, and two themes never share a name. */
function nameOf(face: FaceRef, theme: Theme): string {
  return `briefpress ${fileOf(face, theme).path.replaceAll(/[^A-Za-z0-9]+/g, ' ')}`;
}
