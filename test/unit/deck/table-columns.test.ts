import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnGroups } from '../../../src/deck/column-groups.ts';
import { fitContext, widestLine } from '../../../src/deck/fit-context.ts';
import { layoutOf } from '../../../src/deck/layout-of.ts';
import { cellWidth } from '../../../src/deck/measure-blocks.ts';
import { regionOf } from '../../../src/deck/region-of.ts';
import { PLAIN, settingOf } from '../../../src/deck/slide-frame.ts';
import { tableColumns } from '../../../src/deck/table-columns.ts';
import type { TableBlock } from '../../../src/model/block.ts';
import { openFonts } from '../../../src/text/open-fonts.ts';
import { styleInlines } from '../../../src/text/style-inlines.ts';
import { samplePublication, table } from '../../support/sample-deck.ts';

const publication = samplePublication();
const { theme } = publication;
const context = fitContext(publication, openFonts(theme));
const setting = settingOf(regionOf(layoutOf(theme, 'table'), 'body'), PLAIN, context);

const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9]{1,22}( [a-zA-Z0-9]{1,22})?$/u), {
  minLength: 1,
  maxLength: 12,
});

test('a table that stays in one piece keeps every word of its own whole', () => {
  let whole = 0;
  fc.assert(
    fc.property(words, (row) => {
      const made = table(row, [row, row]);
      if (made.kind !== 'table') throw new Error('not a table');
      if (columnGroups(made, setting).length > 1) return;
      whole += 1;
      expect(widths(made).map(({ column, word }) => column - word)).toEqual(
        row.map(() => expect.toSatisfy((spare: number) => spare >= 0)),
      );
    }),
    { numRuns: 300 },
  );
  expect(whole).toBeGreaterThan(50);
});

/** Of each column its room for text, and its longest word, in points. */
function widths(made: TableBlock): readonly { readonly column: number; readonly word: number }[] {
  const shares = tableColumns(made, setting.width, setting.styles, context);
  return made.head.map(({ content }, at) => ({
    column: cellWidth(shares, at, setting),
    word: Math.max(
      ...styleInlines(content, setting.styles.tableHead, theme).flatMap((run) =>
        run.text.split(' ').map((text) => widestLine([{ ...run, text }], context.fonts)),
      ),
    ),
  }));
}
