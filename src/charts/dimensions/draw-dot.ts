import type { EvidenceStrength } from '../../model/briefing.ts';
import type { Sketch } from '../sketch.ts';

/** Width of a dot's ring, as a factor of the size of labels. */
export const RING = 0.11;

export interface DotLook {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of the ring. */
  readonly ring: number;
  readonly color: string;
  readonly background: string;
}

/** A score's dot by its evidence: filled where that is strong or moderate, half where mixed, with a heart where thin. */
export function drawDot(sketch: Sketch, evidence: EvidenceStrength, look: DotLook): void {
  const { x, y, radius, ring, color, background } = look;
  const fill = isOpen(evidence) ? background : color;
  sketch.circle(x, y, radius, { fill, stroke: color, width: ring });
  drawInside(sketch, evidence, look);
}

/** Whether a dot is not filled. */
export function isOpen(evidence: EvidenceStrength): boolean {
  return evidence === 'thin' || evidence === 'none';
}

/** What stands inside a dot's ring: a half for mixed evidence, a heart for thin. */
export function drawInside(
  sketch: Sketch,
  evidence: EvidenceStrength,
  { x, y, radius, ring, color, background }: DotLook,
): void {
  if (evidence === 'thin') sketch.circle(x, y, radius * 0.38, { fill: color });
  if (evidence !== 'mixed') return;
  const r = radius - ring * 0.55;
  const k = r * 0.5522847498;
  sketch.path(
    [
      ['M', x, y - r],
      ['C', x + k, y - r, x + r, y - k, x + r, y],
      ['C', x + r, y + k, x + k, y + r, x, y + r],
      ['Z'],
    ],
    { fill: background },
  );
}
