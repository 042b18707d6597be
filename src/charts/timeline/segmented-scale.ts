import { type CartesianScaleOptions, Scale } from 'chart.js';

/** One straight piece of the axis: values `from`–`to` at shares `start`–`end` of its length. */
export type ScalePiece = readonly [from: number, to: number, start: number, end: number];

export interface SegmentedScaleOptions extends CartesianScaleOptions {
  /** Sorted; what lies between two pieces is a break. */
  pieces: readonly ScalePiece[];
}

declare module 'chart.js' {
  interface CartesianScaleTypeRegistry {
    segmented: { options: SegmentedScaleOptions };
  }
}

/** A Chart.js scale made of straight pieces with breaks between them; a value inside a break stands in its middle. */
export class SegmentedScale extends Scale<SegmentedScaleOptions> {
  static id = 'segmented';
  static defaults = {};

  override determineDataLimits(): void {
    this.min = this.options.pieces.at(0)?.[0] ?? 0;
    this.max = this.options.pieces.at(-1)?.[1] ?? 1;
  }
  override buildTicks(): { value: number }[] {
    return this.options.pieces.flatMap(([from, to]) => [{ value: from }, { value: to }]);
  }
  override getPixelForValue(value: number): number {
    return this.left + shareOf(this.options.pieces, value) * (this.right - this.left);
  }
  override getPixelForDecimal(share: number): number {
    return this.left + share * (this.right - this.left);
  }
  override getValueForPixel(pixel: number): number {
    const share = (pixel - this.left) / (this.right - this.left || 1);
    const piece = this.options.pieces.find(([, , , end]) => share <= end) ?? this.options.pieces.at(-1);
    if (!piece) return this.min;
    const [from, to, start, end] = piece;
    return from + ((Math.max(share, start) - start) / (end - start || 1)) * (to - from);
  }
}

/** Share 0–1 of the axis at which a value stands; before the first piece 0, after the last 1. */
export function shareOf(pieces: readonly ScalePiece[], value: number): number {
  let last = 0;
  for (const [from, to, start, end] of pieces) {
    if (value < from) return last === 0 && start === 0 ? 0 : (last + start) / 2;
    if (value <= to) return start + ((value - from) / (to - from || 1)) * (end - start);
    last = end;
  }
  return last;
}
