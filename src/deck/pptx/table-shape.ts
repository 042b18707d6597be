import type { TableBlock } from '../../model/block.ts';
import type { Rect } from '../../model/slide.ts';
import { rowHeights, type Setting } from '../measure-blocks.ts';
import { tableColumns } from '../table-columns.ts';
import { styledParagraph } from './paragraphs.ts';
import type { Shape } from './shapes.ts';

/** A table as a shape of the heights that its rows were measured with. */
export function tableShape(table: TableBlock, at: Pick<Rect, 'x' | 'y'>, setting: Setting): Shape {
  const { width, styles, spacing, context } = setting;
  const { head, rows } = rowHeights(table, setting);
  const shares = tableColumns(table, width, styles, context);
  const heights = [head, ...rows];
  const cells = [table.head, ...table.rows.map((row) => row.cells)];
  const { colors } = context.theme;
  return {
    kind: 'table',
    name: 'Table',
    alt: table.head
      .map(({ content }) =>
        styledParagraph(content, styles.table, setting)
          .pieces.map(({ text }) => text)
          .join(''),
      )
      .join(', '),
    rect: { ...at, width, height: heights.reduce((sum, one) => sum + one, 0) },
    placeholder: null,
    columns: shares.map((share) => (width * share) / 1000),
    heights,
    rows: cells.map((row, index) =>
      table.head.map((_, column) => ({
        paragraph: {
          ...styledParagraph(
            row[column]?.content ?? [],
            index === 0 ? styles.tableHead : styles.table,
            setting,
          ),
          align: table.align[column] ?? 'left',
        },
      })),
    ),
    pad: { row: spacing.row, cell: spacing.cell },
    line: { width: spacing.line, head: colors.text, row: colors.rule },
  };
}
