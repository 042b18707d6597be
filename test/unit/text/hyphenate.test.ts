import { expect, test } from 'vitest';
import { openHyphenator } from '../../../src/text/hyphenate.ts';

const divided = async (language: string, text: string) =>
  (await openHyphenator(language))(text, null).replaceAll('\u00ad', '|');

test('words are divided as their language divides them', async () => {
  expect(await divided('en-GB', 'a committee of representation')).toBe('a com|mit|tee of rep|res|ent|a|tion');
  expect(await divided('en-US', 'representation')).toBe('rep|re|sen|ta|tion');
  expect(await divided('ru', 'сотрудничество')).toBe('со|труд|ни|че|ство');
  expect(await divided('uk', 'співробітництво')).toBe('спів|ро|бі|тни|цтво');
  expect(await divided('de', 'die Zusammenarbeit')).toBe('die Zu|sam|men|ar|beit');
  expect(await divided('fr-CA', 'coopération')).toBe('co|opé|ra|tion');
});

test('addresses, names, numbers, compounds and what is divided already stay as they are', async () => {
  for (const text of [
    'https://example.org/partnership',
    'someone@partnership.example',
    'Zakharova Washington NATO',
    'non-proliferation',
    'partner\u00adship',
    'CO2-equivalents 2022',
    'some_identifier',
  ]) {
    expect((await openHyphenator('en-GB'))(text, null)).toBe(text);
  }
});

test('a language without patterns is not divided', async () => {
  expect(await divided('fa', 'partnership representation')).toBe('partnership representation');
});

test('words of another language are divided as theirs divides them, where it was asked for', async () => {
  const hyphenate = await openHyphenator('en-GB', ['fr', 'fa']);
  const of = (text: string, language: string | null) => hyphenate(text, language).replaceAll('\u00ad', '|');
  expect(of('coopération', 'fr')).toBe('co|opé|ra|tion');
  expect(of('representation', null)).toBe('rep|res|ent|a|tion');
  expect([of('representation', 'fa'), of('Zusammenarbeit', 'de')]).toEqual([
    'representation',
    'Zusammenarbeit',
  ]);
});
