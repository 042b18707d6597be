import { describe, expect, test } from 'vitest';
import { readAudience } from '../../../../src/content/read-audience.ts';
import { inLanguage, yardstickIn } from '../../../../src/content/words/in-language.ts';
import { YARDSTICKS } from '../../../../src/content/yardsticks.ts';
import { createNodeHost } from '../../../../src/host/node-host.ts';
import { loadAudience } from '../../../support/load-audience.ts';
import { putFiles } from '../../../support/put-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LANGUAGES = ['de', 'fa', 'fr', 'ru', 'uk'] as const;
const base = await loadAudience('general');

describe.each(LANGUAGES)('the furniture in %s', (language) => {
  test('says everything that the built-in audiences say in English', async () => {
    const spoken = inLanguage(base, language);
    expect(Object.keys(spoken.labels).sort()).toEqual(Object.keys(base.labels).sort());
    expect(spoken.name).toBeTruthy();
    // A few words are the same in two languages; most are not.
    const same = Object.keys(base.labels).filter((key) => spoken.labels[key] === base.labels[key]);
    expect(same.length).toBeLessThan(14);
    for (const id of ['press', 'policymaker', 'analyst', 'executive']) {
      const english = await loadAudience(id);
      const other = inLanguage(english, `${language}-XX`);
      expect(other.name).not.toBe(english.name);
      if (id !== 'executive') expect(other.labels.indicators ?? '').not.toBe(english.labels.indicators);
      expect(new Set([spoken.name, other.name]).size).toBe(2);
    }
  });

  test('has a term for every band of a yardstick, and still understands the English one', () => {
    for (const yardstick of Object.values(YARDSTICKS)) {
      const { bands } = yardstickIn(yardstick, language);
      expect(new Set(bands.map(({ term }) => term)).size).toBe(bands.length);
      for (const [index, band] of bands.entries()) {
        expect(band.term).not.toBe(yardstick.bands[index]?.term);
        expect(band.also).toContain(yardstick.bands[index]?.term);
      }
    }
  });
});

test('English briefs, and those in a language we have no words of, read as they did', () => {
  for (const language of ['en-GB', 'en-US', 'sw']) expect(inLanguage(base, language)).toBe(base);
});

test('wordings of the user’s own stay as they are', async () => {
  const folder = temporaryFolder();
  putFiles(folder, {
    'b/templates/board/audience.yaml': 'extends: press\nname: Collège\nlabels: {bottom_line: Idée force}\n',
  });
  const host = createNodeHost({ cwd: folder, env: {} });
  const { value } = await readAudience(host, 'board', { briefFolder: 'b', cwd: '' });
  if (value === null) return expect.fail('no audience');
  const spoken = inLanguage(value, 'fr');
  expect(spoken.name).toBe('Collège');
  expect(spoken.labels).toMatchObject({
    bottom_line: 'Idée force',
    judgments: 'Points clés',
    contents: 'Sommaire',
  });
});
