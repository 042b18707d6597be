/** A face of the theme's fonts by its role; `theme.fonts` says which file it is. */
export interface FaceRef {
  /** `arabic` stands in for characters that the theme's own families do not have. */
  readonly family: 'serif' | 'sans' | 'mono' | 'arabic';
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
}

/** Absolute path commands; points, y down. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Colours are `#rrggbb`; opacity 0–1. */
export interface PathShape {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill: { readonly color: string; readonly opacity: number } | null;
  readonly stroke: {
    readonly color: string;
    readonly opacity: number;
    readonly width: number;
    readonly dash: readonly number[];
    readonly cap: 'butt' | 'round' | 'square';
    readonly join: 'miter' | 'round' | 'bevel';
  } | null;
}

/** One run of text whose baseline starts at `x`, `y` (left edge; alignment has been resolved by measuring). */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: FaceRef;
  readonly size: number;
  readonly color: string;
  readonly opacity: number;
  /** Width as measured, in points. */
  readonly width: number;
  /** Clockwise, in degrees; 0 for every label we set. */
  readonly rotation: number;
  /** Read from right to left; `x` is its left edge all the same. */
  readonly rtl: boolean;
}

/** Shapes painted inside a clip. */
export interface ClipShape {
  readonly kind: 'clip';
  readonly path: readonly PathCommand[];
  readonly shapes: readonly Shape[];
}

export type Shape = PathShape | TextShape | ClipShape;

/** A scale of numbers as it was drawn; `step` is from line to line, null where these are not evenly apart. */
export interface DrawnScale {
  readonly low: number;
  readonly high: number;
  readonly step: number | null;
}

/** The scales of a chart across and up (or from the middle outwards); null for one of words. */
export interface DrawnAxes {
  readonly x: DrawnScale | null;
  readonly y: DrawnScale | null;
  /** Whether the chart is read from the right. */
  readonly turned: boolean;
}

/** A picture as data, in points, origin top left: painted as SVG, pdfkit operators or PNG, never laid out a second time. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
  readonly language: string;
  readonly shapes: readonly Shape[];
  /** Of a chart on axes, so that PowerPoint's own form of it has the same. */
  readonly axes?: DrawnAxes;
}
