import { expect, test } from 'vitest';
import { openRecent } from '../../../src/model/recent.ts';

test('keeps what was asked for lately and lets go of the rest', () => {
  const made: string[] = [];
  const recent = openRecent<string>(2);
  const ask = (key: string) =>
    recent(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'a', 'b', 'c', 'b'].map(ask)).toEqual(['A', 'A', 'B', 'C', 'B']);
  expect(made).toEqual(['a', 'b', 'c']);
  for (const key of ['d', 'e', 'f', 'g']) ask(key);
  ask('a');
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a']);
});
