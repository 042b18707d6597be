import { expect, test } from 'vitest';
import { nameLines } from '../../../../src/deck/pptx/chart/name-lines.ts';

const measure = (text: string) => text.length;

test('a name that fits stays on its line', () => {
  expect(nameLines('Human rights', 12, measure)).toEqual(['Human rights']);
});

test('a longer one is broken where its lines are most alike', () => {
  expect(nameLines('Nuclear weapons and nuclear material', 30, measure)).toEqual([
    'Nuclear weapons and',
    'nuclear material',
  ]);
});

test.each(['Rüstungskontrollvereinbarungen', 'one two three four five six seven eight'])(
  'one that two lines do not hold has none: %s',
  (name) => {
    expect(nameLines(name, 15, measure)).toBeNull();
  },
);
