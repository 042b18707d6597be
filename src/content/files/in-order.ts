import type { Diagnostic, Report } from '../../model/diagnostic.ts';

/** Reads several things at once; what they report comes in their order, whichever is ready first. */
export async function inOrder<Item, Value>(
  items: readonly Item[],
  report: Report,
  read: (item: Item, report: Report) => Promise<Value>,
): Promise<readonly Value[]> {
  const runs = items.map(async (item) => {
    const found: Diagnostic[] = [];
    const value = await read(item, (diagnostic) => void found.push(diagnostic));
    return { value, found };
  });
  const done = await Promise.all(runs);
  for (const { found } of done) found.forEach(report);
  return done.map(({ value }) => value);
}
