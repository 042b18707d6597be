import { describe, expect, test } from 'vitest';
import { columnGroups } from '../../../src/deck/column-groups.ts';
import { fitContext } from '../../../src/deck/fit-context.ts';
import { fitDeck } from '../../../src/deck/fit-deck.ts';
import { layoutOf } from '../../../src/deck/layout-of.ts';
import { regionOf } from '../../../src/deck/region-of.ts';
import { PLAIN, settingOf } from '../../../src/deck/slide-frame.ts';
import type { TableBlock } from '../../../src/model/block.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { heading, samplePublication, slide, table } from '../../support/sample-deck.ts';

const publication = samplePublication();
const { theme } = publication;
const fonts = openFonts(theme);
const setting = settingOf(regionOf(layoutOf(theme, 'table'), 'body'), PLAIN, fitContext(publication, fonts));

function wide(columns: number): TableBlock {
  const head = Array.from({ length: columns }, (_, at) => `Partnership ${at}`);
  const made = table(head, [head, head]);
  if (made.kind !== 'table') throw new Error('not a table');
  return made;
}

const words = (one: TableBlock): readonly string[] =>
  one.head.map(({ content }) =>
    content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
  );

describe('columnGroups', () => {
  test('a table that has room stays whole', () => {
    expect(columnGroups(wide(4), setting)).toEqual([wide(4)]);
  });

  test('groups of a wide one all begin with the first column, and hold every other column once', () => {
    const groups = columnGroups(wide(40), setting).map(words);
    expect(groups.length).toBeGreaterThan(3);
    expect(new Set(groups.map(([first]) => first))).toEqual(new Set(['Partnership 0']));
    expect(groups.flatMap(([, ...others]) => others)).toEqual(words(wide(40)).slice(1));
  });

  test('fitting says so: information where it may split, an error where the policy is `fail`', () => {
    const said = (policy: 'split' | 'fail') =>
      fitDeck([slide('table', [heading(1, 'Rows'), wide(12)], { policy })], { theme, fonts, publication })
        .diagnostics[0];
    expect(said('split')).toMatchObject({
      severity: 'info',
      code: 'deck/split',
      message: expect.stringContaining('a table of 12 columns'),
    });
    expect(said('fail')).toMatchObject({ severity: 'error', code: 'deck/overflow' });
  });
});
