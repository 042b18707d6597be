import type { Ground } from '../ground.ts';
import { balanceLabel, type WrappedLabel, wrapLabel } from '../wrap-label.ts';

/** Shares of the width that names may take: two lines of them, or one where rows are many. */
const TWO_LINES = 0.3;
const ONE_LINE = 0.45;

/** Height of a line of a name, in ems. */
const NAME_LINE = 1.15;

/** The names of rows, at the left of them: in two lines at most where there is room for that, in one where rows are many. */
export function rowNames(
  names: readonly string[],
  { width, height, text, fonts }: Ground,
  weight: 400 | 600 = 400,
): readonly WrappedLabel[] {
  const look = { size: text, weight };
  const room = width * TWO_LINES;
  const many = names.length * NAME_LINE * text * 2 > height * 0.8;
  const short = many
    ? names.map((words) => balanceLabel(words, { width: width * ONE_LINE, most: 1, look, fonts }))
    : [];
  if (many && !short.includes(null)) return short.filter((name) => name !== null);
  return names.map(
    (words) =>
      balanceLabel(words, { width: room, most: 1, look, fonts }) ??
      balanceLabel(words, { width: room, most: 2, look, fonts }) ??
      wrapLabel(words, room, look, fonts),
  );
}
