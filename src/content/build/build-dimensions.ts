import { error } from '../../diagnostics/diagnose.ts';
import type { Dimension, Dimensions, Period, Scale, Score } from '../../model/briefing.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { buildItems } from './build-items.ts';
import { buildScore } from './build-score.ts';
import { asText, needText, readDate, readNumber, readText } from './read-node.ts';
import type { BuildContext } from './read-releasable.ts';

/** `dimensions.yaml` → scored dimensions: one score for each pair of dimension and period, "no evidence" where none is given. */
export function buildDimensions(root: Located, context: BuildContext): Dimensions {
  const { report } = context;
  const scale = buildScale(fieldOf(root, 'scale'), report);
  const periods = buildItems<Period>(itemsOf(fieldOf(root, 'periods')), {
    name: 'period',
    context,
    build: (node, item) => ({
      ...item,
      label: needText(node, 'label'),
      short: readText(node, 'short'),
      date: readDate(node, 'date', report),
    }),
  });
  const dimensions = buildItems<Dimension>(itemsOf(fieldOf(root, 'dimensions')), {
    name: 'dimension',
    context,
    build: (node, item) => ({
      ...item,
      label: needText(node, 'label'),
      short: readText(node, 'short'),
      definition: readText(node, 'definition'),
    }),
  });
  return {
    span: root.span,
    ...{ scale, periods, dimensions },
    scores: readScores(fieldOf(root, 'scores'), { scale, periods, dimensions, context }),
    scoredBy: readText(root, 'scored_by'),
    scoredOn: readDate(root, 'scored_on', report),
  };
}

function buildScale(node: Located | null, report: Report): Scale {
  const low = readNumber(node, 'low') ?? 0;
  const high = readNumber(node, 'high') ?? Math.max(low + 1, 5);
  if (high <= low && node !== null) {
    const span = fieldOf(node, 'high')?.span ?? node.span;
    report(
      error(
        'content/scale',
        span,
        `The scale ends at ${high}, not above its start ${low}.`,
        'Give a higher `high`.',
      ),
    );
  }
  const anchors = entriesOf(fieldOf(node, 'anchors')).flatMap(({ key, keySpan, value }) => {
    const label = asText(value);
    const at = Number(key);
    if (key.trim() === '' || !(at >= low && at <= high)) {
      report(
        error('content/scale', keySpan, `The anchor ${key} is not on the scale from ${low} to ${high}.`),
      );
      return [];
    }
    return label === null ? [] : [{ value: at, label }];
  });
  return { low, high, anchors: anchors.toSorted((a, b) => a.value - b.value) };
}

interface Grid {
  readonly scale: Scale;
  readonly periods: readonly Period[];
  readonly dimensions: readonly Dimension[];
  readonly context: BuildContext;
}

/** Scores in the order of dimensions, then periods. Rows and columns that name neither are for `link` to report. */
function readScores(node: Located | null, grid: Grid): readonly Score[] {
  return grid.dimensions.flatMap((dimension) => {
    const row = fieldOf(node, dimension.id);
    return grid.periods.map((period) => {
      const cell = row === null ? null : (entriesOf(row).find(({ key }) => key === period.id) ?? null);
      const span: Span = cell?.keySpan ?? dimension.span;
      const at = { dimension: dimension.id, period: period.id, span };
      return buildScore(cell?.value ?? null, at, { scale: grid.scale, context: grid.context });
    });
  });
}
