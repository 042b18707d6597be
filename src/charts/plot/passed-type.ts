import { warning } from '../../diagnostics/diagnose.ts';
import type { PlotSpec } from '../../model/chart-spec.ts';
import type { Report } from '../../model/diagnostic.ts';

/** Types of Chart.js that can be passed through. */
const PASSED = ['bar', 'line', 'scatter', 'bubble', 'doughnut', 'pie', 'polarArea', 'radar'] as const;

/** The type in the author's configuration; null where it is none that is known. */
export function passedType({ config }: PlotSpec): (typeof PASSED)[number] | null {
  return PASSED.find((one) => one === config?.type) ?? null;
}

/** A configuration without a type that is known is drawn as bars: `charts/form`. */
export function checkPassed(spec: PlotSpec, report: Report): void {
  if (spec.type !== 'chartjs' || passedType(spec) !== null) return;
  const asked = typeof spec.config?.type === 'string' ? `"${spec.config.type}"` : 'no type';
  const message = `The configuration of "${spec.id}" has ${asked}; bars are drawn.`;
  report(warning('charts/form', spec.span, message, `Its types are ${PASSED.join(', ')}.`));
}
