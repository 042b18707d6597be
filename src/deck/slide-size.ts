import type { Theme } from '../model/theme.ts';

/** A slide's size on screen, in CSS pixels, and on paper, in points. */
export interface SlideSize {
  readonly width: string;
  readonly height: string;
  readonly page: string;
}

/** Theme → lengths as CSS: a 16:9 slide has 1280 × 720 pixels, a 4:3 slide 960 × 720. */
export function slideSize({ slide }: Theme): SlideSize {
  const pixels = (points: number): string => `${Math.round((points * 4) / 3)}px`;
  return {
    width: pixels(slide.width),
    height: pixels(slide.height),
    page: `${slide.width}pt ${slide.height}pt`,
  };
}

/** The proportions as Marp names them. */
export function slideRatio({ slide }: Theme): '16:9' | '4:3' {
  return slide.width / slide.height < 1.5 ? '4:3' : '16:9';
}
