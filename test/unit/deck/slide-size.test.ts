import { expect, test } from 'vitest';
import { slideRatio, slideSize } from '../../../src/deck/slide-size.ts';
import { defaultTheme } from '../../support/theme.ts';

test('a slide is 1280 × 720 pixels, or 960 × 720 where the theme is 4:3', () => {
  const theme = defaultTheme();
  const narrow = { ...theme, slide: { ...theme.slide, width: 720 } };
  expect(slideSize(theme)).toEqual({ width: '1280px', height: '720px', page: '960pt 540pt' });
  expect(slideSize(narrow)).toEqual({ width: '960px', height: '720px', page: '720pt 540pt' });
  expect([theme, narrow].map(slideRatio)).toEqual(['16:9', '4:3']);
});
