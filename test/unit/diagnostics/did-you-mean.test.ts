import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/diagnostics/did-you-mean.ts';

describe('did you mean', () => {
  it.each([
    ['botom_line', 'bottom_line'],
    ['Bottom-Line', 'bottom_line'],
    ['tilte', 'title'],
    ['judgements', 'judgments'],
  ])('takes %s for %s', (seen, meant) => {
    expect(nearest(seen, ['title', 'judgments', 'bottom_line'])).toBe(meant);
  });

  it('lists what is known where nothing is near', () => {
    expect(didYouMean('xyz', ['title', 'issued'])).toBe('Known: title, issued.');
    expect(didYouMean('xyz', [])).toBeNull();
    const many = Array.from({ length: 30 }, (_, index) => `long-name-${index}`);
    expect(didYouMean('qqq', many, 'Ids')).toMatch(/^Ids: long-name-0, .*long-name-19, …\.$/);
  });
});
