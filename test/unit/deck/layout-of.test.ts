import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/deck/layout-of.ts';
import { findLayout, LAYOUTS } from '../../../src/deck/layouts.ts';
import { regionOf } from '../../../src/deck/region-of.ts';
import { defaultTheme } from '../../support/theme.ts';

const theme = defaultTheme();

describe('layoutOf', () => {
  test.each(LAYOUTS)('%s keeps every region inside the margins', (name) => {
    const { margin, width, height } = theme.slide;
    for (const { rect } of layoutOf(theme, name).regions) {
      expect(rect.x).toBeGreaterThanOrEqual(margin.left);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width - margin.right + 0.01);
      expect(rect.y).toBeGreaterThan(0);
      expect(rect.y + rect.height).toBeLessThan(height);
    }
  });

  test.each(LAYOUTS)('%s has headline, source and foot on one left edge', (name) => {
    const layout = layoutOf(theme, name);
    const edges = ['headline', 'source', 'footer'].map((region) => regionOf(layout, region).rect.x);
    expect(new Set(edges)).toEqual(new Set([theme.slide.margin.left]));
  });

  test('page number and marking stand at the same place on every layout', () => {
    const places = LAYOUTS.map((name) => {
      const layout = layoutOf(theme, name);
      return ['number', 'marking-top', 'marking-foot'].map((region) => regionOf(layout, region).rect);
    });
    for (const place of places) expect(place).toEqual(places[0]);
  });

  test('body text is at least 18 points, source line and marking at least 12', () => {
    for (const name of LAYOUTS) {
      const { styles } = regionOf(layoutOf(theme, name), 'headline');
      for (const style of ['body', 'lead', 'small', 'label', 'table', 'heading2'] as const) {
        expect(styles[style].size).toBeGreaterThanOrEqual(18);
      }
      for (const style of ['note', 'furniture', 'marking'] as const) {
        expect(styles[style].size).toBeGreaterThanOrEqual(12);
      }
    }
  });

  test('regions that a slide uses together do not overlap', () => {
    const pairs = [
      ['statement', 'body', 'aside'],
      ['columns', 'left', 'right'],
      ['columns', 'first', 'second'],
      ['columns', 'second', 'third'],
      ['chart-points', 'figure', 'points'],
    ] as const;
    for (const [name, left, right] of pairs) {
      const layout = layoutOf(theme, name);
      const first = regionOf(layout, left).rect;
      expect(first.x + first.width).toBeLessThan(regionOf(layout, right).rect.x);
    }
  });

  test('a chart of slide size goes into its region as it was drawn', () => {
    const { rect } = regionOf(layoutOf(theme, 'chart'), 'figure');
    expect(rect.width).toBeGreaterThanOrEqual(864);
    expect(rect.height).toBeGreaterThanOrEqual(330);
  });

  test('an unknown layout is null', () => {
    expect(findLayout('bulets')).toBeNull();
  });
});
