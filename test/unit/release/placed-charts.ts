import { ids, type Options, type Placed, type Places } from './places.ts';

/** `timeline.yaml`: a category that only withheld events use is withheld with them. */
export function placedTimeline({ place, words, some, pick, secretly }: Places, claims: readonly Placed[]) {
  const events = ['e0', 'e1', 'e2', 'e3'].map((key) => {
    const behind = some(`${key}.claims`, claims, key);
    return { ...place(key, [behind]), behind };
  });
  const eras = ['r0', 'r1'].map((key) => {
    const behind = some(`${key}.claims`, claims, key);
    return { ...place(key, [behind]), behind };
  });
  const all: Options<string> = ['k0', 'k1', 'k2'];
  const category = (key: string, hidden: boolean) => pick(`${key}.category`, all, hidden);
  const seen = new Set(events.filter(({ hidden }) => !hidden).map(({ key }) => category(key, false)));
  const named = (key: string) => secretly(key, !seen.has(key));
  const lost = [...events, ...eras].some((item) => item.hidden && !item.elsewhere) || seen.size === 0;
  return {
    title: words('timeline.title', lost),
    note: words('timeline.note', lost),
    categories: Object.fromEntries(all.map((key) => [named(key), words(`${key}.label`, !seen.has(key))])),
    events: events.map(({ key, hidden, marks, behind }) => ({
      ...marks,
      title: words(key, hidden),
      date: pick(`${key}.date`, ['2024-02', '2025-03', '2026-01-05', '2023'], hidden),
      key: pick(`${key}.key`, [true, false], hidden),
      category: named(category(key, hidden)),
      claims: ids(behind),
    })),
    eras: eras.map(({ key, hidden, marks, behind }) => ({
      ...marks,
      label: words(key, hidden),
      start: pick(`${key}.start`, ['2022', '2023', '2024'], hidden),
      end: '2026',
      claims: ids(behind),
    })),
  };
}

/** `dimensions.yaml`, and what of it charts and claims may name. A withheld score takes its row with it. */
export function placedDimensions({ place, words, some, pick }: Places, claims: readonly Placed[]) {
  const periods = ['p0', 'p1', 'p2'].map((key) => place(key));
  const rows = ['d0', 'd1', 'd2'].map((key) => {
    const cells = periods.map((period) => {
      const supports = some(`${key}.${period.key}.supports`, claims);
      return { period, supports, ...place(`${key}.${period.key}`, [supports]) };
    });
    const own = place(key);
    const hidden = own.hidden || cells.some((cell) => cell.hidden && !cell.period.hidden);
    return { ...own, hidden, cells };
  });
  const lost =
    [...rows, ...periods].some((item) => item.hidden && !item.elsewhere) ||
    [rows, periods].some((items) => items.every((item) => item.hidden));
  const file = {
    title: words('dimensions.title', lost),
    scale: { low: 0, high: 5, anchors: { 0: 'none', 5: 'full' } },
    periods: periods.map(({ id, key, hidden, marks }) => ({ ...marks, id, label: words(key, hidden) })),
    dimensions: rows.map(({ id, key, hidden, marks }) => ({ ...marks, id, label: words(key, hidden) })),
    scores: Object.fromEntries(
      rows.map((row) => [
        row.id,
        Object.fromEntries(
          row.cells.map((cell) => {
            const hidden = cell.hidden || row.hidden || cell.period.hidden;
            const score = pick(`${cell.key}.score`, [1, 2, 3, 4], hidden);
            return [
              cell.period.id,
              { ...cell.marks, score, supports: ids(cell.supports), rationale: words(cell.key, hidden) },
            ];
          }),
        ),
      ]),
    ),
  };
  return { file, list: rows, periods, lost };
}

/** `charts/` and `data/`: a table that only withheld charts draw is withheld with them. */
export function placedCharts(
  { place, words, some, pick, secretly }: Places,
  sources: readonly Placed[],
  dimensions: ReturnType<typeof placedDimensions>,
) {
  const plots = ['x0', 'x1', 'x2'].map((key) => {
    const named = some(`${key}.sources`, sources, key);
    const placed = place(key, [named]);
    return { ...placed, named, table: pick(`${key}.table`, ['t0', 't1'], placed.hidden) };
  });
  const open = new Set(plots.filter(({ hidden }) => !hidden).map(({ table }) => table));
  const table = (key: string) => secretly(key, !open.has(key));
  const scored = place('ranges');
  const files = plots.map(({ id, key, hidden, marks, named, table: data }) => [
    `b/charts/${id}.yaml`,
    JSON.stringify({
      ...marks,
      type: pick(`${key}.type`, ['line', 'bar'], hidden),
      data: `${table(data)}.csv`,
      title: words(key, hidden),
      note: words(`${key}.note`, hidden),
      source: ids(named),
    }),
  ]);
  const ranges = {
    ...scored.marks,
    kind: 'dimensions',
    title: words('ranges', scored.hidden || dimensions.lost),
    period: dimensions.periods[pick('ranges.period', [0, 1, 2], false)]?.id ?? '',
  };
  const tables = ['t0', 't1'].map((key) => [
    `b/data/${table(key)}.csv`,
    `year,${table(key)}\n2024,${pick(`${key}.cell`, ['1', '2'], !open.has(key))}\n2025,3\n`,
  ]);
  return {
    files: Object.fromEntries([...files, [`b/charts/${scored.id}.yaml`, JSON.stringify(ranges)], ...tables]),
    list: plots,
  };
}
