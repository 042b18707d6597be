import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPart } from '../../../src/proof/changed-part.ts';
import { foldText } from '../../../src/proof/normalize.ts';

const words = fc.array(fc.constantFrom('oil', 'tanker', 'Ras', 'tan\u00adker', 'a', 'ﬁve', '\u0001', '\n'), {
  maxLength: 60,
});

describe('the part of a text that has changed', () => {
  it('is nothing where it is the same, and all of it where it is short', () => {
    expect(changedPart('One two.', 'One two.', 40)).toBe('');
    expect(changedPart('One too.', 'One two.', 40)).toBe('One too.');
  });

  it('ends at a space, as many letters away as are asked for', () => {
    const text = `${'before '.repeat(20)}NEW${' behind'.repeat(20)}`;
    expect(changedPart(text, text.replace('NEW', 'OLD'), 10)).toBe('before before NEW behind behind');
    expect(changedPart(text.replace('NEW ', ''), text, 6)).toBe('before behind');
  });

  it('holds whatever was not there before', () => {
    fc.assert(
      fc.property(words, words, words, words, fc.nat(), (head, old, now, tail, pick) => {
        const before = [...head, ...old, ...tail].join(' ');
        const text = [...head, ...now, ...tail].join(' ');
        const { squeezed } = foldText(text);
        const needle = squeezed.slice(pick % (squeezed.length + 1)).slice(0, 12);
        const isNew = !foldText(before).squeezed.includes(needle);
        const part = foldText(changedPart(text, before, 12)).squeezed;
        expect(isNew && !part.includes(needle)).toBe(false);
      }),
    );
  });
});
