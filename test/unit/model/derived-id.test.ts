import { expect, it } from 'vitest';
import { derivedId, isDerivedId } from '../../../src/model/derived-id.ts';

it('tells ids by position from those that authors write', () => {
  expect(derivedId('gap', 2)).toBe('gap#2');
  expect([derivedId('gap', 2), 'gap-2', 'Lücke_2'].map(isDerivedId)).toEqual([true, false, false]);
});
