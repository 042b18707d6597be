import { expect, test } from 'vitest';
import { openHyphenator } from '../../../src/text/hyphenate.ts';

const divided = async (language: string, text: string) =>
  (await openHyphenator(language))(text).replaceAll('\u00ad', '|');

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
    expect((await openHyphenator('en-GB'))(text)).toBe(text);
  }
});

test('a language without patterns is not divided', async () => {
  expect(await divided('fa', 'partnership representation')).toBe('partnership representation');
});
