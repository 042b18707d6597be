import type { DrawnAxes } from '../../model/drawing.ts';
import type { NativeChart } from '../../model/native-chart.ts';
import type { Rect } from '../../model/slide.ts';
import type { LayoutName } from '../layouts.ts';

/** A run of one look. Sizes are in points, colours `#rrggbb`. */
export interface TextPiece {
  readonly text: string;
  readonly family: 'serif' | 'sans' | 'mono';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string;
  /** A note's number. */
  readonly raised: boolean;
  /** An address outside; null for text that leads nowhere. */
  readonly href: string | null;
  /** Begins a line. */
  readonly broken: boolean;
}

/** What stands before a list's item; `indent` is from there to the text. */
export type Marker =
  | { readonly kind: 'bullet'; readonly indent: number }
  | { readonly kind: 'number'; readonly at: number; readonly indent: number };

/** A paragraph of a text frame; lengths are in points. */
export interface Paragraph {
  readonly pieces: readonly TextPiece[];
  /** From baseline to baseline, whatever the font. */
  readonly leading: number;
  readonly before: number;
  readonly align: 'left' | 'right' | 'center';
  readonly marker: Marker | null;
  /** Lists that it stands in; 0 is none. */
  readonly depth: number;
  /** From the frame's edge to the text. */
  readonly left: number;
}

/** A place of the layout that a shape fills; `index` tells those of one type apart. */
export interface Placeholder {
  readonly type: 'title' | 'obj' | 'body' | 'ftr' | 'sldNum';
  readonly index: number;
}

interface Named {
  readonly name: string;
  readonly rect: Rect;
  readonly placeholder: Placeholder | null;
}

export interface TextShape extends Named {
  readonly kind: 'text';
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: 'top' | 'bottom' | 'middle';
  readonly fill: string | null;
  /** Room between the edge and the text, in points. */
  readonly pad: number;
}

/** A line or bar that says nothing. */
export interface RuleShape extends Named {
  readonly kind: 'rule';
  readonly color: string;
}

export interface CellShape {
  readonly paragraph: Paragraph;
}

export interface TableShape extends Named {
  readonly kind: 'table';
  readonly alt: string;
  /** Widths and heights in points; the first row is the head. */
  readonly columns: readonly number[];
  readonly heights: readonly number[];
  readonly rows: readonly (readonly CellShape[])[];
  /** Above and below a cell's text, and behind it. */
  readonly pad: { readonly row: number; readonly cell: number };
  readonly line: { readonly width: number; readonly head: string; readonly row: string };
}

/** A picture's bytes; a vector one comes with its fallback. */
export type PictureData =
  | { readonly kind: 'vector'; readonly svg: string; readonly png: Uint8Array }
  | { readonly kind: 'image'; readonly mime: string; readonly bytes: Uint8Array };

export interface PictureShape extends Named {
  readonly kind: 'picture';
  readonly alt: string;
  readonly data: PictureData;
}

export interface ChartShape extends Named {
  readonly kind: 'chart';
  readonly alt: string;
  readonly chart: NativeChart;
  /** Its scales as they were drawn. */
  readonly axes: DrawnAxes;
  /** Size of its labels, in points. */
  readonly size: number;
}

export type Shape = TextShape | RuleShape | TableShape | PictureShape | ChartShape;

/** A slide as PowerPoint holds it: shapes in reading order. */
export interface PptxSlide {
  readonly layout: LayoutName;
  readonly shapes: readonly Shape[];
  /** Speaker notes, one paragraph each; empty where there are none. */
  readonly notes: readonly string[];
}
