import { describe, expect, it } from 'vitest';
import { isAlike } from '../../../src/model/is-alike.ts';
import { openLastMade } from '../../../src/model/last-made.ts';

describe('openLastMade', () => {
  it('gives the last value again where it is made from what says the same, and a new one where it is not', () => {
    const last = openLastMade();
    const made = last('a', ['x', { y: [1, 2] }], () => ({}));
    expect(last('a', ['x', { y: [1, 2] }], () => ({}))).toBe(made);
    expect(last('b', ['x', { y: [1, 2] }], () => ({}))).not.toBe(made);
    expect(last('a', ['x', { y: [1, 3] }], () => ({}))).not.toBe(made);
  });

  it('tries again what failed', async () => {
    const last = openLastMade();
    await expect(last('a', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(last('a', [], () => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});

describe('isAlike', () => {
  it.each([
    [1, 1, true],
    [Number.NaN, Number.NaN, true],
    [null, undefined, false],
    [[1], [1, 2], false],
    [{ a: undefined }, {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[], {}, false],
    [new Map([['a', [1]]]), new Map([['a', [1]]]), true],
    [new Map([['a', 1]]), new Map([['a', 2]]), false],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2]), true],
    [new Uint8Array([1, 2]), [1, 2], false],
    [new Set([1]), new Set([1]), false],
    [() => 1, () => 1, false],
  ])('%o and %o: %s', (one, other, alike) => {
    expect(isAlike(one, other)).toBe(alike);
  });
});
